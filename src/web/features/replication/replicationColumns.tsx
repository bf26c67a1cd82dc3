import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { useFormat } from '../../lib/useFormat.ts';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { UsageBar } from '../../ui/UsageBar.tsx';
import { Delay } from './Delay.tsx';
import { delayOf, isTransferring, percentOf } from './replicationFacts.ts';
import type { ReplicationRow } from './replicationRows.ts';
import { ReplicationState } from './ReplicationState.tsx';
import { directionWords, netWords, stateWords, taskWords, usedForWords } from './replicationWords.ts';

const NameLink = createLink(MuiLink);
const nameOf = ({ job }: ReplicationRow) => job.name || job.id;
const percent = ({ job, progress }: ReplicationRow) =>
  isTransferring(job.status) ? percentOf(progress) : null;

export const replicationColumns = (
  t: TFunction<'replication'>,
  format: ReturnType<typeof useFormat>,
): Column<ReplicationRow>[] => [
  {
    ...{ id: 'name', header: t('name'), sort: 'name', width: 190, grow: 2, isFixed: true, card: 'title' },
    value: nameOf,
    render: (row) => (
      <NameLink
        to="/services/replication/$scope/$job"
        params={{ scope: row.scope, job: row.job.id }}
        noWrap
        sx={{ fontWeight: 600, display: 'block' }}
      >
        {nameOf(row)}
      </NameLink>
    ),
  },
  {
    ...{ id: 'state', header: t('state'), sort: 'state', width: 210, grow: 1, card: 'line' },
    value: ({ job, trouble }) => [stateWords(t, job.status), trouble?.code].filter(Boolean).join(', '),
    render: ({ job, trouble }) => <ReplicationState status={job.status} trouble={trouble} />,
  },
  {
    ...{ id: 'progress', header: t('progress'), sort: 'progress', width: 100, unit: '%', card: 'line' },
    value: percent,
    render: (row) =>
      percent(row) !== null && (
        <UsageBar percent={percent(row)} figure={format.percent(percent(row))} isGoal />
      ),
  },
  {
    ...{ id: 'delay', header: t('delay'), sort: 'delay', width: 110, unit: 'ms', card: 'line' },
    value: ({ job, progress }) => delayOf(job.status, progress),
    render: ({ job, progress }) => <Delay milliseconds={delayOf(job.status, progress)} />,
  },
  {
    ...{ id: 'use', header: t('use'), sort: 'use', width: 130, from: 640 },
    value: ({ job }) => usedForWords(t, job.db_use_type),
  },
  {
    ...{ id: 'engine', header: t('engine'), sort: 'engine', width: 160, from: 900 },
    value: ({ job }) => job.engine_type,
  },
  {
    ...{ id: 'task', header: t('task'), sort: 'task', width: 170, from: 1100 },
    value: ({ job }) => taskWords(t, job.task_type),
  },
  {
    ...{ id: 'age', header: t('created'), sort: 'age', width: 130, from: 1200 },
    value: ({ job }) => job.create_time,
    render: ({ job }) => <RelativeTime time={job.create_time} />,
  },
  {
    ...{ id: 'direction', header: t('direction'), sort: 'direction', width: 130, isExtra: true },
    value: ({ job }) => directionWords(t, job.job_direction),
  },
  {
    ...{ id: 'net', header: t('net'), sort: 'net', width: 130, isExtra: true },
    value: ({ job }) => netWords(t, job.net_type),
  },
  {
    ...{ id: 'description', header: t('description'), width: 220, isExtra: true },
    value: ({ job }) => job.description || null,
  },
  { id: 'scope', header: t('scope'), value: ({ scope }) => scope, sort: 'scope', width: 130, isExtra: true },
  { id: 'id', header: t('id'), value: ({ job }) => job.id, width: 300, isExtra: true },
];
