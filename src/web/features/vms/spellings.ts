import { longestSearch } from './list/vmSearch.ts';

/** The vendor's `_contains` may heed case: these are the spellings that a name usually has; none of no text. */
export function spellings(typed: string): string[] {
  const text = typed.trim();
  if (text === '') return [];
  const lower = text.toLowerCase();
  const [first = '', ...rest] = lower;
  const all = [text, lower, text.toUpperCase(), first.toUpperCase() + rest.join('')];
  return [...new Set(all.map((spelling) => spelling.slice(0, longestSearch)))]; // `ß` grows in capitals
}
