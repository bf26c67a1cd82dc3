import { closeCode } from '../../contract/channels.ts';
import { Failure } from '../../contract/failure.ts';
import { atLeast } from '../../contract/operation.ts';
import { ConsoleSession } from '../../contract/services/own.ts';
import { tower } from '../../contract/services/tower.ts';
import type { Registry } from '../relays/consoles.ts';
import type { Limits } from '../relays/limits.ts';
import { issueTicket, type ConsoleRow } from '../relays/tickets.ts';
import type { OwnHandlers, Services, Session } from '../services.ts';
import { towerOf } from '../vendors/cloudtowerVnc.ts';

const noSuchConsole = () => new Failure('notFound', 'There is no such console.');

export function createConsoleHandlers(
  services: Services,
  registry: Registry,
  limits: Limits,
): OwnHandlers<'openConsole' | 'listConsoles' | 'getConsole' | 'endConsole' | 'recordTyping'> {
  const { store, grants, connections, audit } = services;
  const consoles = store.db.selectFrom('console_sessions').selectAll();
  const isAdminOf = (session: Session, scope: string) => grants.roleOn(session.person, scope) === 'admin';

  /** One's own, or one of a scope one administers; any other does not exist. */
  async function findConsole(id: string, session: Session): Promise<ConsoleRow> {
    const row = await consoles.where('id', '=', id).executeTakeFirst();
    if (row && (row.person === session.person.id || isAdminOf(session, row.scope))) return row;
    throw noSuchConsole();
  }

  /** Refuses early and in words what would otherwise only be seen on the socket. */
  async function checkVm(scope: string, vm: string, session: Session, requestId: string) {
    const held = grants.roleOn(session.person, scope);
    const connection = held && connections.get(scope);
    if (!connection) throw new Failure('notFound', 'There is no such scope.');
    if (!atLeast(held, 'helpdesk'))
      throw new Failure('forbidden', 'Opening a console needs the role helpdesk.');
    towerOf(connection);
    const { value } = await connection.call(
      tower.getVms,
      { body: { where: { id: vm }, first: 1 } },
      { requestId },
    );
    const [found] = value;
    if (!found) throw new Failure('notFound', 'There is no such virtual machine.', { code: 'VM_NOT_FOUND' });
    // UNKNOWN may well have a screen: its host has only lost touch with CloudTower.
    if (found.status === null || found.status === 'RUNNING' || found.status === 'UNKNOWN') return found.name;
    throw new Failure('conflict', `${found.name ?? 'The virtual machine'} is not running.`, {
      code: 'VM_NOT_RUNNING',
    });
  }

  async function checkCount(person: string) {
    const { unspent } = await store.db
      .selectFrom('console_sessions')
      .select((row) => row.fn.countAll().as('unspent'))
      .where('person', '=', person)
      .where('opened_at', 'is', null)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', Date.now())
      .executeTakeFirstOrThrow();
    const isFull = registry.size() >= limits.perProcess;
    if (!isFull && registry.countOf(person) + Number(unspent) < limits.perPerson) return;
    const whose = isFull ? 'Wheelhouse has' : 'You have';
    throw new Failure('rateLimited', `${whose} too many consoles open. Close one first.`, { retryAfter: 30 });
  }

  async function endOthers(scope: string, vm: string, by: Session) {
    const others = await consoles
      .where('scope', '=', scope)
      .where('vm', '=', vm)
      .where('mode', '=', 'control')
      .where('ended_at', 'is', null)
      .execute();
    const reason = `${by.person.name} took over this console.`;
    await Promise.all(others.map((other) => registry.end(other.id, closeCode.takenOver, reason)));
  }

  return {
    async openConsole({ body, session, request }) {
      const { scope, vm, mode, takeOver } = body;
      let vmName: string | null;
      try {
        vmName = await checkVm(scope, vm, session, request.id);
        await checkCount(session.person.id);
      } catch (error) {
        const code = error instanceof Failure ? (error.code ?? error.kind) : 'internal';
        await audit.record({
          who: session.person.name,
          sessionId: session.id,
          address: request.ip,
          action: 'console.ticket',
          scope,
          target: vm,
          requestId: request.id,
          facts: { mode },
          outcome: 'refused',
          code,
        });
        throw error;
      }
      if (takeOver && mode === 'control') await endOthers(scope, vm, session);
      const { id, ticket, expiresAt } = await issueTicket(store, { scope, vm, mode }, session, limits.ticket);
      if (vmName !== null) registry.keepName(id, vmName);
      return { id, url: `/api/consoles/${ticket}`, expiresAt };
    },

    async listConsoles({ session }) {
      const administered = Object.entries(grants.rolesOf(session.person)).flatMap(([scope, role]) =>
        role === 'admin' ? [scope] : [],
      );
      const rows = await consoles
        .where('opened_at', 'is not', null)
        .where('ended_at', 'is', null)
        .where((row) => {
          const isOwn = row('person', '=', session.person.id);
          return administered.length > 0 ? row.or([isOwn, row('scope', 'in', administered)]) : isOwn;
        })
        .orderBy('opened_at')
        .execute();
      return rows.map(toConsole);
    },

    async getConsole({ params, session }) {
      return toConsole(await findConsole(params.id, session));
    },

    async endConsole({ params, session }) {
      const row = await findConsole(params.id, session);
      await registry.end(row.id, closeCode.ended, `${session.person.name} ended this console.`);
      return null;
    },

    async recordTyping({ params, body, session, request }) {
      const row = await findConsole(params.id, session);
      if (row.person !== session.person.id) throw noSuchConsole();
      if (row.opened_at === null || row.ended_at !== null)
        throw new Failure('conflict', 'This console is not open.', { code: 'CONSOLE_NOT_OPEN' });
      if (row.mode === 'view') throw new Failure('forbidden', 'This console is view-only.');
      await audit.record({
        who: session.person.name,
        sessionId: session.id,
        address: request.ip,
        action: 'console.type',
        scope: row.scope,
        target: row.vm,
        requestId: request.id,
        facts: { console: row.id, characters: body.characters, secret: body.isSecret },
        outcome: 'done',
      });
      return null;
    },
  };
}

function toConsole(row: ConsoleRow): ConsoleSession {
  return ConsoleSession.parse({
    id: row.id,
    scope: row.scope,
    vm: row.vm,
    user: row.name,
    mode: row.mode,
    createdAt: row.created_at,
    openedAt: row.opened_at,
    endedAt: row.ended_at,
    code: row.code,
    reason: row.reason,
  });
}
