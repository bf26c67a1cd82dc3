import { useEffect, useMemo } from 'react';
import { useVcds } from '../../lib/useVcds.ts';
import { EventDock } from './EventDock.tsx';
import { useEventFeeds } from './EventFeedsContext.ts';
import { useOwnTaskNotices } from './useOwnTaskNotices.ts';

interface Props {
  /** The events are open beside the page. */
  isDocked: boolean;
  onClose: () => void;
}

/**
 * Listens for as long as somebody is signed in, whatever page they are on and whether or not the events are open: so
 * that one's own failed task is told, and opening them again shows no gap.
 */
export function EventHost({ isDocked, onClose }: Props) {
  const feeds = useEventFeeds();
  const { vcds, scopes } = useVcds();
  const isKnown = scopes.data !== undefined;
  const ids = vcds.map(({ id }) => id).join(' ');
  // Of a scope only whether it is there: its health changes every few seconds.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `ids` says all that matters of `vcds`
  const watched = useMemo(() => vcds.map(({ id, health }) => ({ id, clockSkew: health.clockSkew })), [ids]);
  useEffect(() => {
    if (isKnown) feeds.watch(watched);
  }, [feeds, isKnown, watched]);
  useEffect(() => () => feeds.stop(), [feeds]);
  useOwnTaskNotices();
  return isDocked && vcds.length > 0 && <EventDock onClose={onClose} />;
}
