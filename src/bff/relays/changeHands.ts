import { closeCode } from '../../contract/channels.ts';
import type { Consoles, Services } from '../services.ts';
import type { Place } from './keyboards.ts';

/**
 * Ends the consoles that type on a VM and are not of the person who has the keyboard now; tickets too. Who that is is
 * read here: of two who took it at the same time, the store has made it one's.
 */
export async function changeHands(
  { store: { db } }: Services,
  consoles: Consoles,
  { scope, vm }: Place,
  reason: string,
): Promise<void> {
  const others = await db
    .selectFrom('console_sessions')
    .innerJoin('keyboards', (join) =>
      join
        .onRef('keyboards.scope', '=', 'console_sessions.scope')
        .onRef('keyboards.vm', '=', 'console_sessions.vm'),
    )
    .select('console_sessions.id')
    .where('console_sessions.scope', '=', scope)
    .where('console_sessions.vm', '=', vm)
    .where('console_sessions.mode', '=', 'control')
    .where('console_sessions.ended_at', 'is', null)
    .whereRef('console_sessions.person', '!=', 'keyboards.person')
    .execute();
  await Promise.all(others.map(({ id }) => consoles.end(id, closeCode.takenOver, reason)));
}
