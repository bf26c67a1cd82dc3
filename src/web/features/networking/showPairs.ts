import * as z from 'zod/mini';

const Pairs = z.array(z.object({ ip_address: z.string() }));

/** A field that the BFF compared, to be read: of pairs their addresses. */
export function showPairs(_field: string, value: unknown): string {
  const pairs = Pairs.safeParse(value);
  if (pairs.success) return pairs.data.map(({ ip_address }) => ip_address).join(', ') || '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
