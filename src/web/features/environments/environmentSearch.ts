import * as z from 'zod/mini';
import { deployModes } from '../../../contract/services/servicestage/kinds.ts';
import { dirField, lenient, queryField, said, scopeField, sortField } from '../../lib/searchFields.ts';

/** What the list of environments keeps in the URL. */
const EnvironmentSearch = z.object({
  q: queryField,
  scope: scopeField,
  mode: lenient(z.enum(deployModes)),
  sort: sortField,
  dir: dirField,
});
export type EnvironmentSearch = z.infer<typeof EnvironmentSearch>;

export const parseEnvironmentSearch = (search: Record<string, unknown>): EnvironmentSearch =>
  said(EnvironmentSearch.parse(search));
