import { useQueries } from '@tanstack/react-query';
import type { Vpc } from '../../../../contract/services/vpc.ts';
import type { EndpointService } from '../../../../contract/services/vpcep.ts';
import { rowId } from '../../../lib/rows/rows.ts';
import type { Share } from '../list/wholeRows.ts';
import { vpcsQuery } from '../networkingQueries.ts';
import type { ServiceRow } from './serviceColumns.tsx';
import { servicesQuery } from './serviceQueries.ts';

/** The endpoint services of some scopes, with the names of their VPCs. */
export function useServiceShares(scopes: readonly string[]): Share<ServiceRow>[] {
  const services = useQueries({ queries: scopes.map(servicesQuery) });
  const vpcs = useQueries({ queries: scopes.map(vpcsQuery) });
  return scopes.flatMap((scope, place) => {
    const load = services[place];
    if (!load) return [];
    const rows = load.data?.map((service) =>
      rowOf(
        scope,
        service,
        vpcs[place]?.data?.find(({ id }) => id === service.vpc_id),
      ),
    );
    return [{ scope, rows, load }];
  });
}

/** What has not changed is the same row: a list held still counts the others as updates. */
function rowOf(scope: string, service: EndpointService, vpc: Vpc | undefined): ServiceRow {
  const before = known.get(service);
  if (before?.scope === scope && before.vpc === vpc) return before;
  const row = { id: rowId(scope, service.id), scope, service, vpc };
  known.set(service, row);
  return row;
}
const known = new WeakMap<EndpointService, ServiceRow>();
