import * as z from 'zod/mini';
import { deployModes } from '../../../contract/services/servicestage/kinds.ts';
import { dirField, lenient, said, scopeField } from '../../lib/searchFields.ts';

/** What the list of environments keeps in the URL. The router reads `?q=10` as a number. */
const EnvironmentSearch = z.object({
  q: lenient(
    z.pipe(
      z.union([z.string(), z.number(), z.boolean()]),
      z.transform((value) => String(value).slice(0, 200) || undefined),
    ),
  ),
  scope: scopeField,
  mode: lenient(z.enum(deployModes)),
  sort: lenient(z.string().check(z.regex(/^[A-Za-z]{1,40}$/))),
  dir: dirField,
});
export type EnvironmentSearch = z.infer<typeof EnvironmentSearch>;

export const parseEnvironmentSearch = (search: Record<string, unknown>): EnvironmentSearch =>
  said(EnvironmentSearch.parse(search));
