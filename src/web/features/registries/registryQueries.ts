import { cse } from '../../../contract/services/cse.ts';
import { query } from '../../lib/query.ts';
import { rowsQuery } from '../../lib/walk.ts';
import type { Engine } from './engines.ts';

type Of = Pick<Engine, 'scope' | 'engine'>;
const everyMs = 5000;

export const servicesQuery = ({ scope, engine }: Of) =>
  rowsQuery(cse.listMicroservices, { scope, params: { engine } });

export const serviceQuery = ({ scope, engine }: Of, serviceId: string) => ({
  ...query(cse.showMicroservice, { scope, params: { engine, serviceId } }),
  refetchInterval: everyMs,
});

/** Asked in its own name: the registry hides what a consumer may not see from nobody who looks at himself. */
export const instancesQuery = ({ scope, engine }: Of, serviceId: string) => ({
  ...query(cse.listInstances, {
    ...{ scope, params: { engine, serviceId }, headers: { 'x-consumerid': serviceId } },
  }),
  refetchInterval: everyMs,
});
