import * as z from 'zod/mini';
import { stateClasses, uses } from '../../../contract/services/drs/states.ts';
import { dirField, lenient, queryField, said, scopeField, sortField } from '../../lib/searchFields.ts';

/** What the list of replication jobs keeps in the URL. */
const ReplicationSearch = z.object({
  q: queryField,
  scope: scopeField,
  is: lenient(z.enum(stateClasses)),
  use: lenient(z.enum(uses)),
  sort: sortField,
  dir: dirField,
});
export type ReplicationSearch = z.infer<typeof ReplicationSearch>;

export const parseReplicationSearch = (search: Record<string, unknown>): ReplicationSearch =>
  said(ReplicationSearch.parse(search));
