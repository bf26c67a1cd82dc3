import { atLeast, type Operation, type Role } from '../contract/operation.ts';
import { vpc } from '../contract/services/vpc.ts';
import { vipOwner } from '../contract/services/vpc/ports.ts';
import type { Connection, Person, Services } from './services.ts';

// Deleting is an administrator's. Undoing what one's own unfinished flow has made is an operator's: the audit trail,
// which nobody can write to, says that this person made this very thing, and the vendor says that nothing holds it.

/** How long a flow may be taken back by its author. */
const undoMs = 24 * 3_600_000;
/** Makers' records that are looked through, newest first. */
const mostRecords = 500;

interface Wanted {
  person: Person;
  held: Role;
  connection: Connection;
  params: Record<string, string>;
  requestId: string;
}

/** Id of what a write has made, for those that can be undone; it goes into the outcome on record. */
export function madeBy(operation: Operation, answer: unknown): { made: string } | undefined {
  if (operation.id !== vpc.createPort.id) return undefined;
  const { port } = answer as { port: { id: string } | null }; // as vpc.createPort answers, projected
  return port ? { made: port.id } : undefined;
}

/** Whether a person may call an operation above their role, because it takes back what they have just made. */
export async function mayUndo(
  { store }: Pick<Services, 'store'>,
  operation: Operation,
  wanted: Wanted,
): Promise<boolean> {
  const { person, held, connection, params, requestId } = wanted;
  if (operation.id !== vpc.deletePort.id || !atLeast(held, vpc.createPort.role)) return false;
  const { port_id = '' } = params;
  const records = await store.db
    .selectFrom('audit')
    .select('facts')
    .where('action', '=', vpc.createPort.id)
    .where('who', '=', person.name)
    .where('scope', '=', connection.id)
    .where('outcome', '=', 'done')
    .where('at', '>', Date.now() - undoMs)
    .orderBy('seq', 'desc')
    .limit(mostRecords)
    .execute();
  const isTheirs = records.some(({ facts }) => (JSON.parse(facts) as { made?: string }).made === port_id);
  if (!isTheirs) return false;
  const { value } = await connection.call(vpc.showPort, { params: { port_id } }, { requestId });
  const { port } = value;
  return port?.device_owner === vipOwner && port.allowed_address_pairs?.length === 0;
}
