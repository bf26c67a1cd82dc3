import type { MarkedPage } from '../pages.ts';

/** Neutron's own address, which nobody outside can reach: whoever follows it, fails. */
const internal = 'http://192.168.82.231:9696/v2.0';

/** The links of a page that was asked for by its size. */
export function linksOf<T extends { id: string }>(list: string, page: MarkedPage<T>) {
  const { rows, limit, isFirst, isLast } = page;
  if (limit === undefined) return {};
  const href = (id: string | undefined, more = '') =>
    `${internal}/${list}?limit=${limit}&marker=${id}${more}`;
  return {
    [`${list}_links`]: [
      ...(isLast ? [] : [{ rel: 'next', href: href(rows.at(-1)?.id) }]),
      ...(isFirst ? [] : [{ rel: 'previous', href: href(rows[0]?.id, '&page_reverse=True') }]),
    ],
  };
}
