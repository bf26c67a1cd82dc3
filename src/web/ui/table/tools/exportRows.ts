import { own } from '../../../../contract/services/own.ts';
import { call } from '../../../lib/api.ts';
import { toError } from '../../../lib/failure.ts';
import type { Row } from '../../../lib/rows/rows.ts';
import type { Walked } from '../../../lib/rows/source.ts';
import { formatOf, type ExportColumn, type ExportFormat } from './exportFormats.ts';

/** A scope whose rows are not all in the file. */
export interface Missing {
  scope: string;
  failure: Error;
  /** How many of them are. */
  rows: number;
}

interface Export<R extends Row> {
  table: string;
  format: ExportFormat;
  columns: readonly ExportColumn<R>[];
  sources: readonly Walked<R>[];
  /** As it stands in the list's address. */
  filter: string;
  /** What stands above the rows: who, when, what, and what is missing. */
  about: (missing: readonly Missing[]) => readonly (readonly [string, string])[];
  signal: AbortSignal;
  onProgress: (rows: number) => void;
}

/**
 * Walks every matching row of every source into one file, and puts that on record before the file is handed out. A
 * source that fails leaves the others be; where all fail there is no file. Pages become parts of a Blob at once, so
 * that the rows themselves need not be kept.
 */
export async function exportRows<R extends Row>(wanted: Export<R>) {
  const { table, columns, sources, filter, about, signal, onProgress } = wanted;
  const format = formatOf[wanted.format];
  const parts: Blob[] = [];
  const missing: Missing[] = [];
  let count = 0;
  for (const source of sources) {
    const before = count;
    try {
      for await (const rows of source.all(signal)) {
        const from = count;
        parts.push(new Blob(rows.map((row, place) => format.row(columns, row, from + place))));
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
  // A part of a scope has its name behind a slash.
  const scopes = [...new Set(exported.map(({ scope }) => scope.split('/')[0]!))].filter(
    (scope) => scope !== '',
  );
  await call(own.recordExport, { body: { table, scopes, filter, rows: count } }, { signal });
  const file = new Blob([format.top(columns, about(missing)), ...parts, format.end], { type: format.type });
  return { file, rows: count, missing };
}
