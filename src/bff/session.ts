import { fastifyCookie } from '@fastify/cookie';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import { Failure } from '../contract/failure.ts';
import type { Config } from './config.ts';
import { watchEndings, type Endings } from './endings.ts';
import type { Person, Session, Sessions } from './services.ts';
import { parseGroups } from './store/groups.ts';
import { sessionRows } from './store/sessionRows.ts';
import { sharedKey } from './store/settings.ts';
import type { Store } from './store/store.ts';

export interface SessionKeeper extends Sessions {
  /** A new session with a new cookie, whatever the browser had before. */
  begin(
    person: Person,
    from: { address: string; browser: string | undefined },
  ): Promise<{ session: Session; cookie: string }>;
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
  const rows = sessionRows(store);
  const csrfKey = await sharedKey(store, 'csrf');
  const idleMs = config.session.idleMinutes * 60_000;
  const maxMs = config.session.maxHours * 3_600_000;
  const cache = new Map<string, { session: Session; readAt: number }>();
  const gone = new Map<string, number>(); // a reading under way while its session ended must not outlive it
  const noted = new Map<string, number>(); // when each session's `seen_at` was last written from here

  const endings = watchEndings(store, {
    async sweep() {
      const now = Date.now();
      for (const [id, { readAt }] of cache) if (readAt < now - readCacheMs) cache.delete(id);
      for (const recent of [gone, noted])
        for (const [id, at] of recent) if (at < now - touchEveryMs) recent.delete(id);
      await rows.endWornOut(idleMs, maxMs);
    },
    onError: (error) => log.error({ err: error }, 'could not look for ended sessions'),
  });
  endings.onSessionEnd(forget);

  function forget(id: string) {
    cache.delete(id);
    gone.set(id, Date.now());
  }

  const isLive = ({ id, idleAt, endsAt }: Session) => !gone.has(id) && Date.now() < Math.min(idleAt, endsAt);

  async function read(id: string): Promise<Session | undefined> {
    const readAt = Date.now();
    const row = await rows.find(id);
    if (!row) return undefined;
    const session: Session = {
      id,
      person: { id: row.person, name: row.name, groups: parseGroups(row.groups) },
      address: row.address,
      createdAt: row.created_at,
      seenAt: row.seen_at,
      idleAt: row.seen_at + idleMs,
      endsAt: row.created_at + maxMs,
      csrf: createHmac('sha256', csrfKey).update(id).digest('base64url'),
    };
    if (!isLive(session)) return undefined;
    cache.set(id, { session, readAt });
    return session;
  }

  return {
    endings,

    async find(cookieHeader) {
      const cookie = fastifyCookie.parse(cookieHeader ?? '')[cookieName(config)];
      if (!cookie) return undefined;
      const id = keyOf(cookie);
      const cached = cache.get(id);
      if (!cached || cached.readAt <= Date.now() - readCacheMs) return read(id);
      return isLive(cached.session) ? cached.session : undefined;
    },

    async begin(person, { address, browser }) {
      const cookie = randomBytes(32).toString('base64url');
      const now = Date.now();
      await rows.insert({
        id: keyOf(cookie),
        person: person.id,
        name: person.name,
        groups: JSON.stringify(person.groups),
        address,
        browser: browser?.slice(0, 300) ?? null,
        created_at: now,
        seen_at: now,
        ended_at: null,
        end_reason: null,
      });
      const session = await read(keyOf(cookie));
      if (!session) throw new Failure('unauthenticated', 'The account was disabled while it signed in.');
      return { session, cookie };
    },

    touch({ id, seenAt }) {
      const now = Date.now();
      if (now - Math.max(seenAt, noted.get(id) ?? 0) < Math.min(touchEveryMs, idleMs / 4)) return;
      noted.set(id, now);
      rows
        .noteSeen(id, now, now - idleMs)
        .catch((error: unknown) => log.error({ err: error }, 'could not note that a session is in use'));
    },

    async end(sessionId, reason) {
      await rows.end(sessionId, reason);
      forget(sessionId);
      await endings.check();
    },

    onEnd: (listener) => endings.onSessionEnd(listener),
    close: () => endings.close(),
  };
}

const keyOf = (cookie: string) => createHash('sha256').update(cookie).digest('hex');
