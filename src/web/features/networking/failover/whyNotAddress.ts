import type { TFunction } from 'i18next';
import type { Subnet } from '../../../../contract/services/vpc/networks.ts';
import type { Port } from '../../../../contract/services/vpc/ports.ts';
import { isAddress, isHostIn } from '../../../lib/addresses.ts';
import { addressOf, called } from '../ports.ts';

/** Why an address cannot be a virtual IP's in a subnet; undefined when it can, or none is asked for. */
export function whyNotAddress(
  t: TFunction<'networking'>,
  address: string,
  subnet: Pick<Subnet, 'cidr' | 'gateway_ip'> | undefined,
  ports: readonly Port[],
): string | undefined {
  if (address === '') return undefined;
  if (!isAddress(address)) return t('noAddress');
  if (subnet?.cidr && !isHostIn(subnet.cidr, address)) return t('addressOutside', { cidr: subnet.cidr });
  if (subnet?.gateway_ip === address) return t('addressGateway');
  const owner = ports.find((port) => addressOf(port) === address);
  return owner && t('addressTaken', { owner: called(owner) });
}
