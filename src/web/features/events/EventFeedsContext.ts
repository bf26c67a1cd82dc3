import { createContext, use, useSyncExternalStore } from 'react';
import { createEventFeeds, type EventFeeds } from './eventFeeds.ts';
import type { FeedRow } from './stream/rows.ts';

// One for the page: the dock, the page of events and the notices all look at the same stream. A test gives its own.
export const EventFeedsContext = createContext<EventFeeds>(createEventFeeds());

export const useEventFeeds = (): EventFeeds => use(EventFeedsContext);

/** Every row there is, oldest first. */
export function useFeedRows(): readonly FeedRow[] {
  const { feed } = useEventFeeds();
  return useSyncExternalStore(feed.subscribe, feed.rows);
}

/** How it stands with the connection of each scope. */
export function useConnections() {
  const feeds = useEventFeeds();
  return useSyncExternalStore(feeds.subscribe, feeds.connections);
}
