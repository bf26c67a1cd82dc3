import * as z from 'zod/mini';

const lenient = <S extends z.ZodMiniType>(schema: S) => z.catch(z.optional(schema), undefined);

/** What a list of networking keeps in the URL. The router reads `?q=10` as a number. */
const ListSearch = z.object({
  q: lenient(
    z.pipe(
      z.union([z.string(), z.number(), z.boolean()]),
      z.transform((value) => String(value).slice(0, 200)),
    ),
  ),
  scope: lenient(z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))),
  status: lenient(z.string().check(z.regex(/^[A-Za-z]{1,40}$/))),
  sort: lenient(z.string().check(z.regex(/^[A-Za-z]{1,40}$/))),
  dir: lenient(z.enum(['asc', 'desc'])),
});
export type ListSearch = z.infer<typeof ListSearch>;

export function parseListSearch(search: Record<string, unknown>): ListSearch {
  const isSaid = ([, value]: [string, unknown]) => value !== undefined && value !== '';
  return Object.fromEntries(Object.entries(ListSearch.parse(search)).filter(isSaid));
}
