import * as z from 'zod/mini';
import { appStates } from '../../../contract/services/rtc/kinds.ts';
import { dirField, lenient, queryField, said, scopeField, sortField } from '../../lib/searchFields.ts';

/** What the list of applications keeps in the URL. */
const RoomsSearch = z.object({
  q: queryField,
  scope: scopeField,
  state: lenient(z.enum(appStates)),
  sort: sortField,
  dir: dirField,
});
export type RoomsSearch = z.infer<typeof RoomsSearch>;

export const parseRoomsSearch = (search: Record<string, unknown>): RoomsSearch =>
  said(RoomsSearch.parse(search));
