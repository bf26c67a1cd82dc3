import type { FastifyBaseLogger } from 'fastify';
import * as z from 'zod/mini';
import { atLeast } from '../../contract/operation.ts';
import type { Grants, Person, Services, Session } from '../services.ts';
import { parseGroups } from '../store/groups.ts';
import { createSeal } from './seal.ts';
import type { Arrival, Provider } from './provider.ts';

/** Within a minute a group that was taken away takes its consoles with it: each session is read twice in that time. */
const rereadMs = 25_000;
const lookMs = 1_000;
/** So long a provider may be away before the sessions that it vouches for end. */
const graceMs = 15 * 60_000;
const atOnce = 20;

export interface Rights {
  /** Keeps what the provider said beside a session that has just begun. */
  keep(session: Session, arrival: Arrival): Promise<void>;
  /** Ends the sessions a provider's sign-out names. Returns how many. */
  endOf(whose: { subject: string | null; sid: string | null }): Promise<number>;
  /** Reads again what is due; runs by itself every few seconds. */
  look(): Promise<void>;
  close(): void;
}

interface Means {
  services: Pick<Services, 'store' | 'grants' | 'sessions' | 'log'>;
  provider: Provider;
  clientSecret: string;
}

export function watchRights({ services, provider, clientSecret }: Means): Rights {
  const { grants, sessions, log } = services;
  const { db } = services.store;
  const seal = createSeal(clientSecret, 'refresh token', z.string());
  let looking: Promise<void> | undefined;

  const due = (now: number) =>
    db
      .selectFrom('provider_sessions')
      .innerJoin('sessions', 'sessions.id', 'provider_sessions.session')
      .selectAll('provider_sessions')
      .select(['sessions.name', 'sessions.person', 'sessions.groups'])
      .where('ended_at', 'is', null)
      .where('read_at', '<=', now - rereadMs)
      .limit(atOnce)
      .execute();
  type Due = Awaited<ReturnType<typeof due>>[number];

  /** Whichever instance is first has it: a refresh token that is used twice is no longer good. */
  async function claim({ session, read_at }: Due, now: number): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('provider_sessions')
      .set({ read_at: now })
      .where('session', '=', session)
      .where('read_at', '=', read_at)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async function reread(row: Due): Promise<void> {
    const now = Date.now();
    if (row.refresh_token === null) {
      if (row.expires_at <= now) await sessions.end(row.session, 'rights unknown');
      return;
    }
    const token = seal.open(row.refresh_token);
    // Sealed with another secret: what was agreed with the provider then is over.
    if (token === undefined) {
      await sessions.end(row.session, 'rights unknown');
      return;
    }
    const arrival = await provider.reread(row.subject, token).catch((error: unknown) => {
      log.warn({ err: error }, 'the rights of a session could not be read again');
      return null;
    });
    if (arrival === null) {
      if (row.good_at <= now - graceMs) await sessions.end(row.session, 'rights unknown');
      return;
    }
    if (arrival === undefined) {
      await sessions.end(row.session, 'provider');
      return;
    }
    await db
      .updateTable('provider_sessions')
      .set({ refresh_token: sealed(arrival), expires_at: arrival.expiresAt, good_at: now })
      .where('session', '=', row.session)
      .execute();
    await apply(row, arrival.groups);
  }

  async function apply({ session, person, name, groups: before }: Due, groups: string[]): Promise<void> {
    const was: Person = { id: person, name, groups: parseGroups(before) };
    const is: Person = { ...was, groups };
    if (!holdsAll(grants, was, is)) {
      await sessions.end(session, 'groups changed');
      return;
    }
    const text = JSON.stringify(groups);
    if (text === before) return;
    await db
      .updateTable('sessions')
      .set({ groups: text })
      .where('id', '=', session)
      .where('ended_at', 'is', null)
      .execute();
  }

  const sealed = ({ refreshToken }: Arrival) => (refreshToken === null ? null : seal.close(refreshToken));

  async function lookOnce() {
    // The tokens of sessions that are over are of no use to anybody but a thief.
    await db
      .deleteFrom('provider_sessions')
      .where('session', 'not in', (query) =>
        query.selectFrom('sessions').select('id').where('ended_at', 'is', null),
      )
      .execute();
    const now = Date.now();
    const rows = await due(now);
    await Promise.all(rows.map(async (row) => ((await claim(row, now)) ? reread(row) : undefined)));
  }

  const look = () => (looking ??= lookOnce().finally(() => (looking = undefined)));
  const timer = setInterval(() => void look().catch(report(log)), lookMs);
  timer.unref();

  return {
    look,
    async keep({ id }, arrival) {
      const now = Date.now();
      await db
        .insertInto('provider_sessions')
        .values({
          session: id,
          subject: arrival.subject,
          sid: arrival.sid,
          refresh_token: sealed(arrival),
          expires_at: arrival.expiresAt,
          read_at: now,
          good_at: now,
        })
        .execute();
    },
    async endOf({ subject, sid }) {
      let named = db.selectFrom('provider_sessions').select('session');
      if (sid !== null) named = named.where('sid', '=', sid);
      if (subject !== null) named = named.where('subject', '=', subject);
      const rows = await named.execute();
      for (const { session } of rows) await sessions.end(session, 'provider');
      return rows.length;
    },
    close: () => clearInterval(timer),
  };
}

const report = (log: FastifyBaseLogger) => (error: unknown) =>
  log.error({ err: error }, 'could not look for rights that changed');

/** Whether nothing was taken away: open consoles and sockets were let in by what a person held then. */
function holdsAll(grants: Grants, was: Person, is: Person): boolean {
  const now = grants.rolesOf(is);
  return Object.entries(grants.rolesOf(was)).every(([scope, role]) => {
    const held = now[scope];
    if (held === undefined || !atLeast(held, role)) return false;
    const [before, after] = [grants.orgsOn(was, scope, 'viewer'), grants.orgsOn(is, scope, 'viewer')];
    return after === null || (before?.every((org) => after.includes(org)) ?? false);
  });
}
