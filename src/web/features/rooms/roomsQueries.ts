import { own } from '../../../contract/services/own.ts';
import { rtc } from '../../../contract/services/rtc.ts';
import { query } from '../../lib/query.ts';
import { rowsQuery } from '../../lib/walk.ts';

export const appsQuery = (scope: string) => rowsQuery(rtc.listApps, { scope, query: {} });

export const appQuery = (scope: string, app_id: string) => ({
  ...query(rtc.showApp, { scope, params: { app_id } }),
  refetchInterval: 15_000,
});

export const rulesQuery = (scope: string, app_id: string) =>
  rowsQuery(rtc.listRecordRules, { scope, params: { app_id }, query: {} });

export const callbackQuery = (scope: string, app_id: string) =>
  query(rtc.showRecordCallback, { scope, params: { app_id } });

export const bucketsQuery = (scope: string) => query(rtc.listBuckets, { scope });

/** What this Wheelhouse has started in a scope: the vendor has no list of it. */
export const startedQuery = (scope: string) =>
  query(own.listStarted, { query: { scope, operation: rtc.startStreamJob.id } });

/** Asked until it has stopped. */
export const jobQuery = (scope: string, app_id: string, job_id: string) => ({
  ...query(rtc.showStreamJob, { scope, params: { app_id, job_id } }),
  refetchInterval: ({ state }: { state: { data?: { state: string | null } | undefined } }) =>
    state.data?.state === 'STOPPED' ? (false as const) : 5000,
});
