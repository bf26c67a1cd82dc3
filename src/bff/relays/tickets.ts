import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { ConsoleMode } from '../../contract/channels.ts';
import type { Session } from '../services.ts';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';

export type ConsoleRow = Selectable<Tables['console_sessions']>;

const hash = (ticket: string) => createHash('sha256').update(ticket).digest('hex');

/** Writes a ticket down; only its hash is kept. */
export async function issueTicket(
  store: Store,
  wanted: {
    scope: string;
    vm: string;
    vmName: string | null;
    mode: ConsoleMode;
    why: string | null;
    caseNumber: string | null;
  },
  session: Session,
  lifetime: number,
): Promise<{ id: string; ticket: string; expiresAt: number }> {
  const [id, ticket, now] = [randomUUID(), randomBytes(32).toString('base64url'), Date.now()];
  const expiresAt = now + lifetime;
  await store.db
    .insertInto('console_sessions')
    .values({
      id,
      ticket: hash(ticket),
      scope: wanted.scope,
      vm: wanted.vm,
      vm_name: wanted.vmName,
      why: wanted.why,
      case_number: wanted.caseNumber,
      mode: wanted.mode,
      person: session.person.id,
      name: session.person.name,
      session: session.id,
      created_at: now,
      expires_at: expiresAt,
      opened_at: null,
      ended_at: null,
      code: null,
      reason: null,
    })
    .execute();
  return { id, ticket, expiresAt };
}

/** Spends a ticket of this session in one statement, so it is spent once whichever process sees it. */
export async function spendTicket(
  store: Store,
  ticket: string,
  session: Session,
): Promise<ConsoleRow | undefined> {
  const now = Date.now();
  return store.db
    .updateTable('console_sessions')
    .set({ opened_at: now, beat_at: now, ticket: '' })
    .where('ticket', '=', hash(ticket))
    .where('session', '=', session.id)
    .where('opened_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();
}

/** Why a ticket of this session could not be spent, if its row still says. */
export async function findUnspent(
  store: Store,
  ticket: string,
  session: Session,
): Promise<ConsoleRow | undefined> {
  return store.db
    .selectFrom('console_sessions')
    .selectAll()
    .where('ticket', '=', hash(ticket))
    .where('session', '=', session.id)
    .executeTakeFirst();
}
