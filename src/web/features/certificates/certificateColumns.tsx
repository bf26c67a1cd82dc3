import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { serverNow } from '../../lib/serverClock.ts';
import { DaysLeft } from '../../ui/DaysLeft.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { daysLeft, deployedWords, domainsOf, expiryOf } from './certificateFacts.ts';
import type { CertificateRow } from './certificateRows.ts';
import { stateWords } from './certificateWords.ts';

const NameLink = createLink(MuiLink);

export const titleOf = ({ domain, name, id }: CertificateRow['certificate']) => domain || name || id;

export const certificateColumns = (t: TFunction<'certificates'>): Column<CertificateRow>[] => [
  {
    ...{
      id: 'domain',
      header: t('domain'),
      sort: 'domain',
      width: 200,
      grow: 2,
      isFixed: true,
      card: 'title',
    },
    value: ({ certificate }) => titleOf(certificate),
    render: ({ scope, certificate }) => (
      <NameLink
        to="/certificates/$scope/$certificate"
        params={{ scope, certificate: certificate.id }}
        noWrap
        sx={{ fontWeight: 600, display: 'block' }}
      >
        {titleOf(certificate)}
      </NameLink>
    ),
  },
  {
    ...{ id: 'days', header: t('daysLeft'), sort: 'days', width: 210, card: 'line' },
    value: ({ certificate }) => daysLeft(certificate.expire_time, serverNow()),
    render: ({ certificate }) => <DaysLeft end={expiryOf(certificate.expire_time)} />,
  },
  {
    ...{ id: 'state', header: t('state'), sort: 'state', width: 180, card: 'line' },
    value: ({ certificate }) => stateWords(t, certificate.status),
  },
  {
    ...{ id: 'deployed', header: t('deployed'), sort: 'deployed', width: 150, grow: 1, card: 'line' },
    value: ({ deployed }) => {
      const words = deployedWords(deployed);
      return words === null ? t('unknown') : words || t('nowhere');
    },
  },
  {
    ...{ id: 'covers', header: t('covers'), width: 180, grow: 1, from: 900 },
    value: ({ certificate }) => domainsOf(certificate).slice(1).join(', ') || null,
  },
  {
    ...{ id: 'expires', header: t('expires'), sort: 'expires', width: 230, from: 1050 },
    value: ({ certificate }) => certificate.expire_time,
  },
  {
    ...{ id: 'name', header: t('name'), sort: 'name', width: 120, from: 1200 },
    value: ({ certificate }) => certificate.name,
  },
  {
    ...{ id: 'type', header: t('type'), sort: 'type', width: 140, isExtra: true },
    value: ({ certificate }) => certificate.type ?? null,
  },
  {
    ...{ id: 'brand', header: t('brand'), sort: 'brand', width: 130, isExtra: true },
    value: ({ certificate }) => certificate.brand ?? null,
  },
  { id: 'scope', header: t('scope'), value: ({ scope }) => scope, sort: 'scope', width: 130, isExtra: true },
  { id: 'id', header: t('id'), value: ({ certificate }) => certificate.id, width: 170, isExtra: true },
];
