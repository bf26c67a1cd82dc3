import ipaddr from 'ipaddr.js';

// Addresses and networks as text. What is none is never inside anything: the vendor refuses it in its own words.

const networkOf = (cidr: string) => (ipaddr.isValidCIDR(cidr) ? ipaddr.parseCIDR(cidr) : undefined);

export const isAddress = (text: string): boolean => ipaddr.IPv4.isValidFourPartDecimal(text);

/** Whether an address lies in a network, and is not the network's own or its broadcast address. */
export function isHostIn(cidr: string, address: string): boolean {
  const network = networkOf(cidr);
  if (!network || !isAddress(address)) return false;
  const parsed = ipaddr.parse(address);
  const edges = [ipaddr.IPv4.networkAddressFromCIDR(cidr), ipaddr.IPv4.broadcastAddressFromCIDR(cidr)];
  return (
    parsed.kind() === network[0].kind() &&
    parsed.match(network) &&
    !edges.some((edge) => edge.toString() === parsed.toString())
  );
}

/** Whether two networks have an address in common. */
export function overlap(one: string, other: string): boolean {
  const [first, second] = [networkOf(one), networkOf(other)];
  if (!first || !second || first[0].kind() !== second[0].kind()) return false;
  const bits = Math.min(first[1], second[1]);
  return first[0].match(second[0], bits);
}
