import { closeCode } from '../../contract/channels.ts';
import { Failure } from '../../contract/failure.ts';
import { ConsoleSession } from '../../contract/services/own/consoles.ts';
import type { ConsoleRow } from '../relays/tickets.ts';
import type { Consoles, OwnHandlers, Services, Session } from '../services.ts';
import { findConsole, findOwnOpen } from './findConsole.ts';

type Handlers = OwnHandlers<'listConsoles' | 'getConsole' | 'endConsole' | 'recordTyping'>;

/** Consoles as things to look at, to end and to have on record. */
export function consoleHandlers(services: Services, consoles: Consoles): Handlers {
  const { store, grants, audit, config } = services;

  return {
    async listConsoles({ session }) {
      const administered = Object.entries(grants.rolesOf(session.person)).flatMap(([scope, role]) =>
        role === 'admin' ? [scope] : [],
      );
      const rows = await store.db
        .selectFrom('console_sessions')
        .selectAll()
        .where('opened_at', 'is not', null)
        .where('ended_at', 'is', null)
        .where((row) => {
          const isOwn = row('person', '=', session.person.id);
          return administered.length > 0 ? row.or([isOwn, row('scope', 'in', administered)]) : isOwn;
        })
        .orderBy('opened_at')
        .execute();
      return rows.map((row) => toConsole(row, session));
    },

    async getConsole({ params, session }) {
      return toConsole(await findConsole(services, params.id, session), session);
    },

    async endConsole({ params, body, session, request }) {
      const row = await findConsole(services, params.id, session);
      const said = body?.reason;
      const isOwn = row.person === session.person.id;
      const reason = [`${session.person.name} ended this console`, said].filter(Boolean).join(': ');
      const end = () => consoles.end(row.id, closeCode.ended, said ? reason : `${reason}.`);
      if (isOwn) {
        await end(); // its own `console.close` says it
        return null;
      }
      const intent = await audit.intend({
        who: session.person.name,
        sessionId: session.id,
        address: request.ip,
        action: 'console.end',
        scope: row.scope,
        target: row.vm,
        targetName: row.vm_name ?? undefined,
        requestId: request.id,
        facts: { console: row.id, of: row.name, reason: said ?? null },
      });
      await end();
      await intent.end({ outcome: 'done' });
      return null;
    },

    async recordTyping({ params, body, session, request }) {
      const row = await findOwnOpen(services, params.id, session);
      if (row.mode === 'view') throw new Failure('forbidden', 'This console is view-only.');
      const scope = config.scopes[row.scope];
      if (scope?.vendor === 'cloudtower' && !scope.console.allow.typing)
        throw new Failure('forbidden', 'Typing texts is not allowed on the consoles of this scope.', {
          code: 'POLICY',
        });
      await audit.record({
        who: session.person.name,
        sessionId: session.id,
        address: request.ip,
        action: 'console.type',
        scope: row.scope,
        target: row.vm,
        targetName: row.vm_name ?? undefined,
        requestId: request.id,
        facts: { console: row.id, characters: body.characters, secret: body.isSecret },
        outcome: 'done',
      });
      return null;
    },
  };
}

function toConsole(row: ConsoleRow, { person }: Session): ConsoleSession {
  return ConsoleSession.parse({
    id: row.id,
    scope: row.scope,
    vm: row.vm,
    vmName: row.vm_name,
    user: row.name,
    isOwn: row.person === person.id,
    mode: row.mode,
    createdAt: row.created_at,
    openedAt: row.opened_at,
    activeAt: row.active_at,
    bytesIn: row.bytes_in,
    bytesOut: row.bytes_out,
    why: row.why,
    caseNumber: row.case_number,
    endedAt: row.ended_at,
    code: row.code,
    reason: row.reason,
  });
}
