import type { TFunction } from 'i18next';
import type { Subnet, Vpc } from '../../../../contract/services/vpc/networks.ts';
import type { Port } from '../../../../contract/services/vpc/ports.ts';
import type { EndpointService } from '../../../../contract/services/vpcep/services.ts';
import { reservedNet } from '../../../../contract/services/vpcep/rules.ts';
import { overlap } from '../../../lib/addresses.ts';
import { called } from '../ports.ts';
import { serviceTitle } from './serviceName.ts';

type Words = TFunction<'networking'>;

/** Why a VPC cannot offer services: a subnet or a route of it overlaps what the vendor keeps for itself. */
export function whyNotVpc(t: Words, vpc: Vpc | undefined, subnets: readonly Subnet[]): string | undefined {
  if (!vpc) return undefined;
  const subnet = subnets.find(({ vpc_id, cidr }) => vpc_id === vpc.id && overlap(cidr ?? '', reservedNet));
  if (subnet)
    return t('subnetOverlaps', { subnet: called(subnet), cidr: subnet.cidr ?? '', net: reservedNet });
  const route = vpc.routes?.find(({ destination }) => overlap(destination ?? '', reservedNet));
  return route && t('routeOverlaps', { destination: route.destination ?? '', net: reservedNet });
}

/** Why a port cannot be the back end: it lies in another VPC. What is not known is the vendor's to judge. */
export function whyNotPort(
  t: Words,
  port: Port | undefined,
  vpcId: string,
  subnets: readonly Subnet[],
): string | undefined {
  const home = port && subnets.find(({ id }) => id === port.network_id)?.vpc_id;
  return home && vpcId && home !== vpcId ? t('portElsewhere') : undefined;
}

interface Row {
  server_port: number | string;
  protocol: string;
}

/**
 * Mappings whose server port and protocol another service on the same port has already: words by the path of the
 * row's field.
 */
export function takenMappings(
  t: Words,
  rows: readonly Row[],
  portId: string,
  others: readonly EndpointService[],
): Record<string, string> {
  const neighbours = others.filter(({ port_id, status }) => port_id === portId && status !== 'deleting');
  return Object.fromEntries(
    rows.flatMap(({ server_port, protocol }, place) => {
      const owner = neighbours.find(({ ports }) =>
        ports?.some(
          (port) => port.server_port === server_port && (port.protocol || 'TCP') === (protocol || 'TCP'),
        ),
      );
      return owner
        ? [[`ports.${place}.server_port`, t('mappingTaken', { service: serviceTitle(owner) })]]
        : [];
    }),
  );
}
