import { describe, expect, it } from 'vitest';
import { csvField, csvLine } from './csv.ts';

describe('a field of a CSV', () => {
  it.each<[string | number | null, string]>([
    [null, ''],
    ['web-01', 'web-01'],
    [12.5, '12.5'],
    [-3, '-3'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\r\nlines', '"two\r\nlines"'],
    [' edge ', '" edge "'],
    ['<b>bold</b>', '<b>bold</b>'],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['＝1', "'＝1"],
  ])('%j', (value, field) => {
    expect(csvField(value)).toBe(field);
  });

  it('stands in a line that ends as RFC 4180 has it', () => {
    expect(csvLine(['a', null, 1])).toBe('a,,1\r\n');
  });
});
