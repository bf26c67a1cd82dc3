import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

// Where a vendor's answer must never lead us by itself: this machine, this link, whole networks, and IPv6 forms
// that carry another address inside.
const special = new Set<string>([
  ...['loopback', 'linkLocal', 'unspecified', 'multicast', 'broadcast', 'deprecatedSiteLocal', 'discard'],
  ...['ipv4Mapped', 'rfc6145', 'rfc6052', '6to4', 'teredo'],
]);
/** Where clouds answer instances with their credentials. */
const metadata = new Set(['169.254.169.254', 'fd00:ec2::254', '100.100.100.200']);

/** Whether `text` is an IP address as such: no name, no zone, no shortened or octal form. */
export const isAddress = (text: string) => isIP(text) !== 0 && !text.includes('%');

/** Whether consoles may be dialled at this address. Special ranges must be named by an entry of their own kind. */
export function mayDial(text: string, hosts: readonly string[]): boolean {
  if (!isAddress(text)) return false;
  const address = ipaddr.parse(text);
  return hosts.some((entry) => {
    const range = readRange(entry);
    if (!range || range.network.kind() !== address.kind() || !address.match(range.network, range.bits))
      return false;
    if (metadata.has(address.toString())) return range.bits === (address.kind() === 'ipv4' ? 32 : 128);
    const kind = address.range();
    return !special.has(kind) || (range.network.range() === kind && range.last.range() === kind);
  });
}

function readRange(entry: string): { network: Address; last: Address; bits: number } | undefined {
  const [text = '', suffix] = entry.split('/');
  if (!isAddress(text)) return undefined;
  const kind = ipaddr.parse(text).kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6;
  const cidr = suffix === undefined ? `${text}/${kind === ipaddr.IPv4 ? 32 : 128}` : entry;
  if (!kind.isValidCIDR(cidr)) return undefined;
  const [, bits] = kind.parseCIDR(cidr);
  return { network: kind.networkAddressFromCIDR(cidr), last: kind.broadcastAddressFromCIDR(cidr), bits };
}
