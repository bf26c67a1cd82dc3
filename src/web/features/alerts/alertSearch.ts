import * as z from 'zod/mini';
import { dirField, lenient, said, scopeField } from '../../lib/searchFields.ts';

export const severities = ['CRITICAL', 'NOTICE', 'INFO'] as const;
export type Severity = (typeof severities)[number];
export const isSeverity = (said: string | null): said is Severity =>
  severities.some((known) => known === said);

const AlertSearch = z.object({
  scope: scopeField,
  severity: lenient(z.enum(severities)),
  /** Those that have ended instead of those that are open. */
  state: lenient(z.literal('ended')),
  sort: lenient(z.literal('severity')), // else by when they began
  dir: dirField,
  /** The alert that is read: its row's id. */
  alert: lenient(z.string().check(z.regex(/^[a-z0-9-]{1,40}\/[A-Za-z0-9_-]{1,64}$/))),
});
export type AlertSearch = z.infer<typeof AlertSearch>;

export const parseAlertSearch = (search: Record<string, unknown>): AlertSearch =>
  said(AlertSearch.parse(search));
