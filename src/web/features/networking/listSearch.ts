import * as z from 'zod/mini';
import { dirField, lenient, queryField, said, scopeField, sortField } from '../../lib/searchFields.ts';

const word = sortField;

/** What a list of networking keeps in the URL. */
const ListSearch = z.object({
  q: queryField,
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
