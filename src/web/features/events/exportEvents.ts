import { own } from '../../../contract/services/own.ts';
import { call } from '../../lib/api.ts';
import { byteOrderMark, csvLine } from '../../lib/rows/csv.ts';
import type { Column } from '../../ui/table/columns.ts';
import type { FeedRow } from './stream/rows.ts';

export type ExportFormat = 'csv' | 'json';

/** What is shown, newest first, as a file. Text that a spreadsheet would run is made text. */
export function eventsFile(
  format: ExportFormat,
  rows: readonly FeedRow[],
  columns: readonly Pick<Column<FeedRow>, 'id' | 'header' | 'value'>[],
): Blob {
  if (format === 'csv') {
    const lines = rows.map((row) => csvLine(columns.map(({ value }) => value(row))));
    const head = csvLine(columns.map(({ header }) => header));
    return new Blob([byteOrderMark, head, ...lines], { type: 'text/csv;charset=utf-8' });
  }
  const told = rows.map((row) => ({
    ...Object.fromEntries(columns.map(({ id, value }) => [id, value(row)])),
    ...(row.kind === 'gap' && { gap: { ...row.gap, failure: row.gap.failure?.message } }),
    ...(row.kind === 'raw' && { raw: row.raw }),
    ...((row.kind === 'task' || row.kind === 'event') && {
      ...{ task: row.task, about: row.about, user: row.user, org: row.org, severity: row.severity },
      records: row.records.map(({ raw }) => parsed(raw)),
    }),
    kind: row.kind,
  }));
  return new Blob([JSON.stringify(told, null, 2)], { type: 'application/json' });
}

const parsed = (raw: string): unknown => {
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
};

/** Puts on record that somebody takes events out of Wheelhouse: asked before the file is handed out. */
export const recordExport = (scopes: string[], filter: string, rows: number) =>
  call(own.recordExport, { body: { table: 'events', scopes, filter, rows } });
