import * as z from 'zod/mini';
import { object, paging, read, type Paging, type PagingOptions, type Row } from './pages.ts';

// How a long list is read page by page. Vendors have ways of their own; an operation names its one, and lists,
// pickers and exports walk them all alike.

/** A vendor's links lead to addresses that may be internal ones: of each only the marker leaves the BFF. */
export const Links = z.array(
  z.object({
    rel: z.string(),
    href: z.pipe(
      z.string(),
      z.transform((href) => /[?&]marker=([^&#]*)/.exec(href)?.[1] ?? ''),
    ),
  }),
);

/**
 * The next page begins after a row of this one: VPC, EIP, IMS, ECS v1.1, and Neutron, whose `links` also say
 * whether there is one. `token` is where key pairs and OBS put the next marker instead.
 */
export function byMarker<const L extends string>(
  list: L,
  options: PagingOptions & { marker?: string; links?: string; token?: string },
): Paging<NoInfer<L>> {
  const { marker = 'marker', key = 'id', links, token } = options;
  return paging(list, options, ({ answer, rows, limit }) => {
    const last = rows.at(-1)?.[key];
    const given = token && read(answer, token);
    if (given) return { [marker]: given };
    const linked = links && read(answer, links);
    if (!Array.isArray(linked) || linked.length === 0)
      return !token && last && rows.length >= limit ? { [marker]: last } : null;
    const next = (linked as Row[]).find(({ rel }) => rel === 'next');
    return next ? { [marker]: next['href'] || last } : null;
  });
}

/** `offset` counts rows: DDS, VPCEP, SCM, Live, ServiceStage, DRS v5, CSE. */
export function byRecord<const L extends string>(list: L, options: PagingOptions): Paging<NoInfer<L>> {
  return paging(
    list,
    options,
    // VPCEP wants no offset of 0, so the first page goes without.
    ({ said, rows, total }) => {
      const offset = Number(said['offset'] ?? 0);
      const end = offset + rows.length;
      // DDS has come to the end when a list is empty or absent; one row alone is the one seen before.
      return rows.length < 2 || end >= (total ?? Infinity) ? null : { offset: end - 1 };
    },
    { overlaps: true },
  );
}

/** Pages are numbered from `from`: ECS, BMS, RTC, IAM's projects, VOD, and in the body DRS v3. */
export function byPage<const L extends string>(
  list: L,
  options: PagingOptions & { page: string; from: 0 | 1 },
): Paging<NoInfer<L>> {
  const { page, from } = options;
  return paging(
    list,
    options,
    ({ said, rows, limit, total }) => {
      const number = Number(said[page] ?? from);
      const isLast = total === null ? rows.length < limit : (number - from + 1) * limit >= total;
      return isLast || rows.length === 0 ? null : { [page]: number + 1 };
    },
    { from: { [page]: from } },
  );
}

/** CloudTower's `first` and `after`: a place that stays the same when rows before it come and go. */
export function byCursor(options: PagingOptions): Paging<null> {
  const { key = 'id' } = options;
  return paging(
    null,
    { at: 'body', limit: 'first', ...options },
    ({ rows, limit }) => (rows.length < limit ? null : { after: rows.at(-2)?.[key], skip: undefined }),
    { overlaps: true },
  );
}

/**
 * What comes after an id, in the order of ids, which no change moves: CloudTower's lists that can be asked so. It goes
 * on behind a row that is gone, and past a page that is short because a row of it was not understood.
 */
export function byId(options: PagingOptions): Paging<null> {
  const { key = 'id' } = options;
  const orderBy = `${key}_ASC`;
  const steps = paging(
    null,
    { at: 'body', limit: 'first', ...options },
    ({ said, rows }) =>
      rows.length === 0
        ? null
        : { where: { ...object(said['where']), [`${key}_gt`]: rows.at(-1)?.[key] }, skip: undefined },
    { isSteady: true },
  );
  return { ...steps, first: (input) => steps.first({ ...input, body: { ...input.body, orderBy } }) };
}

/** What comes after a number that only grows and no row changes: our own audit trail. */
export function bySequence(options: PagingOptions): Paging<null> {
  const { key = 'id' } = options;
  return paging(
    null,
    { limit: 'first', ...options },
    ({ rows }) => (rows.length === 0 ? null : { after: rows.at(-1)?.[key] }),
    { isSteady: true, from: { after: 0 } },
  );
}

/** The whole list at once: IAM's accessible projects, CSE, key pairs. */
export function whole<const L extends string>(list: L, key = 'id'): Paging<NoInfer<L>> {
  return { ...paging(list, { size: Infinity, key }, () => null), first: (input) => input };
}
