import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Filter } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVcds } from '../../lib/useVcds.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ConnectionWords } from './ConnectionWords.tsx';
import { EventControls } from './EventControls.tsx';
import { EventDrawer } from './EventDrawer.tsx';
import { useConnections, useEventFeeds } from './EventFeedsContext.ts';
import { EventFilters } from './EventFilters.tsx';
import { filterText, parseFilterText, type EventSearch } from './eventSearch.ts';
import { EventTable } from './EventTable.tsx';
import { ExportEvents } from './ExportEvents.tsx';
import type { FeedRow } from './stream/rows.ts';
import { StreamFigures } from './StreamFigures.tsx';
import { ThingChip } from './ThingChip.tsx';
import { useMissingNames } from './useMissingNames.ts';
import { useShownRows } from './useShownRows.ts';
import { useStillness } from './useStillness.ts';
import { useTaskFacts } from './useTaskFacts.ts';

interface Props {
  search: EventSearch;
  onSearch: (search: EventSearch) => void;
  /** Where there is little room the filters show when they are asked for. */
  isCompact?: boolean;
}

/** The stream of all Cloud Directors of a person: honest about what comes, what is lost and what is late. */
export function EventPane({ search, onSearch, isCompact = false }: Props) {
  const { t } = useTranslation('events');
  const { vcds, scopes } = useVcds();
  if (scopes.error && !scopes.data)
    return <FailureAlert failure={scopes.error} onRetry={() => void scopes.refetch()} />;
  if (!scopes.data) return <Loading />;
  if (vcds.length === 0) return <EmptyState title={t('noVcds')}>{t('noVcdsText')}</EmptyState>;
  return <Stream vcds={vcds} search={search} onSearch={onSearch} isCompact={isCompact} />;
}

/** Rows on screen and a little more: what names and facts are asked for. */
const mostOnScreen = 60;

function Stream({ vcds, search, onSearch, isCompact }: Props & { vcds: ReturnType<typeof useVcds>['vcds'] }) {
  const { t } = useTranslation('events');
  const frame = useRef<HTMLDivElement>(null);
  // A phone has no room for them, either.
  const [isFolding] = useState(() => isCompact || window.innerWidth < 600);
  const [isFiltering, setFiltering] = useState(!isFolding);
  const filters = Object.keys(parseFilterText(filterText(search))).length;
  const feeds = useEventFeeds();
  const connections = useConnections();
  const { isPaused, setPaused, isStill, region, toTop } = useStillness(frame);
  const { rows, fresh, hidden, release } = useShownRows(search, isStill);

  const looked = useRef<{ rows: typeof rows; from: number; to: number }>({ rows, from: 0, to: mostOnScreen });
  useEffect(() => void (looked.current.rows = rows));
  const look = useCallback((from: number, to: number) => {
    looked.current = { ...looked.current, from, to };
  }, []);
  const readRows = useCallback((): FeedRow[] => {
    const { rows: shown, from, to } = looked.current;
    const count = Math.max(0, Math.min(to, from + mostOnScreen, shown.length) - from);
    return Array.from({ length: count }, (_, place) => shown.at(from + place)).filter(
      (row) => row !== undefined,
    );
  }, []);
  useMissingNames(readRows);
  useTaskFacts(readRows);

  const names = JSON.stringify(vcds.map(({ id, name }) => ({ id, name })));
  const scopes = useMemo(() => JSON.parse(names) as { id: string; name: string }[], [names]);
  const scopeName = useMemo(() => {
    const known = new Map(scopes.map(({ id, name }) => [id, name]));
    return (scope: string) => known.get(scope) ?? scope;
  }, [scopes]);
  const chosen = scopes.filter(({ id }) => search.scope === undefined || id === search.scope);

  return (
    <Box ref={frame} sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, fontSize: '0.875rem' }}>
        {chosen.map(({ id, name }) => (
          <ConnectionWords
            key={id}
            name={name}
            connection={connections[id] ?? { phase: 'asking' }}
            onRetry={() => feeds.watchOf(id)?.retryNow()}
          />
        ))}
      </Box>
      <StreamFigures scopes={chosen.map(({ id }) => id)} />
      {isFiltering && <EventFilters search={search} onSearch={onSearch} scopes={scopes} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <EventControls
          isPaused={isPaused}
          isStill={isStill}
          fresh={fresh}
          onPause={setPaused}
          onNewest={() => {
            toTop();
            release();
          }}
        />
        {isFolding && (
          <Button
            variant="text"
            startIcon={<Filter size={16} aria-hidden />}
            aria-expanded={isFiltering}
            onClick={() => setFiltering(!isFiltering)}
          >
            {filters > 0 ? t('filtersOn', { count: filters }) : t('filters')}
          </Button>
        )}
        <ThingChip search={search} onSearch={onSearch} />
        {(hidden > 0 || search.noise) && (
          <Button
            variant="text"
            onClick={() => onSearch({ ...search, noise: search.noise ? undefined : true })}
          >
            {search.noise ? t('hideNoise') : t('showNoise', { count: hidden })}
          </Button>
        )}
        <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center' }}>
          <ExportEvents
            readRows={() => Array.from({ length: rows.length }, (_, place) => rows.at(place)!)}
            filter={filterText(search)}
            scopes={chosen}
          />
        </Box>
      </Box>
      <Box {...region}>
        <EventTable
          rows={{ ...rows, look }}
          search={search}
          onSearch={onSearch}
          scopeName={scopes.length > 1 ? scopeName : undefined}
        />
      </Box>
      <EventDrawer search={search} onSearch={onSearch} scopeName={scopeName} />
    </Box>
  );
}
