import { checkOff, type Port } from '../../../contract/services/vpc/ports.ts';

export interface Pair {
  ip_address: string;
  mac_address?: string;
}
type Seen = Pick<Port, 'allowed_address_pairs'>;

/** The pairs as they are written: a list that is replaced whole. */
export const pairsOf = ({ allowed_address_pairs }: Seen): Pair[] =>
  (allowed_address_pairs ?? []).flatMap(({ ip_address, mac_address }) => {
    if (!ip_address) return [];
    return [mac_address ? { ip_address, mac_address } : { ip_address }];
  });

export const pairAddresses = (port: Seen): string[] => pairsOf(port).map(({ ip_address }) => ip_address);

/** With these addresses too; what is there already stays as it is. */
export const withPairs = (port: Seen, addresses: readonly string[]): Pair[] => {
  const there = pairsOf(port);
  const fresh = addresses.filter((address) => !there.some(({ ip_address }) => ip_address === address));
  return [...there, ...fresh.map((ip_address) => ({ ip_address }))];
};

export const withoutPairs = (port: Seen, addresses: readonly string[]): Pair[] =>
  pairsOf(port).filter(({ ip_address }) => !addresses.includes(ip_address));

export const isCheckOff = (port: Seen): boolean => pairAddresses(port).includes(checkOff);

/** A port's first address; a virtual IP has no other. */
export const addressOf = ({ fixed_ips }: Pick<Port, 'fixed_ips'>): string | undefined =>
  fixed_ips?.find(({ ip_address }) => ip_address)?.ip_address ?? undefined;

export const isNic = ({ device_owner }: Pick<Port, 'device_owner'>): boolean =>
  device_owner?.startsWith('compute:') ?? false;

/** What is called by its name, else by its id. */
export const called = ({ id, name }: { id: string; name: string | null }): string => name || id;
