import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { daysUntil } from '../../lib/expiry/days.ts';
import { serverNow } from '../../lib/serverClock.ts';
import { DaysLeft } from '../../ui/DaysLeft.tsx';
import type { Column } from '../../ui/table/columns.ts';
import type { ExpiryRow } from './expiryRows.ts';
import { FollowButton } from './FollowButton.tsx';
import { NoteButton } from './NoteButton.tsx';

const TitleLink = createLink(MuiLink);

/** To the day, which is what a snooze is given as. */
export const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

export const expiryColumns = (t: TFunction<'expiry'>): Column<ExpiryRow>[] => [
  {
    ...{ id: 'title', header: t('title'), sort: 'title', width: 200, grow: 2, isFixed: true, card: 'title' },
    value: ({ ending }) => ending.title,
    render: ({ ending }) => (
      <TitleLink to={ending.href} noWrap sx={{ fontWeight: 600, display: 'block' }}>
        {ending.title}
      </TitleLink>
    ),
  },
  {
    ...{ id: 'days', header: t('daysLeft'), sort: 'days', width: 210, card: 'line' },
    value: ({ ending }) => daysUntil(ending.endsAt, serverNow()),
    render: ({ ending }) => <DaysLeft end={ending.endsAt} />,
  },
  {
    ...{ id: 'used', header: t('used'), sort: 'used', width: 150, grow: 1, card: 'line' },
    value: ({ ending }) => (ending.used === null ? t('unknown') : ending.used || t('unused')),
  },
  {
    ...{ id: 'owner', header: t('owner'), sort: 'owner', width: 150, grow: 1, card: 'line' },
    value: ({ note }) => note?.owner || null,
  },
  {
    ...{ id: 'snoozed', header: t('snoozed'), sort: 'snoozed', width: 160, grow: 1, from: 1000 },
    value: ({ note }) => (note?.snooze ? `${dayOf(note.snooze.until)} (${note.snooze.reason})` : null),
  },
  {
    ...{ id: 'covers', header: t('covers'), width: 180, grow: 1, from: 1300 },
    value: ({ ending }) => ending.detail || null,
  },
  {
    ...{ id: 'scope', header: t('scope'), sort: 'scope', width: 140, from: 1100 },
    value: ({ scope }) => scope,
  },
  {
    ...{ id: 'followed', header: t('followed'), sort: 'followed', width: 120, isExtra: true },
    value: ({ note }) => t(note?.isFollowed ? 'yes' : 'no'),
  },
  {
    ...{ id: 'actions', header: t('actions'), width: 110, isTool: true, card: 'aside' },
    value: () => null,
    render: (row) => (
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <FollowButton row={row} />
        <NoteButton row={row} />
      </Box>
    ),
  },
];
