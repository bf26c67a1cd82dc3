import * as z from 'zod/mini';
import { dirField, lenient, queryField, said, scopeField, sortField } from '../../lib/searchFields.ts';

export const periods = ['7', '30', '60'] as const;

/** What the board keeps in the URL. */
const ExpirySearch = z.object({
  q: queryField,
  scope: scopeField,
  within: lenient(
    z.pipe(
      z.union([z.string(), z.number()]),
      z.transform((value) => periods.find((days) => days === String(value))),
    ),
  ),
  /** Also what nobody wants to hear of now. */
  snoozed: lenient(z.literal('show')),
  sort: sortField,
  dir: dirField,
});
export type ExpirySearch = z.infer<typeof ExpirySearch>;

export const parseExpirySearch = (search: Record<string, unknown>): ExpirySearch =>
  said(ExpirySearch.parse(search));
