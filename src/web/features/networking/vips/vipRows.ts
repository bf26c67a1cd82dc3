import type { Server } from '../../../../contract/services/ecs.ts';
import type { Subnet } from '../../../../contract/services/vpc/networks.ts';
import type { Port } from '../../../../contract/services/vpc/ports.ts';
import { rowId, type Row } from '../../../lib/rows/rows.ts';
import type { WholeSource } from '../../../lib/rows/useWholeRows.ts';
import { useJoined, type Joined } from '../../../lib/rows/useJoined.ts';
import { serversQuery, subnetsQuery, vipsQuery } from '../networkingQueries.ts';
import { called, pairAddresses } from '../ports.ts';

export interface VipRow extends Row {
  scope: string;
  vip: Port;
  subnet: Subnet | undefined;
  /** Of each bound address its server; undefined where nobody has that address, or it is not known yet. */
  bound: { address: string; server: Server | undefined }[];
}

const joins = { subnets: subnetsQuery, servers: serversQuery };

const vipSource = (scope: string, { subnets, servers }: Joined<typeof joins>): WholeSource<VipRow> => ({
  scope,
  read: vipsQuery(scope),
  // As the read above answers.
  rows: (answer) => joined(scope, answer as Port[], subnets ?? [], servers ?? []),
});

/** The virtual IPs of some scopes, with the names of what they belong to. */
export const useVipSources = (scopes: readonly { id: string }[]): WholeSource<VipRow>[] =>
  useJoined(scopes, joins, vipSource);

function joined(
  scope: string,
  vips: readonly Port[],
  subnets: readonly Subnet[],
  servers: readonly Server[],
): VipRow[] {
  const subnetById = new Map<string, Subnet>(subnets.map((subnet) => [subnet.id, subnet]));
  const serverByAddress = serversByAddress(servers);
  return vips.map((vip) => {
    const subnet = subnetById.get(vip.network_id ?? '');
    const bound = pairAddresses(vip).map((address) => ({
      address,
      server: serverByAddress.get(`${subnet?.vpc_id} ${address}`),
    }));
    return rowOf({ id: rowId(scope, vip.id), scope, vip, subnet, bound });
  });
}

/** What has not changed is the same row: a list held still counts the others as updates. */
function rowOf(row: VipRow): VipRow {
  const before = known.get(row.vip);
  const isSame =
    before?.id === row.id &&
    before.subnet === row.subnet &&
    before.bound.length === row.bound.length &&
    before.bound.every(({ server }, place) => server === row.bound[place]?.server);
  if (before && isSame) return before;
  known.set(row.vip, row);
  return row;
}
const known = new WeakMap<Port, VipRow>();

/** Addresses are unique within a VPC, not between VPCs. */
function serversByAddress(servers: readonly Server[]): Map<string, Server> {
  const found = new Map<string, Server>();
  for (const server of servers)
    for (const [vpc, addresses] of Object.entries(server.addresses ?? {}))
      for (const address of addresses ?? []) if (address.addr) found.set(`${vpc} ${address.addr}`, server);
  return found;
}

export const boundNames = ({ bound }: Pick<VipRow, 'bound'>): string[] => [
  ...new Set(bound.map(({ address, server }) => (server ? called(server) : address))),
];
