import { own } from '../../../../contract/services/own.ts';
import { call } from '../../../lib/api.ts';
import { toError } from '../../../lib/failure.ts';
import { byteOrderMark, csvLine } from '../../../lib/rows/csv.ts';
import type { Row } from '../../../lib/rows/rows.ts';
import type { Walked } from '../../../lib/rows/source.ts';
import type { Column } from '../columns.ts';

/** A scope whose rows are not all in the file. */
export interface Missing {
  scope: string;
  failure: Error;
  /** How many of them are. */
  rows: number;
}

interface Export<R extends Row> {
  table: string;
  columns: readonly Pick<Column<R>, 'header' | 'unit' | 'value'>[];
  sources: readonly Walked<R>[];
  /** As it stands in the list's address. */
  filter: string;
  /** What stands above the heads: who, when, what, and what is missing. */
  about: (missing: readonly Missing[]) => readonly (readonly [string, string])[];
  signal: AbortSignal;
  onProgress: (rows: number) => void;
}

/**
 * Walks every matching row of every source into one file, and puts that on record before the file is handed out. A
 * source that fails leaves the others be; where all fail there is no file. Pages become parts of a Blob at once, so
 * that the rows themselves need not be kept.
 */
export async function exportCsv<R extends Row>(wanted: Export<R>) {
  const { table, columns, sources, filter, about, signal, onProgress } = wanted;
  const parts: Blob[] = [];
  const missing: Missing[] = [];
  let count = 0;
  for (const source of sources) {
    const before = count;
    try {
      for await (const rows of source.all(signal)) {
        parts.push(new Blob(rows.map((row) => csvLine(columns.map(({ value }) => value(row))))));
        count += rows.length;
        onProgress(count);
      }
    } catch (error) {
      signal.throwIfAborted();
      missing.push({ scope: source.scope, failure: toError(error), rows: count - before });
    }
  }
  const [first] = missing;
  if (first && missing.length === sources.length) throw first.failure;

  const exported = sources.filter(
    ({ scope }) => !missing.some((one) => one.scope === scope && one.rows === 0),
  );
  const scopes = exported.map(({ scope }) => scope).filter((scope) => scope !== '');
  await call(own.recordExport, { body: { table, scopes, filter, rows: count } }, { signal });
  const heads = columns.map(({ header, unit }) => (unit ? `${header} (${unit})` : header));
  const top = [byteOrderMark, ...about(missing).map(csvLine), '\r\n', csvLine(heads)];
  return { file: new Blob([...top, ...parts], { type: 'text/csv;charset=utf-8' }), rows: count, missing };
}
