import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import type { TFunction } from 'i18next';
import type { Column } from '../../ui/table/columns.ts';
import { Duration } from './Duration.tsx';
import { durationOf } from './durationOf.ts';
import { EventMark } from './EventMark.tsx';
import { GapWords } from './GapWords.tsx';
import { isEventRow } from './stream/feed.ts';
import type { EventRow, FeedRow } from './stream/rows.ts';
import { TaskState } from './TaskState.tsx';
import type { EventWords } from './useEventWords.ts';

export interface ColumnNeeds {
  t: TFunction<'events'>;
  words: EventWords;
  /** A time of day with seconds, and the milliseconds that tell a burst apart. */
  time: (epoch: number) => string;
  /** What the vendor's clock of a scope is behind this browser's, in milliseconds. */
  lagOf: (scope: string) => number;
  onOpen: (id: string) => void;
  /** Given where there is more than one scope. */
  scopeName: ((scope: string) => string) | undefined;
}

/** Of an event; empty for gaps and what could not be read. */
const of = (row: FeedRow, read: (row: EventRow) => string | number | null) =>
  isEventRow(row) ? read(row) : null;

export function eventColumns({ t, words, time, lagOf, onOpen, scopeName }: ColumnNeeds): Column<FeedRow>[] {
  const what = (row: FeedRow) => {
    if (row.kind === 'gap') return t(`gapShort_${row.gap.cause}`);
    return row.kind === 'raw' ? t(`raw_${row.why}`) : words.what(row);
  };
  return [
    {
      id: 'what',
      header: t('what'),
      value: what,
      width: 210,
      grow: 3,
      isFixed: true,
      card: 'title',
      render: (row) =>
        row.kind === 'gap' ? (
          <GapWords row={row} scope={scopeName?.(row.scope)} />
        ) : (
          <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
            <EventMark severity={row.kind === 'raw' ? 'warning' : row.severity} />
            <MuiLink
              component="button"
              type="button"
              variant="body2"
              noWrap
              onClick={() => onOpen(row.id)}
              sx={{ fontWeight: 600, textAlign: 'left' }}
            >
              {what(row)}
            </MuiLink>
          </Box>
        ),
    },
    {
      id: 'thing',
      header: t('thing'),
      value: (row) => of(row, words.thing),
      width: 140,
      grow: 2,
      card: 'line',
    },
    {
      id: 'state',
      header: t('state'),
      value: (row) => of(row, ({ state }) => (state ? t(`state_${state}`) : null)),
      width: 190,
      grow: 3,
      from: 480,
      card: 'line',
      render: (row) => (isEventRow(row) ? <TaskState row={row} hasReason /> : ''),
    },
    {
      id: 'reason',
      header: t('reason'),
      value: (row) => of(row, ({ facts }) => facts.reason ?? null),
      width: 160,
      grow: 2,
      isExtra: true, // beside the state there is room for it at every width; of its own it is for files and who asks
      render: (row) => of(row, ({ facts }) => facts.reason || ''),
    },
    {
      id: 'duration',
      header: t('duration'),
      value: (row) => of(row, (event) => durationOf(event, Date.now() - lagOf(row.scope)) ?? null),
      width: 90,
      from: 700,
      render: (row) => (isEventRow(row) ? <Duration row={row} lag={lagOf(row.scope)} /> : ''),
    },
    {
      id: 'user',
      header: t('user'),
      value: (row) => of(row, ({ user }) => words.name(user)),
      width: 110,
      grow: 1,
      from: 760,
    },
    {
      id: 'org',
      header: t('org'),
      value: (row) => of(row, ({ org }) => words.name(org)),
      width: 100,
      grow: 1,
      from: 900,
    },
    ...(scopeName
      ? [
          {
            id: 'scope',
            header: t('scope'),
            value: ({ scope }: FeedRow) => scopeName(scope),
            width: 140,
            grow: 2,
            from: 820,
          },
        ]
      : []),
    {
      id: 'time',
      header: t('time'),
      value: (row) => new Date(row.kind === 'gap' ? row.gap.to : row.at).toISOString(),
      width: 120,
      card: 'aside',
      render: (row) => (row.kind === 'gap' ? '' : time(row.at)),
    },
  ];
}
