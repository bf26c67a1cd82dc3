import * as z from 'zod/mini';
import { dirField, lenient, said, scopeField } from '../../lib/searchFields.ts';

/** What the list of bare-metal servers keeps in the URL. The router reads `?q=10` as a number. */
const BareMetalSearch = z.object({
  q: lenient(
    z.pipe(
      z.union([z.string(), z.number(), z.boolean()]),
      z.transform((value) => String(value).slice(0, 200) || undefined),
    ),
  ),
  scope: scopeField,
  status: lenient(z.string().check(z.regex(/^[A-Z_]{1,40}$/))),
  sort: lenient(z.string().check(z.regex(/^[A-Za-z]{1,40}$/))),
  dir: dirField,
});
export type BareMetalSearch = z.infer<typeof BareMetalSearch>;

export const parseBareMetalSearch = (search: Record<string, unknown>): BareMetalSearch =>
  said(BareMetalSearch.parse(search));

const written = lenient(z.string().check(z.regex(/^[\w-]{1,64}$/)));
/** Which order is looked at: by the job that it began, by its own number, or by both. */
const OrderSearch = z.object({ job: written, order: written });
export const parseOrderSearch = (search: Record<string, unknown>) => said(OrderSearch.parse(search));
