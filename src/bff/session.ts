import { fastifyCookie } from '@fastify/cookie';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from './config.ts';
import { watchEndings, type Endings } from './endings.ts';
import type { Person, Session, Sessions } from './services.ts';
import { parseGroups } from './store/groups.ts';
import { sharedKey } from './store/settings.ts';
import type { Store } from './store/store.ts';

export interface SessionKeeper extends Sessions {
  /** A new session with a new cookie, whatever the browser had before. */
  begin(person: Person, address: string): Promise<{ session: Session; cookie: string }>;
  endings: Endings;
  close(): void;
}

const readCacheMs = 2000;
const touchEveryMs = 60_000;

/** The `__Host-` prefix keeps other hosts of the domain from planting a cookie; browsers want https for it. */
export const cookieName = (config: Config) => (isSecure(config) ? '__Host-wheelhouse' : 'wheelhouse');
export const isSecure = (config: Config) => config.publicUrl?.startsWith('https:') ?? false;

export async function keepSessions(
  store: Store,
  config: Config,
  log: FastifyBaseLogger,
): Promise<SessionKeeper> {
  const { db } = store;
  const csrfKey = await sharedKey(store, 'csrf');
  const idleMs = config.session.idleMinutes * 60_000;
  const maxMs = config.session.maxHours * 3_600_000;
  const cache = new Map<string, { session: Session; readAt: number }>();
  const noted = new Map<string, number>(); // when each session's `seen_at` was last written from here

  const endings = watchEndings(store, {
    sweep,
    onError: (error) => log.error({ err: error }, 'could not look for ended sessions'),
  });
  endings.onSessionEnd((id) => cache.delete(id));

  /** Ends what has run out: idle, past its last hour, or its account is disabled. */
  async function sweep() {
    const now = Date.now();
    for (const [id, { readAt }] of cache) if (readAt < now - readCacheMs) cache.delete(id);
    for (const [id, at] of noted) if (at < now - touchEveryMs) noted.delete(id);
    const over = await db
      .selectFrom('sessions')
      .leftJoin('accounts', 'accounts.id', 'sessions.person')
      .select(['sessions.id', 'sessions.created_at', 'accounts.disabled_at'])
      .where('ended_at', 'is', null)
      .where((is) =>
        is.or([
          is('seen_at', '<=', now - idleMs),
          is('sessions.created_at', '<=', now - maxMs),
          is('disabled_at', 'is not', null),
        ]),
      )
      .execute();
    for (const row of over) {
      const reason =
        row.disabled_at !== null ? 'disabled' : row.created_at <= now - maxMs ? 'expired' : 'idle';
      await markEnded(row.id, reason);
    }
  }

  async function markEnded(id: string, reason: string) {
    await db
      .updateTable('sessions')
      .set({ ended_at: Date.now(), end_reason: reason })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .execute();
  }

  async function read(id: string): Promise<Session | undefined> {
    const row = await db
      .selectFrom('sessions')
      .leftJoin('accounts', 'accounts.id', 'sessions.person')
      .selectAll('sessions')
      .where('sessions.id', '=', id)
      .where('ended_at', 'is', null)
      .where('disabled_at', 'is', null)
      .executeTakeFirst();
    if (!row) return undefined;
    return {
      id,
      person: { id: row.person, name: row.name, groups: parseGroups(row.groups) },
      address: row.address,
      createdAt: row.created_at,
      seenAt: row.seen_at,
      idleAt: row.seen_at + idleMs,
      endsAt: row.created_at + maxMs,
      csrf: createHmac('sha256', csrfKey).update(id).digest('base64url'),
    };
  }

  const isLive = ({ idleAt, endsAt }: Session) => Date.now() < Math.min(idleAt, endsAt);

  return {
    endings,

    async find(cookieHeader) {
      const cookie = fastifyCookie.parse(cookieHeader ?? '')[cookieName(config)];
      if (!cookie) return undefined;
      const id = keyOf(cookie);
      const cached = cache.get(id);
      if (cached && cached.readAt > Date.now() - readCacheMs)
        return isLive(cached.session) ? cached.session : undefined;
      const readAt = Date.now();
      const session = await read(id);
      if (!session || !isLive(session)) return undefined;
      cache.set(id, { session, readAt });
      return session;
    },

    async begin(person, address) {
      const cookie = randomBytes(32).toString('base64url');
      const now = Date.now();
      const row = { person: person.id, name: person.name, groups: JSON.stringify(person.groups), address };
      await db
        .insertInto('sessions')
        .values({
          id: keyOf(cookie),
          ...row,
          created_at: now,
          seen_at: now,
          ended_at: null,
          end_reason: null,
        })
        .execute();
      const session = await read(keyOf(cookie));
      if (!session) throw new Error('The account was disabled while it signed in.');
      return { session, cookie };
    },

    touch({ id, seenAt }) {
      const now = Date.now();
      if (now - Math.max(seenAt, noted.get(id) ?? 0) < Math.min(touchEveryMs, idleMs / 4)) return;
      noted.set(id, now);
      // An update that finds its row ended changes nothing: activity never revives a session.
      db.updateTable('sessions')
        .set({ seen_at: now })
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .where('seen_at', '>', now - idleMs)
        .execute()
        .catch((error: unknown) => log.error({ err: error }, 'could not note that a session is in use'));
    },

    async end(sessionId, reason) {
      await markEnded(sessionId, reason);
      cache.delete(sessionId);
      await endings.check();
    },

    onEnd: (listener) => endings.onSessionEnd(listener),
    close: () => endings.close(),
  };
}

const keyOf = (cookie: string) => createHash('sha256').update(cookie).digest('hex');
