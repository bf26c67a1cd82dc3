import { closeCode } from '../../contract/channels.ts';
import { atLeast } from '../../contract/operation.ts';
import type { Consoles, Services } from '../services.ts';
import { consolesOpen } from './counts.ts';
import type { Ending } from './ending.ts';
import { startHeart } from './heart.ts';
import type { Keyboards } from './keyboards.ts';
import type { Limits } from './limits.ts';
import type { LiveConsole } from './liveConsole.ts';
import { sessionEnding } from './sessionEnding.ts';

/** The consoles of this process. */
export interface Registry extends Consoles {
  add(live: LiveConsole): void;
  countOf(person: string): number;
  size(): number;
  close(): Promise<void>;
}

const notAllowed: Ending = { code: closeCode.notAllowed, reason: 'You may no longer open consoles here.' };

export function createRegistry(services: Services, limits: Limits, keyboards: Keyboards): Registry {
  const live = new Map<string, LiveConsole>();
  const unsubscribe = [
    services.sessions.onEnd((sessionId) => void endSession(sessionId)),
    services.endings.onConsoleEnd(({ id, code, reason }) => live.get(id)?.end({ code, reason })),
  ];
  let isChecking = false;

  async function endSession(sessionId: string) {
    const its = [...live.values()].filter((one) => one.row.session === sessionId);
    if (its.length === 0) return;
    const why = await sessionEnding(services, sessionId);
    for (const one of its) one.end(why);
  }

  /** Rights may go without the session ending, and an end may be missed while the store is away. */
  async function checkRights() {
    const found = new Map<string, ReturnType<Services['sessions']['find']>>();
    for (const one of [...live.values()]) {
      if (!found.has(one.row.session)) found.set(one.row.session, services.sessions.find(one.cookie));
      const session = await found.get(one.row.session);
      if (!session) await endSession(one.row.session);
      else if (!atLeast(services.grants.roleOn(session.person, one.row.scope), 'helpdesk'))
        one.end(notAllowed);
      else one.session = session;
    }
  }

  const clock = setInterval(() => {
    const now = Date.now();
    for (const one of [...live.values()]) one.beat(now);
    if (isChecking) return;
    isChecking = true;
    checkRights()
      // While the store is away nobody is thrown out; sessions end by their own clock.
      .catch((error: unknown) => services.log.warn(error, 'the rights of open consoles could not be checked'))
      .finally(() => (isChecking = false));
  }, limits.beat);

  const heart = startHeart(services, {
    limits,
    keyboards,
    live: () => [...live.values()],
    consoles: () => registry,
  });

  const registry: Registry = {
    add(one) {
      live.set(one.row.id, one);
      consolesOpen.inc();
      void one.ended.then(() => {
        live.delete(one.row.id);
        consolesOpen.dec();
      });
    },
    countOf: (person) => [...live.values()].filter((one) => one.row.person === person).length,
    size: () => live.size,
    async end(id, code, reason) {
      await services.store.db
        .updateTable('console_sessions')
        .set({ ended_at: Date.now(), code, reason })
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .execute();
      live.get(id)?.end({ code, reason });
    },
    async close() {
      clearInterval(clock);
      heart.stop();
      for (const stop of unsubscribe) stop();
      const all = [...live.values()];
      for (const one of all) one.end({ code: 1001, reason: 'Wheelhouse is restarting.' });
      await Promise.all(all.map((one) => one.ended));
    },
  };
  return registry;
}
