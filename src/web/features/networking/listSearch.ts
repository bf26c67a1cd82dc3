import * as z from 'zod/mini';
import { dirField, lenient, said, scopeField } from '../../lib/searchFields.ts';

const word = lenient(z.string().check(z.regex(/^[A-Za-z]{1,40}$/)));

/** What a list of networking keeps in the URL. The router reads `?q=10` as a number. */
const ListSearch = z.object({
  q: lenient(
    z.pipe(
      z.union([z.string(), z.number(), z.boolean()]),
      z.transform((value) => String(value).slice(0, 200) || undefined),
    ),
  ),
  scope: scopeField,
  status: word,
  sort: word,
  dir: dirField,
  /** The row that is read in full: its id. */
  open: lenient(z.string().check(z.regex(/^[a-z0-9-]{1,40}\/[A-Za-z0-9_-]{1,64}$/))),
});
export type ListSearch = z.infer<typeof ListSearch>;

export const parseListSearch = (search: Record<string, unknown>): ListSearch =>
  said(ListSearch.parse(search));
