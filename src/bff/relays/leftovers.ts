import type { Services } from '../services.ts';

const day = 24 * 3600 * 1000;

/**
 * Closes the rows that a process left open when it died, and forgets old ones. An embedded file has one process, so
 * whatever is open at its start is over; beside other processes only what outlived every session is.
 */
export async function closeLeftovers({ store, config, log }: Services): Promise<void> {
  const now = Date.now();
  const openedBefore = store.dialect === 'sqlite' ? now : now - config.session.maxHours * 3600 * 1000;
  try {
    await store.db
      .updateTable('console_sessions')
      .set({ ended_at: now, code: 1006, reason: 'Wheelhouse stopped while this console was open.' })
      .where('opened_at', '<', openedBefore)
      .where('ended_at', 'is', null)
      .execute();
    await store.db
      .deleteFrom('console_sessions')
      .where('expires_at', '<', now - 30 * day)
      .where((row) => row.or([row('ended_at', 'is not', null), row('opened_at', 'is', null)]))
      .execute();
  } catch (error) {
    log.error(error, 'consoles left open by an earlier process could not be closed');
  }
}
