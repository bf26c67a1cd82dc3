import { termText } from '../../../lib/queryText.ts';
import { vmKeys, type VmKey } from './vmTerms.ts';

export type VmValues = Partial<Record<VmKey, readonly string[]>>;
const most = 8;

/** How the last word of a search may go on: `cl` becomes `cluster:`, `state:r` becomes `state:running`. */
export function suggestTerms(text: string, values: VmValues): string[] {
  const [, before = '', last = ''] = /^(.*?)(-?[A-Za-z]*(?::\S*)?)$/s.exec(text) ?? [];
  const sign = last.startsWith('-') ? '-' : '';
  const [key = '', value] = last.slice(sign.length).toLowerCase().split(/:(.*)/s);
  if (key === '' || (before !== '' && !/\s$/.test(before))) return [];
  if (value === undefined) {
    const keys = Object.keys(vmKeys).filter((each) => each.startsWith(key));
    return keys.map((each) => `${before}${sign}${each}:`);
  }
  if (!Object.hasOwn(vmKeys, key)) return [];
  const known = [...vmKeys[key as VmKey], ...(values[key as VmKey] ?? [])]; // one of them: looked at just above
  return known
    .filter((each) => each.toLowerCase().startsWith(value) && each.toLowerCase() !== value)
    .slice(0, most)
    .map((each) => `${before}${sign}${termText(key, each)} `);
}
