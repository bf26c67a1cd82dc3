import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { Environment } from '../../../contract/services/servicestage/environments.ts';
import type { ThingRow } from '../../lib/rows/thingRows.ts';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { labelsOf, modeWords, timeOf } from './environmentFacts.ts';

const NameLink = createLink(MuiLink);

export type EnvironmentRow = ThingRow<'environment', Environment>;

export const environmentColumns = (t: TFunction<'environments'>): Column<EnvironmentRow>[] => [
  {
    ...{ id: 'name', header: t('name'), sort: 'name', width: 180, grow: 2, isFixed: true, card: 'title' },
    value: ({ environment }) => environment.name || environment.id,
    render: ({ scope, environment }) => (
      <NameLink
        to="/services/environments/$scope/$environment"
        params={{ scope, environment: environment.id }}
        noWrap
        sx={{ fontWeight: 600, display: 'block' }}
      >
        {environment.name || environment.id}
      </NameLink>
    ),
  },
  {
    ...{ id: 'mode', header: t('mode'), sort: 'mode', width: 160, card: 'line' },
    value: ({ environment }) => modeWords(t, environment.deploy_mode),
  },
  {
    ...{ id: 'labels', header: t('labels'), width: 180, grow: 1, from: 700, card: 'line' },
    value: ({ environment }) => labelsOf(environment).join(', ') || null,
  },
  {
    ...{ id: 'description', header: t('description'), sort: 'description', width: 200, grow: 1, from: 900 },
    value: ({ environment }) => environment.description ?? null,
  },
  {
    ...{ id: 'changed', header: t('changedAt'), sort: 'changed', width: 140, from: 600 },
    value: ({ environment }) => timeOf(environment.update_time),
    render: ({ environment }) => <RelativeTime time={timeOf(environment.update_time)} />,
  },
  { id: 'scope', header: t('scope'), value: ({ scope }) => scope, sort: 'scope', width: 140, isExtra: true },
  { id: 'id', header: t('id'), value: ({ environment }) => environment.id, width: 300, isExtra: true },
];
