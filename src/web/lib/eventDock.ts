import { useSyncExternalStore } from 'react';
import { readStored, store } from './storage.ts';

/** Whether the events are open beside the pages, and whether anybody has wanted events since the page was loaded. */
interface Dock {
  isOpen: boolean;
  isStarted: boolean;
}

const isRemembered = readStored('events') === 'open';
let dock: Dock = { isOpen: isRemembered, isStarted: isRemembered };
const listeners = new Set<() => void>();

function change(next: Dock) {
  dock = next;
  for (const listener of listeners) listener();
}

export function openEvents(isOpen: boolean): void {
  store('events', isOpen ? 'open' : 'closed');
  change({ isOpen, isStarted: dock.isStarted || isOpen });
}

/** From now on events are listened to, so that one's own failed task is told wherever one is. */
export function startEvents(): void {
  if (!dock.isStarted) change({ ...dock, isStarted: true });
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
export const useEventDock = (): Dock => useSyncExternalStore(subscribe, () => dock);
