import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Filter } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/useFormat.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Duration } from './Duration.tsx';
import { useEventFeeds } from './EventFeedsContext.ts';
import type { EventSearch } from './eventSearch.ts';
import { refKey, type Ref } from './stream/ref.ts';
import type { EventRow } from './stream/rows.ts';
import { TaskState } from './TaskState.tsx';
import { useEventWords } from './useEventWords.ts';

interface Props {
  row: EventRow;
  scopeName: string;
  onSearch: (search: EventSearch) => void;
}

/** What is known of an event, each thing with its id and what else happened to it. */
export function EventFacts({ row, scopeName, onSearch }: Props) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const words = useEventWords();
  const { feed } = useEventFeeds();
  const things = (ref: Ref | undefined) =>
    ref && (
      <>
        {words.name(ref)} <CopyButton text={ref.urn ?? ref.id} label={t('copyId')} />
        <Button
          variant="text"
          startIcon={<Filter size={16} aria-hidden />}
          onClick={() => onSearch({ scope: row.scope, thing: refKey(ref) })}
        >
          {t('allOfThing')}
        </Button>
      </>
    );
  const facts: [string, ReactNode][] = [
    [t('thing'), things(row.about)],
    [t('state'), row.task !== undefined && <TaskState row={row} />],
    [t('time'), format.time(row.at)],
    [t('duration'), row.task !== undefined && <Duration row={row} lag={feed.lag(row.scope) ?? 0} />],
    [t('user'), words.name(row.user)],
    [t('org'), words.name(row.org)],
    [t('scope'), scopeName],
    [t('task'), row.task && <code>{row.task}</code>],
  ];
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'max-content 1fr',
        columnGap: 2,
        rowGap: 0.5,
        alignItems: 'center',
        m: 0,
        fontSize: '0.875rem',
        '& dt': { color: 'text.secondary' },
        '& dd': { m: 0, overflowWrap: 'anywhere' },
      }}
    >
      {facts
        .filter(([, fact]) => Boolean(fact))
        .map(([name, fact]) => (
          <Box key={name} sx={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </Box>
        ))}
    </Box>
  );
}
