import type { Vpc } from '../../../../contract/services/vpc/networks.ts';
import type { EndpointService } from '../../../../contract/services/vpcep/services.ts';
import { rowId } from '../../../lib/rows/rows.ts';
import type { WholeSource } from '../../../lib/rows/useWholeRows.ts';
import { useJoined, type Joined } from '../../../lib/rows/useJoined.ts';
import { vpcsQuery } from '../networkingQueries.ts';
import type { ServiceRow } from './serviceColumns.tsx';
import { servicesQuery } from './serviceQueries.ts';

const joins = { vpcs: vpcsQuery };

const serviceSource = (scope: string, { vpcs = [] }: Joined<typeof joins>): WholeSource<ServiceRow> => ({
  scope,
  read: servicesQuery(scope),
  // As the read above answers.
  rows: (answer) =>
    (answer as EndpointService[]).map((service) =>
      rowOf(
        scope,
        service,
        vpcs.find(({ id }) => id === service.vpc_id),
      ),
    ),
});

/** The endpoint services of some scopes, with the names of their VPCs. */
export const useServiceSources = (scopes: readonly { id: string }[]): WholeSource<ServiceRow>[] =>
  useJoined(scopes, joins, serviceSource);

/** What has not changed is the same row: a list held still counts the others as updates. */
function rowOf(scope: string, service: EndpointService, vpc: Vpc | undefined): ServiceRow {
  const before = known.get(service);
  if (before?.scope === scope && before.vpc === vpc) return before;
  const row = { id: rowId(scope, service.id), scope, service, vpc };
  known.set(service, row);
  return row;
}
const known = new WeakMap<EndpointService, ServiceRow>();
