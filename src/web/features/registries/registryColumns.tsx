import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import type { Column } from '../../ui/table/columns.ts';
import type { ServiceRow } from './registryRows.ts';
import { environmentWords, levelWords } from './registryWords.ts';
import { StatusMark } from './StatusMark.tsx';

const NameLink = createLink(MuiLink);
const nameOf = ({ service }: ServiceRow) => service.serviceName || service.serviceId;
const createdOf = ({ service }: ServiceRow) => Number(service.timestamp) * 1000 || null;

export const registryColumns = (t: TFunction<'registries'>): Column<ServiceRow>[] => [
  {
    ...{ id: 'name', header: t('service'), sort: 'name', width: 180, grow: 2, isFixed: true, card: 'title' },
    value: nameOf,
    render: (row) => (
      <NameLink
        to="/services/registries/$scope/$engine/$service"
        params={{ scope: row.scope, engine: row.engine, service: row.service.serviceId }}
        noWrap
        sx={{ fontWeight: 600, display: 'block' }}
      >
        {nameOf(row)}
      </NameLink>
    ),
  },
  {
    ...{ id: 'version', header: t('version'), sort: 'version', width: 90, card: 'line' },
    value: ({ service }) => service.version,
  },
  {
    ...{ id: 'app', header: t('app'), sort: 'app', width: 130, card: 'line' },
    value: ({ service }) => service.appId,
  },
  {
    ...{ id: 'status', header: t('status'), sort: 'status', width: 130, card: 'line' },
    value: ({ service }) => service.status ?? null,
    render: ({ service }) => <StatusMark status={service.status} />,
  },
  {
    ...{ id: 'engine', header: t('engine'), sort: 'engine', width: 130, from: 640 },
    value: ({ engine }) => engine,
  },
  {
    ...{ id: 'environment', header: t('environment'), sort: 'environment', width: 120, from: 800 },
    value: ({ service }) => environmentWords(t, service.environment),
  },
  {
    ...{ id: 'level', header: t('level'), sort: 'level', width: 100, from: 900 },
    value: ({ service }) => levelWords(t, service.level),
  },
  {
    ...{ id: 'age', header: t('registered'), sort: 'age', width: 130, from: 1100 },
    value: createdOf,
    render: (row) => <RelativeTime time={createdOf(row)} />,
  },
  {
    ...{ id: 'description', header: t('description'), width: 220, isExtra: true },
    value: ({ service }) => service.description || null,
  },
  { id: 'scope', header: t('region'), value: ({ scope }) => scope, sort: 'scope', width: 130, isExtra: true },
  { id: 'id', header: t('id'), value: ({ service }) => service.serviceId, width: 330, isExtra: true },
];
