import { Failure } from '../../contract/failure.ts';
import { atLeast } from '../../contract/operation.ts';
import type { ConsoleRules } from '../../contract/services/own/consoles.ts';
import { tower } from '../../contract/services/tower.ts';
import { changeHands } from '../relays/changeHands.ts';
import type { Registry } from '../relays/consoles.ts';
import type { Keyboards } from '../relays/keyboards.ts';
import type { Limits } from '../relays/limits.ts';
import { issueTicket } from '../relays/tickets.ts';
import type { OwnHandlers, Services, Session } from '../services.ts';
import { towerOf } from '../vendors/cloudtowerVnc.ts';
import { isUnsaid, rulesOf } from './consoleRules.ts';

type Call = Parameters<OwnHandlers<'openConsole'>['openConsole']>[0];

/** Gives tickets, and says early and in words what would otherwise only be seen on the socket. */
export function openConsoleHandler(
  services: Services,
  { registry, keyboards, limits }: { registry: Registry; keyboards: Keyboards; limits: Limits },
): OwnHandlers<'openConsole'> {
  const { store, grants, connections, audit } = services;

  function rulesFor(scope: string, { person }: Session): ConsoleRules {
    const held = grants.roleOn(person, scope);
    const connection = held && connections.get(scope);
    if (!connection) throw new Failure('notFound', 'There is no such scope.');
    if (!atLeast(held, 'helpdesk'))
      throw new Failure('forbidden', 'Opening a console needs the role helpdesk.');
    return rulesOf(towerOf(connection), held);
  }

  async function checkVm(scope: string, vm: string, requestId: string) {
    const { value } = await connections
      .get(scope)!
      .call(tower.getVms, { body: { where: { id: vm }, first: 1 } }, { requestId });
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

  /** Why the keyboard cannot be had; undefined when it can. */
  async function whyNoKeyboard(rules: ConsoleRules, { body, session }: Call): Promise<Failure | undefined> {
    const { takeOver, why } = body;
    if (takeOver && !rules.mayTakeNow)
      return new Failure('forbidden', 'Taking a console over needs the role operator. Ask for it instead.');
    if (isUnsaid(rules, body) || (takeOver && !why))
      return new Failure('invalid', 'Say why you take the keyboard.', { code: 'REASON_NEEDED' });
    if (takeOver) return undefined;
    const holder = await keyboards.holder(body);
    if (!holder || holder.person === session.person.id) return undefined;
    return new Failure('conflict', `${holder.name} has the keyboard.`, { code: 'KEYBOARD_HELD' });
  }

  return {
    async openConsole(call) {
      const { body, session, request } = call;
      const { scope, vm, takeOver = false, orView = false } = body;
      const { person } = session;
      let { mode } = body;
      const about = {
        who: person.name,
        sessionId: session.id,
        address: request.ip,
        scope,
        target: vm,
        requestId: request.id,
      };
      let vmName: string | null;
      try {
        const rules = rulesFor(scope, session);
        vmName = await checkVm(scope, vm, request.id);
        await checkCount(person.id);
        const why = mode === 'control' ? await whyNoKeyboard(rules, call) : undefined;
        if (why && !(orView && !takeOver)) throw why;
        if (why) mode = 'view';
      } catch (error) {
        const code = error instanceof Failure ? (error.code ?? error.kind) : 'internal';
        await audit.record({ ...about, action: 'console.ticket', facts: { mode }, outcome: 'refused', code });
        throw error;
      }
      const said = { why: body.why || null, caseNumber: body.caseNumber || null };
      if (takeOver && mode === 'control') {
        const before = await keyboards.holder({ scope, vm });
        const facts = { from: before?.name ?? null, ...said };
        const entry = { ...about, targetName: vmName ?? undefined, action: 'console.takeOver', facts };
        const intent = await audit.intend(entry);
        await keyboards.take({ scope, vm }, person);
        await changeHands(
          services,
          registry,
          { scope, vm },
          `${person.name} took over this console: ${said.why}`,
        );
        await intent.end({ outcome: 'done', facts });
      }
      const wanted = { scope, vm, mode, vmName, ...said };
      const { id, ticket, expiresAt } = await issueTicket(store, wanted, session, limits.ticket);
      return { id, url: `/api/consoles/${ticket}`, expiresAt, mode };
    },
  };
}
