import { Failure } from '../../contract/failure.ts';
import { atLeast } from '../../contract/operation.ts';
import type { Presence } from '../../contract/services/own/consoles.ts';
import { onRecord } from '../onRecord.ts';
import { changeHands } from '../relays/changeHands.ts';
import type { Keyboards } from '../relays/keyboards.ts';
import type { Limits } from '../relays/limits.ts';
import type { ConsoleRow } from '../relays/tickets.ts';
import type { Consoles, OwnHandlers, Services, Session } from '../services.ts';
import { towerOf } from '../vendors/cloudtowerVnc.ts';
import { rulesOf } from './consoleRules.ts';
import { findAdministered, findOwnOpen } from './findConsole.ts';

type Handlers = OwnHandlers<
  'whoIsOn' | 'askForKeyboard' | 'withdrawQuestion' | 'answerQuestion' | 'handOver' | 'tellPerson'
>;
type Fact = Record<string, string | number | boolean | null>;

/** People on the consoles of one VM, and whose its keyboard is. */
export function keyboardHandlers(
  services: Services,
  { consoles, keyboards, limits }: { consoles: Consoles; keyboards: Keyboards; limits: Limits },
): Handlers {
  const { store, grants, connections, audit } = services;

  const openOn = (scope: string, vm: string) =>
    store.db
      .selectFrom('console_sessions')
      .selectAll()
      .where('scope', '=', scope)
      .where('vm', '=', vm)
      .where('opened_at', 'is not', null)
      .where('ended_at', 'is', null)
      .where('beat_at', '>=', Date.now() - limits.away);

  /** On record before it is done. */
  const recorded = (
    action: string,
    row: ConsoleRow,
    { session, request }: { session: Session; request: { id: string; ip: string } },
    facts: Fact,
    work: () => Promise<void>,
  ) => {
    const { person, id } = session;
    const who = { who: person.name, sessionId: id, address: request.ip, requestId: request.id };
    const what = { scope: row.scope, target: row.vm, targetName: row.vm_name ?? undefined };
    return onRecord(audit, { ...who, ...what, action, facts }, work);
  };

  async function give(row: ConsoleRow, to: { id: string; name: string }, reason: string) {
    const isGiven = await keyboards.give(row, row.person, to);
    if (!isGiven) throw new Failure('conflict', 'The keyboard is no longer yours.', { code: 'NOT_YOURS' });
    await changeHands(services, consoles, row, reason);
  }

  return {
    async whoIsOn({ params: { scope, vm }, session: { person } }): Promise<Presence> {
      const held = grants.roleOn(person, scope);
      const connection = held && connections.get(scope);
      if (!connection) throw new Failure('notFound', 'There is no such scope.');
      if (!atLeast(held, 'helpdesk'))
        throw new Failure('forbidden', 'Seeing who is on a console needs the role helpdesk.');
      const [rows, holder] = await Promise.all([
        openOn(scope, vm).orderBy('opened_at').execute(),
        keyboards.holder({ scope, vm }),
      ]);
      const isAsked = holder?.asked_at != null && holder.asked_at > Date.now() - limits.answer;
      return {
        people: rows.map((row) => ({
          console: row.id,
          name: row.name,
          isOwn: row.person === person.id,
          mode: row.mode === 'view' ? 'view' : 'control',
          openedAt: row.opened_at ?? row.created_at,
          activeAt: row.active_at,
          message:
            row.person === person.id && row.message !== null
              ? { text: row.message, by: row.message_by ?? '', at: row.message_at ?? 0 }
              : null,
        })),
        keyboard: holder
          ? {
              name: holder.name,
              isOwn: holder.person === person.id,
              takenAt: holder.taken_at,
              activeAt: holder.active_at,
            }
          : null,
        question: isAsked
          ? {
              by: holder.asked_name ?? '',
              isOwn: holder.asked_by === person.id,
              until: (holder.asked_at ?? 0) + limits.answer,
            }
          : null,
        rules: rulesOf(towerOf(connection), held),
      };
    },

    async askForKeyboard({ params, session, request }) {
      const row = await findOwnOpen(services, params.id, session);
      const holder = await keyboards.holder(row);
      await recorded('console.ask', row, { session, request }, { of: holder?.name ?? null }, async () => {
        if (!holder)
          throw new Failure('conflict', 'Nobody has the keyboard. Take it.', { code: 'KEYBOARD_FREE' });
        if (await keyboards.ask(row, session.person)) return;
        throw new Failure('conflict', 'Somebody is asking already, or the keyboard is yours.', {
          code: 'ALREADY_ASKED',
        });
      });
      return null;
    },

    async withdrawQuestion({ params, session }) {
      const row = await findOwnOpen(services, params.id, session);
      await keyboards.forget(row, { asker: session.person.id });
      return null;
    },

    async answerQuestion({ params, body: { isYes }, session, request }) {
      const row = await findOwnOpen(services, params.id, session);
      const holder = await keyboards.holder(row);
      const asker = holder?.asked_by && { id: holder.asked_by, name: holder.asked_name ?? '' };
      if (!asker || holder.person !== session.person.id)
        throw new Failure('conflict', 'Nobody is asking you for the keyboard.', { code: 'NOT_ASKED' });
      await recorded(
        'console.answer',
        row,
        { session, request },
        { to: asker.name, yes: isYes },
        async () => {
          if (isYes) await give(row, asker, `${session.person.name} gave ${asker.name} the keyboard.`);
          else await keyboards.forget(row, { holder: session.person.id });
        },
      );
      return null;
    },

    async handOver({ params, body: { to }, session, request }) {
      const row = await findOwnOpen(services, params.id, session);
      const other = await openOn(row.scope, row.vm).where('id', '=', to).executeTakeFirst();
      if (!other) throw new Failure('notFound', 'They have left this console.', { code: 'CONSOLE_NOT_OPEN' });
      await recorded('console.handOver', row, { session, request }, { to: other.name }, () =>
        give(
          row,
          { id: other.person, name: other.name },
          `${session.person.name} handed over to ${other.name}.`,
        ),
      );
      return null;
    },

    async tellPerson({ params, body: { text }, session, request }) {
      const row = await findAdministered(services, params.id, session);
      await recorded('console.message', row, { session, request }, { to: row.name, text }, async () => {
        await store.db
          .updateTable('console_sessions')
          .set({ message: text, message_by: session.person.name, message_at: Date.now() })
          .where('id', '=', row.id)
          .execute();
      });
      return null;
    },
  };
}
