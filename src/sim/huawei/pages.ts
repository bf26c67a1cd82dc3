import type { CloudRefusal } from './refusal.ts';

// The vendor's ways of giving a list in pages.

type Refuse = (why: string) => CloudRefusal;

function count(query: URLSearchParams, name: string, refuse: Refuse): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw refuse(`${name} is not a number`);
  return Number(text);
}

function limitOf(query: URLSearchParams, most: number, usual: number, refuse: Refuse): number {
  const limit = count(query, 'limit', refuse) ?? usual;
  if (limit > most) throw refuse(`limit is more than ${most}`);
  return limit;
}

export interface MarkedPage<T> {
  rows: T[];
  limit: number | undefined;
  /** Whether there are rows before and after. */
  isFirst: boolean;
  isLast: boolean;
}

/** After the row whose id is `marker`, in the order of ids. A marker that is no row is refused. */
export function afterMarker<T extends { id: string }>(
  all: readonly T[],
  query: URLSearchParams,
  refuse: Refuse,
): MarkedPage<T> {
  const sorted = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const isPaged = query.has('limit');
  const limit = limitOf(query, 2000, 2000, refuse);
  const marker = query.get('marker');
  const at = marker === null ? 0 : sorted.findIndex(({ id }) => id === marker) + 1;
  if (marker !== null && at === 0) throw refuse(`marker ${marker} could not be found`);
  const rows = sorted.slice(at, at + limit);
  return {
    ...{ rows, limit: isPaged ? limit : undefined },
    ...{ isFirst: at === 0, isLast: at + rows.length >= sorted.length },
  };
}

/** `offset` counts rows; it is refused when it is 0 or past the end. */
export function fromRecord<T>(
  all: readonly T[],
  query: URLSearchParams,
  { most, refuseLimit, refuseOffset }: { most: number; refuseLimit: Refuse; refuseOffset: Refuse },
): T[] {
  const limit = limitOf(query, most, 10, refuseLimit);
  const offset = count(query, 'offset', refuseOffset);
  if (offset !== undefined && (offset === 0 || offset >= all.length))
    throw refuseOffset('offset must be greater than 0 and less than the number of records');
  return all.slice(offset ?? 0, (offset ?? 0) + limit);
}

/** `offset` numbers pages from 0. */
export function numbered<T>(
  all: readonly T[],
  query: URLSearchParams,
  { most, refuse }: { most: number; refuse: Refuse },
): T[] {
  const limit = limitOf(query, most, most, refuse);
  if (limit === 0) throw refuse('limit is 0');
  const page = count(query, 'offset', refuse) ?? 0;
  return all.slice(page * limit, (page + 1) * limit);
}

/** `offset` numbers pages from 1; 0 is the first as well. */
export function ofNumber<T>(all: readonly T[], query: URLSearchParams, refuse: Refuse): T[] {
  const limit = limitOf(query, 1000, 25, refuse);
  if (limit === 0) throw refuse('limit is 0');
  const page = Math.max(1, count(query, 'offset', refuse) ?? 1);
  return all.slice((page - 1) * limit, page * limit);
}
