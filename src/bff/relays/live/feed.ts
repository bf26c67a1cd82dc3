import type { LiveHint } from '../../../contract/live.ts';
import type { Connection } from '../../services.ts';
import type { Limits } from '../limits.ts';
import { watchVms, type Lost } from './watchVms.ts';

const shortest = 800;
const longest = 30_000;
const minute = 60_000;
const gatherFor = 100;
/** So many changes at once are told as one: list again. */
const mostAtOnce = 500;

export interface FeedEvents {
  onHints: (hints: readonly LiveHint[]) => void;
  /** The tower offers none; it is not asked again by itself. */
  onRefused: () => void;
}

/** One scope's subscription, however many look at it: kept up while anybody does. */
export function openFeed(connection: Connection, limits: Limits, { onHints, onRefused }: FeedEvents) {
  let end: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let gathering: NodeJS.Timeout | undefined;
  let failures = 0;
  let isClosed = false;
  let isLive = false;
  let hints = new Map<string, LiveHint>();

  function later(ms: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void begin(), ms);
  }

  async function begin() {
    end?.();
    end = undefined;
    try {
      const stop = await watchVms(connection, limits, { onHint, onLost });
      if (isClosed) stop();
      else end = stop;
    } catch {
      onLost('lost');
    }
  }

  function onLost(why: Lost) {
    isLive = false;
    if (isClosed) return;
    if (why === 'refused') {
      onRefused();
      return;
    }
    later(Math.random() * Math.min(longest, shortest * 2 ** failures++) + shortest / 2);
  }

  function onHint(hint: LiveHint) {
    if (hint.mutation === 'RELIST') {
      isLive = true;
      failures = 0;
      later((30 + Math.random() * 30) * minute); // a subscription that hangs is noticed by nobody
      hints = new Map([['', hint]]);
    } else if (!hints.has('')) hints.set(hint.id, hint);
    if (hints.size > mostAtOnce) hints = new Map([['', { mutation: 'RELIST' }]]);
    gathering ??= setTimeout(tell, gatherFor);
  }

  function tell() {
    gathering = undefined;
    const told = [...hints.values()];
    hints = new Map();
    onHints(told);
  }

  void begin();
  return {
    isLive: () => isLive,
    close() {
      isClosed = true;
      clearTimeout(timer);
      clearTimeout(gathering);
      end?.();
    },
  };
}
export type Feed = ReturnType<typeof openFeed>;
