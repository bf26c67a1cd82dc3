import * as z from 'zod/mini';
import { dirField, lenient, queryField, said, scopeField, sortField } from '../../lib/searchFields.ts';

/** What the list of microservices keeps in the URL. */
const RegistrySearch = z.object({
  q: queryField,
  scope: scopeField,
  engine: lenient(z.string().check(z.regex(/^[a-z0-9-]{1,64}$/))),
  sort: sortField,
  dir: dirField,
});
export type RegistrySearch = z.infer<typeof RegistrySearch>;

export const parseRegistrySearch = (search: Record<string, unknown>): RegistrySearch =>
  said(RegistrySearch.parse(search));
