import { useEffect, useMemo, useState } from 'react';
import type { Rows } from '../../lib/rows/rows.ts';
import { useEventFeeds, useFeedRows } from './EventFeedsContext.ts';
import type { EventSearch } from './eventSearch.ts';
import { filterText } from './eventSearch.ts';
import { isHiddenNoise, matcherOf } from './stream/matches.ts';
import type { FeedRow } from './stream/rows.ts';
import { haystackOf } from './haystack.ts';
import { useEventWords } from './useEventWords.ts';

/** What was shown when the rows were told to hold still. */
interface Still {
  filter: string;
  rows: readonly FeedRow[];
  seq: number;
}

/**
 * The rows that match, newest first. While `isStill` none comes, goes or moves, though each shows what is new about it;
 * `fresh` says how many wait, and `release` lets them in.
 */
export function useShownRows(search: EventSearch, isStill: boolean) {
  const { feed } = useEventFeeds();
  const all = useFeedRows();
  const words = useEventWords();
  const haystack = useMemo(() => haystackOf(words), [words]);
  const filter = filterText(search);
  const [still, setStill] = useState<Still>();

  // The filter alone: which row is read changes nothing about the list.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `filter` says all that matters of `search`
  const matches = useMemo(() => matcherOf(search, haystack), [filter, haystack]);
  const matching = useMemo(() => all.filter(matches), [all, matches]);
  const hidden = useMemo(
    () =>
      search.noise
        ? 0
        : all.filter((row) => isHiddenNoise(row) && (!search.scope || row.scope === search.scope)).length,
    [all, search.noise, search.scope],
  );

  const isKept = isStill && still?.filter === filter;
  if (isStill && !isKept) setStill({ filter, rows: matching, seq: feed.lastSeq() });
  if (!isStill && still) setStill(undefined);
  const seq = isKept ? still.seq : undefined;
  useEffect(() => {
    feed.hold(seq);
    return () => feed.hold(undefined);
  }, [feed, seq]);

  const shown = isKept ? still.rows : matching;
  const fresh = isKept ? matching.filter((row) => row.seq > still.seq).length : 0;
  const { length } = shown;
  const rows: Rows<FeedRow> = {
    list: filter,
    at: (place) => {
      const row = shown[length - 1 - place];
      return row && (feed.get(row.id) ?? row);
    },
    length,
    total: length,
    isLoading: false,
    asOf: 0,
    troubles: [],
    awaited: [],
    look: nothing,
    read: async (from, to) => shown.slice(Math.max(0, length - to), length - from).toReversed(),
    watch: nothing,
    left: none,
  };
  return {
    rows,
    /** All that match, oldest first. */
    matching,
    fresh,
    /** Sign-ins that are not shown. */
    hidden,
    release: () => setStill(undefined),
  };
}
const nothing = () => undefined;
const none: ReadonlySet<string> = new Set();
