import * as z from 'zod/mini';
import { protocols } from '../../../contract/services/live/kinds.ts';
import { dirField, lenient, said, scopeField } from '../../lib/searchFields.ts';

/** What the list of channels keeps in the URL. The router reads `?q=10` as a number. */
const LiveSearch = z.object({
  q: lenient(
    z.pipe(
      z.union([z.string(), z.number(), z.boolean()]),
      z.transform((value) => String(value).slice(0, 200) || undefined),
    ),
  ),
  scope: scopeField,
  state: lenient(z.enum(['ON', 'OFF'])),
  protocol: lenient(z.enum(protocols)),
  sort: lenient(z.string().check(z.regex(/^[A-Za-z]{1,40}$/))),
  dir: dirField,
});
export type LiveSearch = z.infer<typeof LiveSearch>;

export const parseLiveSearch = (search: Record<string, unknown>): LiveSearch =>
  said(LiveSearch.parse(search));
