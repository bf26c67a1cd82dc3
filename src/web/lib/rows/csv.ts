type Value = string | number | null;

/** What a spreadsheet would run as a formula, in the wide forms of Chinese keyboards too. */
const isFormula = /^[=+\-@\t\r＝＋－＠]/;

/** One field by RFC 4180. Text that a spreadsheet would run gets an apostrophe, which shows it as text. */
export function csvField(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = isFormula.test(value) ? `'${value}` : value;
  return /["\r\n,;\t]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

export const csvLine = (values: readonly Value[]): string => `${values.map(csvField).join(',')}\r\n`;

/** Excel reads UTF-8 only behind this mark. */
export const byteOrderMark = '\uFEFF';
