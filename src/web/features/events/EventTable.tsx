import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { SxProps, Theme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rows } from '../../lib/rows/rows.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ResourceTable } from '../../ui/table/ResourceTable.tsx';
import { eventColumns } from './eventColumns.tsx';
import { useEventFeeds } from './EventFeedsContext.ts';
import { filterText, parseFilterText, type EventSearch } from './eventSearch.ts';
import type { FeedRow } from './stream/rows.ts';
import { useEventWords } from './useEventWords.ts';
import { useMoment } from './useMoment.ts';

interface Props {
  rows: Rows<FeedRow>;
  search: EventSearch;
  onSearch: (search: EventSearch) => void;
  scopeName: ((scope: string) => string) | undefined;
}

/** The rows as a table: with its keys, columns, views, and cards where there is no room for columns. */
export function EventTable({ rows, search, onSearch, scopeName }: Props) {
  const { t } = useTranslation('events');
  const { feed } = useEventFeeds();
  const words = useEventWords();
  const time = useMoment();
  const open = (row: string) => onSearch({ ...search, row });
  const columns = useMemo(
    () =>
      eventColumns({
        ...{ t, words, time, scopeName },
        lagOf: (scope) => feed.lag(scope) ?? 0,
        onOpen: (row) => onSearch({ ...search, row }),
      }),
    [t, words, time, scopeName, feed, search, onSearch],
  );
  const isFiltered = filterText(search) !== '';
  return (
    <Box sx={look}>
      <ResourceTable
        id="events"
        label={t('events')}
        columns={columns}
        rows={rows}
        nameOf={(row) => row.id}
        onOpen={(row) => row.kind !== 'gap' && open(row.id)}
        countWords={(total) => t('rows', { count: total ?? 0 })}
        view={{ search: filterText(search), onChange: (text) => onSearch(parseFilterText(text)) }}
        columnsAsked={search.columns?.split(',')}
        onColumns={() => onSearch({ ...search, columns: undefined })}
        empty={
          <EmptyState
            title={t(isFiltered ? 'noneMatch' : 'none')}
            action={
              isFiltered && (
                <Button variant="outlined" onClick={() => onSearch({})}>
                  {t('showAll')}
                </Button>
              )
            }
          >
            {t(isFiltered ? 'noneMatchText' : 'noneText')}
          </EmptyState>
        }
      />
    </Box>
  );
}

const look: SxProps<Theme> = {
  // A gap says its times over the whole row.
  '& [role=row]:has([data-gap]) > [role=gridcell]': { display: 'none' },
  '& [role=row]:has([data-gap]) > [data-column=what]': {
    display: 'block',
    gridColumn: '1 / -1 !important',
    gridRow: '1 / -1 !important',
    whiteSpace: 'normal !important',
  },
  '& [data-body] > [role=row]:has([data-gap])': { bgcolor: 'action.hover' },
  '& [data-column=time]': { fontVariantNumeric: 'tabular-nums' },
  '& progress': { width: 40, height: 6, accentColor: 'var(--mui-palette-primary-main)' },
};
