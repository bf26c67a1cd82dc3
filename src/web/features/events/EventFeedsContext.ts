import { createContext, startTransition, use, useEffect, useState, useSyncExternalStore } from 'react';
import { createEventFeeds, type EventFeeds } from './eventFeeds.ts';
import type { FeedRow } from './stream/rows.ts';

// One for the page: the dock, the page of events and the notices all look at the same stream. A test gives its own.
export const EventFeedsContext = createContext<EventFeeds>(createEventFeeds());

export const useEventFeeds = (): EventFeeds => use(EventFeedsContext);

/**
 * Every row there is, oldest first, as of some moments ago: drawing them gives way to whatever the person does. Not more
 * often than every so many milliseconds.
 */
export function useFeedRows(everyMs = 0): readonly FeedRow[] {
  const { feed } = useEventFeeds();
  const [rows, setRows] = useState(feed.rows);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      startTransition(() => setRows(feed.rows()));
    };
    look();
    const end = feed.subscribe(() => {
      if (everyMs === 0) look();
      else timer ??= setTimeout(look, everyMs);
    });
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [feed, everyMs]);
  return rows;
}

/** One row, for as long as it is here. */
export function useFeedRow(id: string | undefined): FeedRow | undefined {
  const { feed } = useEventFeeds();
  return useSyncExternalStore(feed.subscribe, () => (id === undefined ? undefined : feed.get(id)));
}

/** How it stands with the connection of each scope. */
export function useConnections() {
  const feeds = useEventFeeds();
  return useSyncExternalStore(feeds.subscribe, feeds.connections);
}
