import { byteOrderMark, csvLine } from '../../../lib/rows/csv.ts';
import type { Row } from '../../../lib/rows/rows.ts';
import type { Column } from '../columns.ts';

export const exportFormats = ['csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export type ExportColumn<R> = Pick<Column<R>, 'id' | 'header' | 'unit' | 'value' | 'told'>;

/** How a file of rows is written: what stands on top, a row at its place, what ends it. */
interface Format {
  type: string;
  /** `about` says who exported, when, what, and what is missing. */
  top<R extends Row>(
    columns: readonly ExportColumn<R>[],
    about: readonly (readonly [string, string])[],
  ): string;
  row<R extends Row>(columns: readonly ExportColumn<R>[], row: R, place: number): string;
  end: string;
}

export const formatOf: Record<ExportFormat, Format> = {
  csv: {
    type: 'text/csv;charset=utf-8',
    top: (columns, about) =>
      [
        byteOrderMark,
        ...about.map(csvLine),
        '\r\n',
        csvLine(columns.map(({ header, unit }) => (unit ? `${header} (${unit})` : header))),
      ].join(''),
    row: (columns, row) => csvLine(columns.map(({ value }) => value(row))),
    end: '',
  },
  // Fields by the ids of the columns: a program that reads them does not depend on the language of who exported.
  json: {
    type: 'application/json',
    top: (columns, about) =>
      `{"about":${JSON.stringify(
        about.map(([term, text]) => ({ term, text })),
        null,
        1,
      )},\n"rows":[`,
    row: (columns, row, place) =>
      `${place === 0 ? '' : ','}\n${JSON.stringify(
        Object.fromEntries(columns.map(({ id, value, told = value }) => [id, told(row)])),
      )}`,
    end: '\n]}\n',
  },
};
