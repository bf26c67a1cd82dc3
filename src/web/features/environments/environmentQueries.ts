import { servicestage } from '../../../contract/services/servicestage.ts';
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

export const vpcsQuery = (scope: string) => rowsQuery(vpc.listVpcs, { scope });
