import { parseQuery, type Term } from '../../../lib/queryText.ts';
import { alternatives, anywhere, isKey, word, type Group, type Match } from './vmMatches.ts';
import { longestSearch } from './vmSearch.ts';

export interface VmTerms {
  /** All of these must hold. */
  groups: Group[];
  /** None of these may. */
  not: Group[];
  /** Scopes by id or part of their name; `-` before one that is not meant. */
  scopes: { text: string; isNot: boolean }[];
  isInBin: boolean;
  isSystem: boolean;
  /** A network with more addresses than one group can name; there is room for one. */
  wide: Group[] | undefined;
  /** What was not understood and is looked for as a word. */
  unknown: { term: Term; why: 'key' | 'value' }[];
}

/** As many alternatives as one group of a `where` may name. */
const most = 100;
const oneOf = (matches: readonly Match[]): Group[] =>
  Array.from({ length: Math.ceil(matches.length / most) }, (_, part) => ({
    OR: matches.slice(part * most, (part + 1) * most),
  }));

/** What the typed words ask CloudTower for. Words and unlike keys must all hold. */
export function readVmTerms(text: string): VmTerms {
  const read: VmTerms = {
    groups: [],
    not: [],
    scopes: [],
    isInBin: false,
    isSystem: false,
    unknown: [],
    wide: undefined,
  };
  for (const term of parseQuery(text.slice(0, longestSearch))) {
    const { key, value, isNot } = term;
    if (key !== undefined && value === '') continue; // still being typed
    const lower = value.toLowerCase();
    if (key === 'scope') read.scopes.push({ text: lower, isNot });
    else if (key === 'in' && lower === 'bin') read.isInBin = !isNot;
    else if (key === 'is' && lower === 'system') read.isSystem = !isNot;
    else {
      const asked = key === undefined ? word(value) : isKey(key) ? alternatives(key, value) : undefined;
      const isTooMuch = !isNot && asked !== undefined && asked.length > most && read.wide !== undefined;
      if (!asked || isTooMuch)
        read.unknown.push({ term, why: key === undefined || isKey(key) ? 'value' : 'key' });
      const groups = oneOf(asked && !isTooMuch ? asked : anywhere(term.text));
      if (isNot && asked) read.not.push(...groups);
      else if (groups.length > 1) read.wide = groups;
      else read.groups.push(...groups);
    }
  }
  return read;
}
