import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { startEvents } from '../../lib/eventDock.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { EventPane } from './EventPane.tsx';
import { EventTabs } from './EventTabs.tsx';
import { parseEventSearch, type EventSearch } from './eventSearch.ts';

/** The events of all Cloud Directors, with everything in the address. */
export function EventsPage() {
  const { t } = useTranslation('events');
  const navigate = useNavigate();
  const asked = JSON.stringify(useSearch({ strict: false }));
  const search = useMemo(() => parseEventSearch(JSON.parse(asked) as Record<string, unknown>), [asked]);
  const change = useCallback(
    (next: EventSearch) =>
      void navigate({
        to: '/events',
        search: parseEventSearch({ ...next }),
        replace: next.row === undefined,
      }),
    [navigate],
  );
  useEffect(startEvents, []);
  return (
    <>
      <PageHeader title={t('events')} />
      <EventTabs />
      <EventPane search={search} onSearch={change} />
    </>
  );
}
