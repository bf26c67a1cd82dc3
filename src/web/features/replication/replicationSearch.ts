import * as z from 'zod/mini';
import { stateClasses, uses } from '../../../contract/services/drs/states.ts';
import { dirField, lenient, said, scopeField } from '../../lib/searchFields.ts';

/** What the list of replication jobs keeps in the URL. The router reads `?q=10` as a number. */
const ReplicationSearch = z.object({
  q: lenient(
    z.pipe(
      z.union([z.string(), z.number(), z.boolean()]),
      z.transform((value) => String(value).slice(0, 200) || undefined),
    ),
  ),
  scope: scopeField,
  is: lenient(z.enum(stateClasses)),
  use: lenient(z.enum(uses)),
  sort: lenient(z.string().check(z.regex(/^[A-Za-z]{1,40}$/))),
  dir: dirField,
});
export type ReplicationSearch = z.infer<typeof ReplicationSearch>;

export const parseReplicationSearch = (search: Record<string, unknown>): ReplicationSearch =>
  said(ReplicationSearch.parse(search));
