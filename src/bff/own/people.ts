import type { FastifyRequest } from 'fastify';
import { Failure } from '../../contract/failure.ts';
import { AccountError, fold, type Accounts } from '../accounts.ts';
import { providerPrefix } from '../oidc/person.ts';
import { onRecord } from '../onRecord.ts';
import type { SecondFactors } from '../secondFactor.ts';
import type { AuditEntry, OwnHandlers, Services, Session } from '../services.ts';

type Handlers = OwnHandlers<
  | 'listPeople'
  | 'addPerson'
  | 'changePerson'
  | 'resetPassword'
  | 'removeSecondFactor'
  | 'listSessions'
  | 'endSession'
  | 'endSessionsOf'
>;

const noSuchSession = () => new Failure('notFound', 'There is no such session.', { code: 'noSession' });

/** Local accounts and sessions. Every change is on record before it is made. */
export function peopleHandlers(
  services: Services,
  { accounts, factors }: { accounts: Accounts; factors: SecondFactors },
): Handlers {
  const { store, audit, sessions, grants, endings, config } = services;
  const isAdmin = ({ person }: Session) => grants.holdsEverywhere(person, 'admin');

  /** Those that are open: nobody ended them, and they have not run out since the last look. */
  const open = () =>
    store.db
      .selectFrom('sessions')
      .where('ended_at', 'is', null)
      .where('seen_at', '>', Date.now() - config.session.idleMinutes * 60_000);

  /** On record before it is done; what an account refuses is a failure like any other. */
  const recorded = <T>(
    about: Pick<AuditEntry, 'action' | 'target' | 'targetName' | 'facts'>,
    { session: { id, person }, request }: { session: Session; request: FastifyRequest },
    work: () => Promise<T>,
  ): Promise<T> => {
    const entry = { who: person.name, sessionId: id, address: request.ip, requestId: request.id, ...about };
    return onRecord(audit, entry, () =>
      work().catch((error: unknown) => {
        throw error instanceof AccountError ? accountFailure(error) : error;
      }),
    );
  };

  /** Whoever takes their own rights away cannot give them back. */
  function mustBeAnother(name: string, { person }: Session) {
    if (fold(name) !== person.name) return;
    throw new Failure('conflict', 'Your own account is for another administrator to change.', {
      code: 'ownAccount',
    });
  }

  return {
    async listPeople() {
      const [known, counted] = await Promise.all([
        accounts.list(),
        open()
          .select((row) => ['name', row.fn.countAll().as('count')])
          .where('person', 'not like', `${providerPrefix}%`)
          .groupBy('name')
          .execute(),
      ]);
      const counts = new Map(counted.map(({ name, count }) => [name, Number(count)]));
      const since = await factors.since(known.map(({ id }) => id));
      return known.map(({ id, ...account }) => ({
        ...account,
        hasSecondFactor: since.has(id),
        sessions: counts.get(account.name) ?? 0,
      }));
    },

    async addPerson({ body, session, request }) {
      const about = { action: 'people.add', targetName: fold(body.name), facts: groupFacts(body.groups) };
      await recorded(about, { session, request }, () => accounts.add(body));
      return null;
    },

    async changePerson({ params: { name }, body: { groups, disabled }, session, request }) {
      mustBeAnother(name, session);
      const about = { action: 'people.change', targetName: fold(name) };
      const facts = { ...(groups && groupFacts(groups)), ...(disabled === undefined ? {} : { disabled }) };
      await recorded({ ...about, facts }, { session, request }, async () => {
        if (groups) await accounts.regroup(name, groups);
        if (disabled !== undefined) await (disabled ? accounts.disable(name) : accounts.enable(name));
        await endings.check();
      });
      return null;
    },

    async resetPassword({ params: { name }, body: { password }, session, request }) {
      const about = { action: 'people.resetPassword', targetName: fold(name) };
      await recorded(about, { session, request }, async () => {
        await accounts.reset(name, password);
        await endings.check();
      });
      return null;
    },

    async removeSecondFactor({ params: { name }, session, request }) {
      const about = { action: 'people.removeSecondFactor', targetName: fold(name) };
      await recorded(about, { session, request }, async () => factors.remove(await accounts.idOf(name)));
      return null;
    },

    async listSessions({ session }) {
      const seen = isAdmin(session) ? open() : open().where('person', '=', session.person.id);
      const rows = await seen.selectAll().orderBy('seen_at', 'desc').limit(5000).execute();
      return rows.map((row) => ({
        id: row.id,
        person: row.name,
        address: row.address,
        browser: row.browser,
        createdAt: row.created_at,
        seenAt: row.seen_at,
        isOwn: row.id === session.id,
      }));
    },

    async endSession({ params: { id }, session, request }) {
      const row = await open().select(['person', 'name']).where('id', '=', id).executeTakeFirst();
      if (!row || (row.person !== session.person.id && !isAdmin(session))) throw noSuchSession();
      const about = { action: 'session.end', target: id.slice(0, 12), targetName: row.name };
      await recorded(about, { session, request }, () => sessions.end(id, `ended by ${session.person.name}`));
      return null;
    },

    async endSessionsOf({ params: { name }, session, request }) {
      const isOwn = fold(name) === session.person.name;
      if (!isOwn && !isAdmin(session)) throw noSuchSession();
      const theirs = open().where('name', '=', fold(name)).where('id', '!=', session.id);
      const rows = await theirs.select('id').execute();
      await recorded(
        { action: 'session.endAll', targetName: fold(name), facts: { sessions: rows.length } },
        { session, request },
        () => Promise.all(rows.map(({ id }) => sessions.end(id, `ended by ${session.person.name}`))),
      );
      return { ended: rows.length };
    },
  };
}

const groupFacts = (groups: readonly string[]) => ({ groups: groups.join(', ') });

const accountFailure = (error: AccountError) =>
  new Failure('conflict', error.message, {
    code: 'account',
    details: [{ path: 'body.name', code: 'account', message: error.message }],
  });
