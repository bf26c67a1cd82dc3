import { Shelf } from '../../../contract/services/own.ts';
import { readStored, store } from '../storage.ts';
import type { FoundPlace } from './source.ts';

// A person's recents and pins: kept with them (`keptShelf.ts`), and in this browser for the moment until those have come.

const longestRecents = 8;
const longestPins = 20;

const nameOf = (user: string) => `find.${user}`;

export function readShelf(user: string): Shelf {
  try {
    const parsed = Shelf.safeParse(JSON.parse(readStored(nameOf(user)) ?? ''));
    if (parsed.success) return parsed.data;
  } catch {
    // Never written, or by something else: the shelf is empty.
  }
  return { recent: [], pinned: [] };
}

export function writeShelf(user: string, shelf: Shelf): void {
  store(nameOf(user), JSON.stringify(shelf));
}

export const isSamePlace = (one: FoundPlace, other: FoundPlace) =>
  one.source === other.source && one.key === other.key;

export const isPinned = ({ pinned }: Shelf, place: FoundPlace) =>
  pinned.some((other) => isSamePlace(place, other));

/** Only what a shelf keeps: a hit carries more, some of which is no data. */
const bare = ({ source, key, title, detail, href, scope }: FoundPlace): FoundPlace => ({
  source,
  key,
  title,
  detail,
  href,
  scope,
});
const without = (places: readonly FoundPlace[], place: FoundPlace) =>
  places.filter((other) => !isSamePlace(place, other));

export const withRecent = (shelf: Shelf, place: FoundPlace): Shelf => ({
  ...shelf,
  recent: [bare(place), ...without(shelf.recent, place)].slice(0, longestRecents),
});

export const withPin = (shelf: Shelf, place: FoundPlace, isWanted: boolean): Shelf => ({
  ...shelf,
  pinned: [...without(shelf.pinned, place), ...(isWanted ? [bare(place)] : [])].slice(-longestPins),
});
