import { servicestage } from '../../../contract/services/servicestage.ts';
import type { CasJob } from '../../../contract/services/servicestage/applications.ts';
import { vpc } from '../../../contract/services/vpc.ts';
import { query } from '../../lib/query.ts';
import { rowsQuery } from '../../lib/walk.ts';

export const environmentsQuery = (scope: string) =>
  rowsQuery(servicestage.listEnvironments, { scope, query: {} });

export const environmentQuery = (scope: string, environment_id: string) => ({
  ...query(servicestage.showEnvironment, { scope, params: { environment_id } }),
  refetchInterval: 15_000,
});

export const applicationsQuery = (scope: string) =>
  rowsQuery(servicestage.listApplications, { scope, query: {} });

/** Those of every environment: the vendor narrows by names alone. */
export const componentsQuery = (scope: string) => ({
  ...rowsQuery(servicestage.listComponents, { scope, query: {} }),
  refetchInterval: 5000,
});

/** A job until it has ended. */
export const jobQuery = (scope: string, job_id: string) => ({
  ...query(servicestage.showJob, { scope, params: { job_id } }),
  refetchInterval: (asked: { state: { data?: CasJob | undefined } }) =>
    asked.state.data?.job?.execution_status === 'RUNNING' ? 5000 : (false as const),
});

export const vpcsQuery = (scope: string) => rowsQuery(vpc.listVpcs, { scope });
