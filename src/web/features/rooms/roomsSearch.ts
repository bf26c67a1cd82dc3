import * as z from 'zod/mini';
import { appStates } from '../../../contract/services/rtc/kinds.ts';
import { dirField, lenient, said, scopeField } from '../../lib/searchFields.ts';

/** What the list of applications keeps in the URL. The router reads `?q=10` as a number. */
const RoomsSearch = z.object({
  q: lenient(
    z.pipe(
      z.union([z.string(), z.number(), z.boolean()]),
      z.transform((value) => String(value).slice(0, 200) || undefined),
    ),
  ),
  scope: scopeField,
  state: lenient(z.enum(appStates)),
  sort: lenient(z.string().check(z.regex(/^[A-Za-z]{1,40}$/))),
  dir: dirField,
});
export type RoomsSearch = z.infer<typeof RoomsSearch>;

export const parseRoomsSearch = (search: Record<string, unknown>): RoomsSearch =>
  said(RoomsSearch.parse(search));
