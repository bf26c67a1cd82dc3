import * as z from 'zod/mini';
import { lenient, said, scopeField } from '../../../lib/searchFields.ts';

const uuid = lenient(z.string().check(z.regex(/^[0-9a-f-]{36}$/)));
const MetricsSearch = z.object({
  scope: scopeField,
  org: uuid,
  vapp: uuid,
  /** The same figures as a table. */
  as: lenient(z.literal('table')),
});
export type MetricsSearch = z.infer<typeof MetricsSearch>;

export const parseMetricsSearch = (search: Record<string, unknown>): MetricsSearch =>
  said(MetricsSearch.parse(search));
