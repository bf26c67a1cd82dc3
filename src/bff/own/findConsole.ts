import { Failure } from '../../contract/failure.ts';
import type { ConsoleRow } from '../relays/tickets.ts';
import type { Services, Session } from '../services.ts';

type Needs = Pick<Services, 'store' | 'grants'>;

const noSuchConsole = () => new Failure('notFound', 'There is no such console.');

const isAdminOf = ({ grants }: Needs, { person }: Session, scope: string) =>
  grants.roleOn(person, scope) === 'admin';

/** One's own, or one of a scope one administers; any other does not exist. */
export async function findConsole(needs: Needs, id: string, session: Session): Promise<ConsoleRow> {
  const row = await needs.store.db
    .selectFrom('console_sessions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row && (row.person === session.person.id || isAdminOf(needs, session, row.scope))) return row;
  throw noSuchConsole();
}

/** One's own that is open now. */
export async function findOwnOpen(needs: Needs, id: string, session: Session): Promise<ConsoleRow> {
  const row = await findConsole(needs, id, session);
  if (row.person !== session.person.id) throw noSuchConsole();
  if (row.opened_at === null || row.ended_at !== null)
    throw new Failure('conflict', 'This console is not open.', { code: 'CONSOLE_NOT_OPEN' });
  return row;
}

/** An open one of a scope that the person administers. */
export async function findAdministered(needs: Needs, id: string, session: Session): Promise<ConsoleRow> {
  const row = await findConsole(needs, id, session);
  if (!isAdminOf(needs, session, row.scope))
    throw new Failure('forbidden', 'This needs the role admin on the scope of the console.');
  if (row.ended_at === null) return row;
  throw new Failure('conflict', 'This console is over.', { code: 'CONSOLE_NOT_OPEN' });
}
