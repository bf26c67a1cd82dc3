import ipaddr from 'ipaddr.js';
import { createHash } from 'node:crypto';
import { Failure } from '../contract/failure.ts';
import { fold } from './accounts.ts';
import type { Store } from './store/store.ts';

const windowMs = 15 * 60_000;
/** Failures within the window. An office behind one address has many people, an account has one. */
const most = { account: 10, address: 50 };

export interface Attempt {
  /** It was right, and so are forgiven the failures before it. */
  succeeded(): Promise<void>;
  /** It was right, and proves too little to forgive any: it counts for nothing. */
  withdraw(): Promise<void>;
}

export interface SignInLimits {
  /**
   * Counts an attempt before its password is looked at, so that a hundred at once are not all the first one.
   * Throws `rateLimited`; answers the same for accounts that do not exist.
   */
  attempt(name: string, address: string): Promise<Attempt>;
}

export function createSignInLimits({ db }: Store): SignInLimits {
  async function failures(column: 'account' | 'address', value: string, since: number) {
    return db
      .selectFrom('sign_in_failures')
      .select((query) => [query.fn.countAll<number>().as('count'), query.fn.min('at').as('first')])
      .where(column, '=', value)
      .where('at', '>', since)
      .executeTakeFirstOrThrow();
  }

  return {
    async attempt(name, from) {
      const now = Date.now();
      // Hashed: people type their password where the name goes.
      const account = createHash('sha256').update(fold(name)).digest('hex');
      const address = addressKey(from);
      await db
        .deleteFrom('sign_in_failures')
        .where('at', '<=', now - windowMs)
        .execute();
      const { id } = await db
        .insertInto('sign_in_failures')
        .values({ account, address, at: now })
        .returning('id')
        .executeTakeFirstOrThrow();
      const own = await failures('account', account, now - windowMs);
      const shared = await failures('address', address, now - windowMs);
      const waits = [own.count > most.account && own.first, shared.count > most.address && shared.first];
      const first = Math.max(...waits.map(Number));
      if (first > 0) {
        // Refused unseen, it is no failure: otherwise knocking on would keep the door shut for good.
        await db.deleteFrom('sign_in_failures').where('id', '=', id).execute();
        const retryAfter = Math.max(1, Math.ceil((first + windowMs - now) / 1000));
        throw new Failure('rateLimited', 'Too many failed attempts to sign in.', {
          code: 'signInLimit',
          retryAfter,
        });
      }
      return {
        async withdraw() {
          await db.deleteFrom('sign_in_failures').where('id', '=', id).execute();
        },
        async succeeded() {
          await db
            .deleteFrom('sign_in_failures')
            .where((is) =>
              is.or([is('id', '=', id), is.and([is('account', '=', account), is('address', '=', address)])]),
            )
            .execute();
        },
      };
    },
  };
}

/** Who shares a limit: one IPv4 address, or the /64 that one IPv6 subscriber has to themselves. */
export function addressKey(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()}/64`;
}
