import * as z from 'zod/mini';
import { outcomes, type DeedFilter } from '../../../contract/services/own/audit.ts';
import { dirField, lenient, said, scopeField } from '../../lib/searchFields.ts';

/** What actions are chosen by: their service, as it begins their names. */
export const actionGroups = [
  ...['session.', 'console.', 'tower.', 'vpc.', 'vpcep.', 'dds.', 'scm.', 'bms.', 'drs.', 'cse.'],
  ...['servicestage.', 'rtc.', 'live.', 'vod.', 'vcd.', 'note.', 'people.', 'rows.'],
] as const;
export const periods = ['hour', 'day', 'week', 'month'] as const;
const lengths: Record<(typeof periods)[number], number> = {
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
  month: 30 * 86_400_000,
};

const text = lenient(
  z.pipe(
    z.union([z.string(), z.number(), z.boolean()]), // the router reads `?q=10` as a number
    z.transform((value) => String(value).slice(0, 200)),
  ),
);
const AuditSearch = z.object({
  q: text,
  who: text,
  target: text,
  scope: scopeField,
  action: lenient(z.string().check(z.regex(/^[a-zA-Z]{1,40}\.[a-zA-Z]{0,60}$/))),
  outcome: lenient(z.enum(outcomes)),
  /** The last hour, day, … */
  period: lenient(z.enum(periods)),
  dir: dirField,
  /** The deed that is read: its number. */
  deed: lenient(z.int().check(z.minimum(1))),
});
export type AuditSearch = z.infer<typeof AuditSearch>;

export function parseAuditSearch(search: Record<string, unknown>): AuditSearch {
  const parsed = said(AuditSearch.parse(search));
  return Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== ''));
}

/** What is asked for; a period ends `now`. */
export function deedFilter(search: AuditSearch, now: number): DeedFilter {
  const { q, who, target, scope, action, outcome, period } = search;
  return said({
    text: q,
    who,
    target,
    scope,
    action,
    outcome,
    // To the minute: a filter that changes with every look would be another list each time.
    from: period && Math.floor((now - lengths[period]) / 60_000) * 60_000,
  });
}
