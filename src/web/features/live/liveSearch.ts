import * as z from 'zod/mini';
import { protocols } from '../../../contract/services/live/kinds.ts';
import { dirField, lenient, queryField, said, scopeField, sortField } from '../../lib/searchFields.ts';

/** What the list of channels keeps in the URL. */
const LiveSearch = z.object({
  q: queryField,
  scope: scopeField,
  state: lenient(z.enum(['ON', 'OFF'])),
  protocol: lenient(z.enum(protocols)),
  sort: sortField,
  dir: dirField,
});
export type LiveSearch = z.infer<typeof LiveSearch>;

export const parseLiveSearch = (search: Record<string, unknown>): LiveSearch =>
  said(LiveSearch.parse(search));
