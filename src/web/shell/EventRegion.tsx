import { useRouterState } from '@tanstack/react-router';
import { Suspense } from 'react';
import { openEvents, useEventDock } from '../lib/eventDock.ts';
import { lazyPart } from '../lib/lazyPart.ts';

const EventHost = lazyPart(
  () => import('../features/events/EventHost.tsx'),
  'EventHost',
  'events',
  'eventWords',
);

/** Where the events stand beside the pages, once somebody has wanted them; on their own page they are the page. */
export function EventRegion() {
  const { isOpen, isStarted } = useEventDock();
  const isPage = useRouterState({ select: ({ location }) => location.pathname === '/events' });
  return (
    isStarted && (
      <Suspense>
        <EventHost isDocked={isOpen && !isPage} onClose={() => openEvents(false)} />
      </Suspense>
    )
  );
}
