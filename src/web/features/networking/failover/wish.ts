import * as z from 'zod/mini';

const lenient = <S extends z.ZodMiniType>(schema: S) => z.catch(z.optional(schema), undefined);
// The router reads `?name=42` as a number.
const word = lenient(z.pipe(z.union([z.string(), z.number()]), z.transform(String)));
const ids = lenient(z.array(z.string().check(z.maxLength(64))).check(z.maxLength(100)));

/** What the person wants, and what the flow remembers. All of it is in the URL, so that it survives a reload. */
export const FailoverWish = z.object({
  scope: lenient(z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))),
  /** The subnet, by its network's id. */
  network: word,
  servers: ids,
  name: word,
  /** Empty: the vendor chooses one. */
  address: word,
  /** The virtual IP's port, once it is there. */
  vip: word,
  /** NICs whose check was off before the flow began: not its to turn on again. */
  off: ids,
});
export type FailoverSearch = z.infer<typeof FailoverWish>;

export const parseFailover = (search: Record<string, unknown>): FailoverSearch => FailoverWish.parse(search);

export interface Wish {
  scope: string;
  network: string;
  servers: readonly string[];
  name: string;
  address: string;
  vip: string | undefined;
  off: readonly string[];
}

export const wishOf = ({ scope, network, servers, name, address, vip, off }: FailoverSearch): Wish => ({
  scope: scope ?? '',
  network: network ?? '',
  servers: servers ?? [],
  name: name ?? '',
  address: address ?? '',
  vip,
  off: off ?? [],
});

/** Enough to look at what is there, and to plan. */
export const isComplete = ({ scope, network, servers }: Wish): boolean =>
  scope !== '' && network !== '' && servers.length > 0;

/** The same for a URL, without what is not said. */
export function searchOf(wish: Wish): FailoverSearch {
  const said = Object.entries(wish).filter(
    ([, value]: [string, string | string[] | undefined]) => value?.length,
  );
  return Object.fromEntries(said);
}
