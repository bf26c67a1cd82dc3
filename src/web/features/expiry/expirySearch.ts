import * as z from 'zod/mini';
import { dirField, lenient, said, scopeField } from '../../lib/searchFields.ts';

export const periods = ['7', '30', '60'] as const;

/** What the board keeps in the URL. The router reads `?q=10` as a number. */
const ExpirySearch = z.object({
  q: lenient(
    z.pipe(
      z.union([z.string(), z.number(), z.boolean()]),
      z.transform((value) => String(value).slice(0, 200) || undefined),
    ),
  ),
  scope: scopeField,
  within: lenient(
    z.pipe(
      z.union([z.string(), z.number()]),
      z.transform((value) => periods.find((days) => days === String(value))),
    ),
  ),
  /** Also what nobody wants to hear of now. */
  snoozed: lenient(z.literal('show')),
  sort: lenient(z.string().check(z.regex(/^[A-Za-z]{1,40}$/))),
  dir: dirField,
});
export type ExpirySearch = z.infer<typeof ExpirySearch>;

export const parseExpirySearch = (search: Record<string, unknown>): ExpirySearch =>
  said(ExpirySearch.parse(search));
