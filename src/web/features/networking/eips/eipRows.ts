import type { Server } from '../../../../contract/services/ecs.ts';
import type { Port } from '../../../../contract/services/vpc/ports.ts';
import type { Publicip } from '../../../../contract/services/vpc/publicips.ts';
import { rowId, type Row } from '../../../lib/rows/rows.ts';
import type { WholeSource } from '../../../lib/rows/useWholeRows.ts';
import type { Joined } from '../../../lib/rows/useJoined.ts';
import { eipsQuery, serversQuery, vipsQuery } from '../networkingQueries.ts';
import { called } from '../ports.ts';

export interface EipRow extends Row {
  scope: string;
  eip: Publicip;
  /** Whose it is: of a virtual IP or of a server's NIC, as far as it is known. */
  vip: Port | undefined;
  server: Server | undefined;
}

export const eipJoins = { vips: vipsQuery, servers: serversQuery };

export const eipSource = (
  scope: string,
  { vips = [], servers = [] }: Joined<typeof eipJoins>,
): WholeSource<EipRow> => {
  const serverByPort = serversByPort(servers);
  return {
    scope,
    read: eipsQuery(scope),
    // As the read above answers.
    rows: (answer) =>
      (answer as Publicip[]).map((eip) => ({
        id: rowId(scope, eip.id),
        scope,
        eip,
        vip: vips.find(({ id }) => id === eip.port_id),
        server: serverByPort.get(eip.port_id ?? ''),
      })),
  };
};

function serversByPort(servers: readonly Server[]): Map<string, Server> {
  const found = new Map<string, Server>();
  for (const server of servers)
    for (const address of Object.values(server.addresses ?? {}).flatMap((addresses) => addresses ?? [])) {
      const port = address['OS-EXT-IPS:port_id'];
      if (port) found.set(port, server);
    }
  return found;
}

/** Who has it: a name, else the private address, else null of one that nobody has. */
export const holderOf = ({ eip, vip, server }: EipRow): string | null => {
  const holder = vip ?? server;
  return holder ? called(holder) : (eip.private_ip_address ?? eip.port_id ?? null);
};
