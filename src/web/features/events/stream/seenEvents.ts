import type { Notification } from './notification.ts';

interface Sighting {
  at: number;
  source: Notification['source'];
  /** Its counterpart from the other source has been seen: another one like it is another event. */
  isMatched: boolean;
}

/** How far apart, in milliseconds, the broker and the audit trail may date one event. */
const apartMs = 1000;
/** Ids of two generations are remembered: this many make one. */
const generation = 50_000;
/** Sightings of one type on one thing that are compared: a second holds no more of interest. */
const mostAlike = 32;

/**
 * Tells an event that has been told already. Two with one id are one. Whether the ids of the broker and of the audit
 * trail agree is not documented: until one is found in both, between the two the same type on the same thing within a
 * second is one event as well; within one source it is two.
 */
export function createSeenEvents(mostIds = generation) {
  let ids = new Map<string, Notification['source']>();
  let olderIds = new Map<string, Notification['source']>();
  let isAgreed = false;
  let sightings = new Map<string, Sighting[]>();
  let olderSightings = new Map<string, Sighting[]>();
  let count = 0;
  let doubted: Notification[] = [];

  function remember(key: string, { at, source }: Notification) {
    count += 1;
    if (count > mostIds) {
      [olderIds, ids] = [ids, new Map<string, Notification['source']>()];
      [olderSightings, sightings] = [sightings, new Map<string, Sighting[]>()];
      count = 0;
      doubted = [];
    }
    if (at === undefined) return;
    const list = sightings.get(key) ?? [];
    list.push({ at, source, isMatched: false });
    if (list.length > mostAlike) list.shift();
    sightings.set(key, list);
  }

  const toldBy = (id: string) => ids.get(id) ?? olderIds.get(id);
  const alike = (key: string, { at, source, eventId }: Notification) =>
    [...(sightings.get(key) ?? []), ...(olderSightings.get(key) ?? [])].find(
      (other) =>
        at !== undefined &&
        Math.abs(other.at - at) <= apartMs &&
        !other.isMatched &&
        (other.source !== source || eventId === undefined),
    );

  return {
    /**
     * Looks whether broker and trail call an event by one id: what is missed among many alike is then no double. Returns
     * what was taken for one before that was known.
     */
    compare(events: readonly Notification[]): Notification[] {
      isAgreed ||= events.some(({ eventId, source }) => {
        const by = eventId === undefined ? undefined : toldBy(eventId);
        return by !== undefined && by !== source;
      });
      return isAgreed ? doubted.splice(0) : [];
    },
    /** True for what is new; it is remembered from then on. */
    isNew(event: Notification): boolean {
      const { eventId, source } = event;
      if (eventId !== undefined) {
        const by = toldBy(eventId);
        if (by !== undefined) {
          isAgreed ||= by !== source;
          return false;
        }
        ids.set(eventId, source);
      }
      const key = `${event.type} ${event.task ?? event.entity?.id ?? ''}`;
      const like = isAgreed && eventId !== undefined ? undefined : alike(key, event);
      if (like) {
        like.isMatched = like.source !== source;
        if (like.isMatched && eventId !== undefined) doubted.push(event);
        return false;
      }
      remember(key, event);
      return true;
    },
  };
}
