/** A block of IPv4 addresses: `10.0.4.0/22`. */
export interface Network {
  octets: number[];
  bits: number;
}

export function parseNetwork(text: string): Network | undefined {
  const [, address = '', length = ''] = /^(\d{1,3}(?:\.\d{1,3}){3})\/(\d{1,2})$/.exec(text) ?? [];
  const octets = address.split('.').map(Number);
  const bits = Number(length);
  if (address === '' || octets.some((octet) => octet > 255) || bits > 32) return undefined;
  return { octets, bits };
}

/**
 * The beginnings that exactly the addresses of a network have: whole octets with their dot (`10.0.4.`), or whole
 * addresses where the network ends within the last octet. At most 128.
 */
export function beginningsOf({ octets, bits }: Network): string[] {
  const whole = Math.floor(bits / 8);
  const rest = bits % 8;
  const end = (parts: readonly number[]) => parts.join('.') + (parts.length < 4 ? '.' : '');
  if (bits === 0) return [''];
  if (rest === 0) return [end(octets.slice(0, whole))];
  const size = 2 ** (8 - rest);
  const first = Math.floor((octets[whole] ?? 0) / size) * size;
  return Array.from({ length: size }, (_, n) => end([...octets.slice(0, whole), first + n]));
}
