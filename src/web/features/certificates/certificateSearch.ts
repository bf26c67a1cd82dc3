import * as z from 'zod/mini';
import { dirField, lenient, queryField, said, scopeField, sortField } from '../../lib/searchFields.ts';

export const periods = ['7', '30', '60'] as const;

/** What the list of certificates keeps in the URL. */
const CertificateSearch = z.object({
  q: queryField,
  scope: scopeField,
  /** Ends within so many days; the router reads `?within=7` as a number. */
  within: lenient(
    z.pipe(
      z.union([z.string(), z.number()]),
      z.transform((value) => periods.find((days) => days === String(value))),
    ),
  ),
  status: lenient(z.string().check(z.regex(/^[A-Z_]{1,40}$/))),
  sort: sortField,
  dir: dirField,
});
export type CertificateSearch = z.infer<typeof CertificateSearch>;

export const parseCertificateSearch = (search: Record<string, unknown>): CertificateSearch =>
  said(CertificateSearch.parse(search));
