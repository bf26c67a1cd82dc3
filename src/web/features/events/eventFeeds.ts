import { eventsPath, events } from '../../../contract/events.ts';
import { call } from '../../lib/api.ts';
import { isFinal, openLive } from '../../lib/live.ts';
import { serverNow } from '../../lib/serverClock.ts';
import { backfill } from './stream/backfill.ts';
import { createFeed, type Feed } from './stream/feed.ts';
import { startWatch, type Connection, type Watch } from './stream/watch.ts';
import type { World } from './stream/world.ts';

export interface WatchedScope {
  id: string;
  /** Seconds by which the vendor's clock is ahead of the BFF's. */
  clockSkew: number | null;
}

/** The stream of every scope a person may see, for as long as they are signed in, whatever page they are on. */
export function createEventFeeds(worldOf = realWorld) {
  const feed: Feed = createFeed();
  const watches = new Map<string, Watch>();
  const listeners = new Set<() => void>();
  let connections: Readonly<Record<string, Connection>> = {};

  const say = (next: Readonly<Record<string, Connection>>) => {
    connections = next;
    for (const listener of listeners) listener();
  };
  const end = (id: string) => {
    watches.get(id)?.stop();
    watches.delete(id);
    say(Object.fromEntries(Object.entries(connections).filter(([scope]) => scope !== id)));
  };

  return {
    feed,
    /** Connects those that are new and leaves those that are gone. */
    watch(scopes: readonly WatchedScope[]) {
      const wanted = new Set(scopes.map(({ id }) => id));
      for (const id of [...watches.keys()]) if (!wanted.has(id)) end(id);
      for (const scope of scopes) {
        if (watches.has(scope.id)) continue;
        const watch = startWatch(scope.id, feed, worldOf(scope), (state) =>
          say({ ...connections, [scope.id]: state }),
        );
        watches.set(scope.id, watch);
      }
    },
    watchOf: (scope: string) => watches.get(scope),
    connections: () => connections,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop() {
      for (const id of [...watches.keys()]) end(id);
    },
  };
}
export type EventFeeds = ReturnType<typeof createEventFeeds>;

const realWorld = ({ id: scope, clockSkew }: WatchedScope): World => ({
  askTopics: (signal) => call(events.getTopics, { params: { scope } }, { signal }),
  open: (wanted) => openLive({ path: eventsPath(scope), ...wanted }),
  readAudit: (read) => backfill({ scope, ...read }),
  clockAhead: () => serverNow() - Date.now() + (clockSkew ?? 0) * 1000,
  isFinal,
});
