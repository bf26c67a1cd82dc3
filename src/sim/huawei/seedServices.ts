import type { Random } from '../random.ts';
import type { Connection, EndpointService, Port, Subnet } from './entities.ts';
import { serviceNames } from './inventory.ts';

/** A number of the vendor's own page, past 2^53. */
const longMarker = '422321321312321321';
const states = ['accepted', 'accepted', 'pendingAcceptance', 'rejected'] as const;
const began = Date.UTC(2025, 8, 1, 9, 0);
const hour = 3_600_000;

/** Endpoint services on load balancers and on servers, with those who connect to them. */
export function seedServices(
  random: Random,
  ports: readonly Port[],
  subnets: readonly Subnet[],
): EndpointService[] {
  const balancers = ports.filter(({ owner }) => owner.startsWith('neutron:LOADBALANCER'));
  const nics = ports.filter(({ isPrimary, subnet }) => isPrimary && subnet.name.endsWith('-app'));
  const backends = [...balancers, ...nics].slice(0, serviceNames.length);
  const partners = Array.from({ length: 4 }, () => random.hex(32));
  return backends.map((port, index): EndpointService => {
    const created = began + index * 5 * hour;
    const hasFailed = index === 11;
    const status = hasFailed ? 'failed' : 'available';
    const name = serviceNames[index] ?? '';
    return {
      ...{
        id: random.uuid(),
        portId: port.id,
        vpcId: port.subnet.vpc.id,
        name,
        status,
        created,
        updated: created,
      },
      ...{ serverType: index < balancers.length ? 'LB' : 'VM', approval: index % 4 !== 3, description: '' },
      problems: hasFailed
        ? [{ code: 'EndPoint.3008', message: 'The port of the back end cannot be reached.' }]
        : [],
      ports: mappingsOf(index),
      tcpProxy: index % 6 === 5 ? 'proxy_open' : 'close',
      tags: index % 3 === 0 ? [{ key: 'team', value: index % 2 === 0 ? 'shop' : 'platform' }] : [],
      permissions: partners.slice(0, index % 4).map((domain) => ({
        ...{ id: random.uuid(), permission: `iam:domain::${domain}`, created: created + hour },
      })),
      connections: hasFailed
        ? []
        : Array.from({ length: index % 5 }, (_, place): Connection => {
            const isOurs = place === 0 && index % 2 === 0;
            return {
              ...{ id: random.uuid(), domain: isOurs ? '' : partners[place % partners.length]! },
              marker: index === 1 ? longMarker : String(16_777_216 + index * 100 + place),
              ...{ status: states[(index + place) % states.length]!, ip: `10.20.1.${100 + index}` },
              subnet: isOurs ? subnets[5]! : null,
              ...{ created: created + place * hour, updated: created + place * hour },
            };
          }),
    };
  });
}

const mappingsOf = (index: number) => [
  { client_port: 443, server_port: 8443, protocol: 'TCP' },
  ...(index % 2 === 0 ? [{ client_port: 80, server_port: 8080, protocol: 'TCP' }] : []),
];
