import * as z from 'zod/mini';
import { dirField, lenient, said, scopeField } from '../../lib/searchFields.ts';

/** What the list of microservices keeps in the URL. The router reads `?q=10` as a number. */
const RegistrySearch = z.object({
  q: lenient(
    z.pipe(
      z.union([z.string(), z.number(), z.boolean()]),
      z.transform((value) => String(value).slice(0, 200) || undefined),
    ),
  ),
  scope: scopeField,
  engine: lenient(z.string().check(z.regex(/^[a-z0-9-]{1,64}$/))),
  sort: lenient(z.string().check(z.regex(/^[A-Za-z]{1,40}$/))),
  dir: dirField,
});
export type RegistrySearch = z.infer<typeof RegistrySearch>;

export const parseRegistrySearch = (search: Record<string, unknown>): RegistrySearch =>
  said(RegistrySearch.parse(search));
