// IPv4 as numbers: what a subnet holds, and what overlaps what.

export function toNumber(address: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

export const toAddress = (number: number) =>
  [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');

/** First and last address of `10.0.4.0/24`; undefined when it is none. */
export function rangeOf(cidr: string): { first: number; last: number } | undefined {
  const [address = '', prefix = '32', ...more] = cidr.split('/');
  const number = toNumber(address);
  if (number === undefined || more.length > 0 || !/^\d{1,2}$/.test(prefix) || Number(prefix) > 32)
    return undefined;
  const size = 2 ** (32 - Number(prefix));
  const first = Math.floor(number / size) * size;
  return { first, last: first + size - 1 };
}

export function overlap(one: string, other: string): boolean {
  const [a, b] = [rangeOf(one), rangeOf(other)];
  return a !== undefined && b !== undefined && a.first <= b.last && b.first <= a.last;
}

export function holds(cidr: string, address: string): boolean {
  const [range, number] = [rangeOf(cidr), toNumber(address)];
  return range !== undefined && number !== undefined && range.first <= number && number <= range.last;
}
