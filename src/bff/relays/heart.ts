import type { Services } from '../services.ts';
import { changeHands } from './changeHands.ts';
import type { Registry } from './consoles.ts';
import type { Keyboards } from './keyboards.ts';
import type { Limits } from './limits.ts';
import type { LiveConsole } from './liveConsole.ts';

interface Body {
  limits: Limits;
  keyboards: Keyboards;
  live: () => readonly LiveConsole[];
  consoles: () => Registry;
}

/**
 * Writes down every few seconds who is on the consoles of this process and what was done there, and settles what
 * nobody answered: other processes and people see no sockets but these rows.
 */
export function startHeart(services: Services, { limits, keyboards, live, consoles }: Body) {
  const { store, audit, log } = services;
  const written = new Map<string, string>();
  let isBeating = false;

  async function note(one: LiveConsole) {
    const { row } = one;
    const { activeAt, bytesIn, bytesOut } = one.use();
    if (row.mode === 'control') await keyboards.beat(row, row.person, activeAt);
    const use = `${activeAt} ${bytesIn} ${bytesOut}`;
    if (written.get(row.id) === use) return;
    written.set(row.id, use);
    await store.db
      .updateTable('console_sessions')
      .set({ active_at: activeAt, bytes_in: bytesIn, bytes_out: bytesOut })
      .where('id', '=', row.id)
      .execute();
  }

  async function settle() {
    for (const { scope, vm, name } of await keyboards.settle()) {
      await audit.record({
        ...{ who: name, address: '', action: 'console.idle', scope, target: vm },
        outcome: 'done',
      });
      await changeHands(
        services,
        consoles(),
        { scope, vm },
        `${name} asked, and nobody was at the keyboard.`,
      );
    }
  }

  async function beat() {
    const all = live();
    const ids = all.map(({ row }) => row.id);
    for (const id of written.keys()) if (!ids.includes(id)) written.delete(id);
    await settle();
    if (ids.length === 0) return;
    await store.db
      .updateTable('console_sessions')
      .set({ beat_at: Date.now() })
      .where('id', 'in', ids)
      .execute();
    for (const one of all) await note(one);
  }

  const clock = setInterval(() => {
    if (isBeating) return;
    isBeating = true;
    beat()
      .catch((error: unknown) => log.warn(error, 'it could not be written down who is on the consoles'))
      .finally(() => (isBeating = false));
  }, limits.heartbeat);
  return { stop: () => clearInterval(clock) };
}
