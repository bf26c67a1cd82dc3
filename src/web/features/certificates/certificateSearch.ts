import * as z from 'zod/mini';
import { dirField, lenient, said, scopeField } from '../../lib/searchFields.ts';

export const periods = ['7', '30', '60'] as const;

/** What the list of certificates keeps in the URL. The router reads `?q=10` as a number. */
const CertificateSearch = z.object({
  q: lenient(
    z.pipe(
      z.union([z.string(), z.number(), z.boolean()]),
      z.transform((value) => String(value).slice(0, 200) || undefined),
    ),
  ),
  scope: scopeField,
  /** Ends within so many days; the router reads `?within=7` as a number. */
  within: lenient(
    z.pipe(
      z.union([z.string(), z.number()]),
      z.transform((value) => periods.find((days) => days === String(value))),
    ),
  ),
  status: lenient(z.string().check(z.regex(/^[A-Z_]{1,40}$/))),
  sort: lenient(z.string().check(z.regex(/^[A-Za-z]{1,40}$/))),
  dir: dirField,
});
export type CertificateSearch = z.infer<typeof CertificateSearch>;

export const parseCertificateSearch = (search: Record<string, unknown>): CertificateSearch =>
  said(CertificateSearch.parse(search));
