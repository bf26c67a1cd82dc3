import type { Answer, Input } from '../../../../contract/operation.ts';
import { towerHosts } from '../../../../contract/services/tower/hosts.ts';
import { towerLabels, type Label } from '../../../../contract/services/tower/labels.ts';
import { termText } from '../../../lib/queryText.ts';
import { readOf, type Read, type ReadOperation } from '../../../lib/rows/source.ts';
import { labelled, named } from '../named.ts';
import { isKey, vmKeys, type VmKey } from './vmMatches.ts';

const most = 8;

/** The word a search ends with, as far as it may become a `key:value`. */
function lastTerm(text: string) {
  const [, before = '', last = ''] = /^(.*?)(-?[A-Za-z]*(?::\S*)?)$/s.exec(text) ?? [];
  const sign = last.startsWith('-') ? '-' : '';
  const [key = '', value] = last.slice(sign.length).toLowerCase().split(/:(.*)/s);
  const isWord = key !== '' && (before === '' || /\s$/.test(before));
  return isWord ? { before: before + sign, key, value: value?.replace(/^"/, '') } : undefined;
}

/** How the last word of a search may go on: `cl` becomes `cluster:`, `state:r` becomes `state:running`. */
export function suggestTerms(text: string, names: Partial<Record<VmKey, readonly string[]>>): string[] {
  const last = lastTerm(text);
  if (!last) return [];
  const { before, key, value } = last;
  if (value === undefined) {
    const keys = Object.keys(vmKeys).filter((each) => each.startsWith(key));
    return keys.map((each) => `${before}${each}:`);
  }
  if (!isKey(key)) return [];
  const words = vmKeys[key].filter((each) => each.startsWith(value));
  const named = (names[key] ?? []).filter((each) => each.toLowerCase().includes(value));
  return [...new Set<string>([...words, ...named])]
    .filter((each) => each.toLowerCase() !== value)
    .slice(0, most)
    .map((each) => `${before}${termText(key, each)} `);
}

/** A question to a tower, and the names in its answer. */
interface NamesAsk extends Read {
  select: (answer: unknown) => string[];
}
function ask<O extends ReadOperation>(operation: O, input: Input<O>, names: (answer: Answer<O>) => string[]) {
  // What a read of an operation answers is what the operation answers.
  return { ...readOf(operation, input), select: (answer) => names(answer as Answer<O>) } satisfies NamesAsk;
}

const namesOf = (things: readonly { name: string | null }[]) => things.flatMap(({ name }) => name ?? []);
const termsOf = (labels: readonly Label[]) =>
  labels.map(({ key, value }) => [key, value].filter(Boolean).join('='));

/** For which key the towers are asked, and what, so that the last word can go on. */
export function namesAsked(text: string, scopes: readonly string[]): { key?: VmKey; asks: NamesAsk[] } {
  const { key, value } = lastTerm(text) ?? {};
  if (value === undefined) return { asks: [] };
  switch (key) {
    case 'cluster':
      return {
        key,
        asks: scopes.map((scope) => ask(towerHosts.getClusters, { scope, body: { first: 200 } }, namesOf)),
      };
    case 'host':
      return {
        key,
        asks: scopes.map((scope) => ask(towerHosts.getHosts, named(scope, value, most), namesOf)),
      };
    case 'label':
      return {
        key,
        asks: scopes.map((scope) => ask(towerLabels.getLabels, labelled(scope, value, most), termsOf)),
      };
    default:
      return { asks: [] };
  }
}
