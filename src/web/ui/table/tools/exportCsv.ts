import { own } from '../../../../contract/services/own.ts';
import { call } from '../../../lib/api.ts';
import { byteOrderMark, csvLine } from '../../../lib/rows/csv.ts';
import type { Row } from '../../../lib/rows/rows.ts';
import type { Walked } from '../../../lib/rows/source.ts';
import { walkRows } from '../../../lib/rows/walkRows.ts';
import type { Column } from '../columns.ts';

interface Export<R extends Row> {
  table: string;
  columns: readonly Pick<Column<R>, 'header' | 'unit' | 'value'>[];
  sources: readonly Walked<R>[];
  /** As it stands in the list's address. */
  filter: string;
  /** What stands above the heads: who, when, what. */
  about: readonly (readonly [string, string])[];
  signal: AbortSignal;
  onProgress: (rows: number) => void;
}

/**
 * Walks every matching row of every source into one file, and puts that on record before the file is handed out.
 * Pages become parts of a Blob at once, so that the rows themselves need not be kept.
 */
export async function exportCsv<R extends Row>(wanted: Export<R>): Promise<{ file: Blob; rows: number }> {
  const { table, columns, sources, filter, about, signal, onProgress } = wanted;
  const parts: BlobPart[] = [byteOrderMark, ...about.map(csvLine), '\r\n'];
  parts.push(csvLine(columns.map(({ header, unit }) => (unit ? `${header} (${unit})` : header))));
  let count = 0;
  for (const source of sources) {
    for await (const rows of walkRows(source, signal)) {
      parts.push(new Blob(rows.map((row) => csvLine(columns.map(({ value }) => value(row))))));
      count += rows.length;
      onProgress(count);
    }
  }
  const scopes = sources.map(({ scope }) => scope);
  await call(own.recordExport, { body: { table, scopes, filter, rows: count } }, { signal });
  return { file: new Blob(parts, { type: 'text/csv;charset=utf-8' }), rows: count };
}

/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
