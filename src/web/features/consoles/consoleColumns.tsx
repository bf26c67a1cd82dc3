import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { ConsoleSession } from '../../../contract/services/own/consoles.ts';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import type { Column } from '../../ui/table/columns.ts';
import type { ConsoleRow, Deal } from './ConsoleList.tsx';
import { ConsoleTools } from './ConsoleTools.tsx';
import { Traffic } from './Traffic.tsx';

const TextLink = createLink(MuiLink);

interface Board {
  scopeName: (id: string) => string;
  deal: (deal: Deal, console: ConsoleSession) => void;
}

export const consoleColumns = (
  t: TFunction<'consoles'>,
  { scopeName, deal }: Board,
): Column<ConsoleRow>[] => [
  {
    id: 'person',
    header: t('person'),
    value: ({ console }) => console.user,
    width: 140,
    isFixed: true,
    card: 'title',
    render: ({ console: { user, isOwn } }) => (isOwn ? t('you', { name: user }) : user),
  },
  {
    id: 'vm',
    header: t('vm'),
    value: ({ console }) => console.vmName ?? console.vm,
    width: 150,
    grow: 1,
    card: 'line',
    render: ({ console: { scope, vm, vmName } }) => (
      <TextLink to="/vms/$scope/$vm" params={{ scope, vm }}>
        {vmName ?? vm}
      </TextLink>
    ),
  },
  {
    id: 'scope',
    header: t('scope'),
    value: ({ console }) => scopeName(console.scope),
    width: 120,
    grow: 1,
    from: 1000,
  },
  {
    id: 'mode',
    header: t('mode'),
    value: ({ console }) => t(console.mode),
    width: 110,
    card: 'aside',
  },
  {
    id: 'since',
    header: t('since'),
    value: ({ console }) => new Date(console.openedAt ?? console.createdAt).toISOString(),
    width: 130,
    render: ({ console }) => <RelativeTime time={console.openedAt ?? console.createdAt} />,
  },
  {
    id: 'active',
    header: t('active'),
    value: ({ console }) => (console.activeAt === null ? null : new Date(console.activeAt).toISOString()),
    width: 130,
    from: 760,
    render: ({ console }) => (console.mode === 'view' ? '–' : <RelativeTime time={console.activeAt} />),
  },
  {
    id: 'traffic',
    header: t('traffic'),
    value: ({ console }) => console.bytesOut,
    width: 150,
    from: 1200,
    render: ({ console }) => <Traffic {...console} />,
  },
  {
    id: 'why',
    header: t('why'),
    value: ({ console: { why, caseNumber } }) => [caseNumber, why].filter(Boolean).join(' · '),
    width: 160,
    grow: 2,
    from: 900,
  },
  {
    id: 'tools',
    header: t('tools'),
    value: () => null,
    isTool: true,
    width: 230,
    card: 'line',
    render: ({ console }) => <ConsoleTools console={console} onDeal={(which) => deal(which, console)} />,
  },
];
