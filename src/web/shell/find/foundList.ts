import type { FindHit } from '../../lib/find/source.ts';

/** What one scope answered to one text; no hits while it has not. */
export interface FindAnswer {
  hits: readonly FindHit[] | undefined;
}

export interface FoundList {
  text: string;
  /** In the order they came: what is on the screen never moves, because it may be about to be chosen. */
  hits: readonly FindHit[];
}

export const nothingFound: FoundList = { text: '', hits: [] };

export const placeKey = ({ source, key }: Pick<FindHit, 'source' | 'key'>) => `${source} ${key}`;

/**
 * Of the hits there were, those that hold for the new text too: typing on narrows what is shown before anybody has
 * answered, and never leaves a row that Enter should not open.
 */
export function retext({ hits }: FoundList, text: string): FoundList {
  const wanted = text.toLowerCase();
  return { text, hits: wanted === '' ? [] : hits.filter((hit) => holds(hit, wanted)) };
}
const holds = ({ words }: FindHit, wanted: string) =>
  words.some((word) => word.toLowerCase().includes(wanted));

/** Puts answers behind what is shown already, and brings what was known of a hit up to date. The same list when nothing is new. */
export function take(list: FoundList, answers: readonly FindAnswer[]): FoundList {
  const fresh = new Map(answers.flatMap(({ hits = [] }) => hits.map((hit) => [placeKey(hit), hit])));
  const known = new Set(list.hits.map(placeKey));
  const hits = [
    ...list.hits.map((hit) => fresh.get(placeKey(hit)) ?? hit),
    ...[...fresh].filter(([key]) => !known.has(key)).map(([, hit]) => hit),
  ];
  const isSame = hits.length === list.hits.length && hits.every((hit, place) => hit === list.hits[place]);
  return isSame ? list : { ...list, hits };
}

/** The best first: called exactly so, then beginning so, then the rest as they came. */
export function rank(hits: readonly FindHit[], text: string): FindHit[] {
  const wanted = text.toLowerCase();
  const distance = ({ words }: FindHit) => {
    const lower = words.map((word) => word.toLowerCase());
    if (lower.includes(wanted)) return 0;
    return lower.some((word) => word.startsWith(wanted)) ? 1 : 2;
  };
  return hits.toSorted((one, other) => distance(one) - distance(other));
}
