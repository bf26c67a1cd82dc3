import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { gigabyte, nodesOf, rolesOf, storageOf } from './databaseFacts.ts';
import type { DatabaseRow } from './databaseRows.ts';
import { DatabaseState } from './DatabaseState.tsx';
import { modeWords, stateWords } from './databaseWords.ts';
import { StorageBar } from './StorageBar.tsx';

const NameLink = createLink(MuiLink);

export const databaseColumns = (t: TFunction<'databases'>): Column<DatabaseRow>[] => [
  {
    ...{ id: 'name', header: t('name'), sort: 'name', width: 180, grow: 2, isFixed: true, card: 'title' },
    value: ({ instance }) => instance.name || instance.id,
    render: ({ scope, instance }) => (
      <NameLink
        to="/databases/$scope/$instance"
        params={{ scope, instance: instance.id }}
        noWrap
        sx={{ fontWeight: 600, display: 'block' }}
      >
        {instance.name || instance.id}
      </NameLink>
    ),
  },
  {
    ...{ id: 'state', header: t('state'), sort: 'state', width: 200, grow: 1, card: 'line' },
    value: ({ instance }) => [stateWords(t, instance.status), ...(instance.actions ?? [])].join(', '),
    render: ({ instance }) => <DatabaseState instance={instance} />,
  },
  {
    ...{ id: 'mode', header: t('mode'), sort: 'mode', width: 110, card: 'line' },
    value: ({ instance }) => modeWords(t, instance.mode),
  },
  {
    ...{ id: 'engine', header: t('engine'), sort: 'engine', width: 180, from: 900 },
    value: ({ instance: { datastore, engine } }) =>
      [datastore?.type, datastore?.version, engine].filter(Boolean).join(' ') || null,
  },
  {
    ...{ id: 'storage', header: t('storage'), sort: 'storage', width: 150, unit: '%', from: 640 },
    value: ({ instance }) => storageOf(instance.groups)?.percent ?? null,
    render: ({ instance }) => <StorageBar storage={storageOf(instance.groups)} />,
  },
  {
    ...{ id: 'nodes', header: t('nodes'), sort: 'nodes', width: 70, from: 1000 },
    value: ({ instance }) => nodesOf(instance).length,
  },
  {
    ...{ id: 'vpc', header: t('vpc'), sort: 'vpc', width: 130, grow: 1, from: 1100 },
    value: ({ instance, vpc }) => vpc?.name || instance.vpc_id,
  },
  {
    ...{ id: 'subnet', header: t('subnet'), sort: 'subnet', width: 150, grow: 1, from: 1200 },
    value: ({ instance, subnet }) => subnet?.name || instance.subnet_id,
  },
  {
    ...{ id: 'tls', header: t('tls'), sort: 'tls', width: 70, from: 1000 },
    value: ({ instance: { ssl } }) => (ssl === null ? null : t(ssl ? 'on' : 'off')),
  },
  {
    ...{ id: 'age', header: t('created'), sort: 'age', width: 130, from: 1300 },
    value: ({ instance }) => instance.created,
    render: ({ instance }) => <RelativeTime time={instance.created} />,
  },
  {
    ...{ id: 'roles', header: t('roles'), width: 220, isExtra: true },
    value: ({ instance }) => rolesOf(instance) || null,
  },
  {
    ...{ id: 'billing', header: t('billing'), sort: 'billing', width: 130, isExtra: true },
    value: ({ instance: { pay_mode } }) =>
      pay_mode === '0' ? t('onDemand') : pay_mode === '1' ? t('forPeriod') : pay_mode,
  },
  {
    ...{ id: 'window', header: t('maintenance'), sort: 'window', width: 130, isExtra: true },
    value: ({ instance }) => instance.maintenance_window,
  },
  {
    ...{ id: 'backup', header: t('backupDays'), sort: 'backup', width: 130, isExtra: true },
    value: ({ instance }) => instance.backup_strategy?.keep_days ?? null,
  },
  {
    ...{ id: 'used', header: t('used'), sort: 'used', width: 120, unit: 'bytes', isExtra: true },
    value: ({ instance }) => {
      const storage = storageOf(instance.groups);
      return storage && Math.round(storage.used * gigabyte);
    },
  },
  { id: 'scope', header: t('scope'), value: ({ scope }) => scope, sort: 'scope', width: 130, isExtra: true },
  { id: 'id', header: t('id'), value: ({ instance }) => instance.id, width: 300, isExtra: true },
];
