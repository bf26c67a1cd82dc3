import Link from '@mui/material/Link';
import type { TFunction } from 'i18next';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import type { Column } from '../../ui/table/columns.ts';
import type { AccountRow } from './AccountList.tsx';

export const accountColumns = (
  t: TFunction<'people'>,
  open: (name: string) => void,
): Column<AccountRow>[] => [
  {
    id: 'name',
    header: t('name'),
    value: ({ account }) => account.name,
    width: 180,
    grow: 1,
    isFixed: true,
    card: 'title',
    render: ({ account }) => (
      <Link component="button" onClick={() => open(account.name)} sx={{ fontWeight: 600 }}>
        {account.name}
      </Link>
    ),
  },
  {
    id: 'groups',
    header: t('groups'),
    value: ({ account }) => account.groups.join(', ') || null,
    width: 200,
    grow: 2,
    card: 'line',
  },
  {
    id: 'state',
    header: t('state'),
    value: ({ account }) => t(account.disabled ? 'disabled' : 'enabled'),
    width: 120,
    card: 'aside',
  },
  {
    id: 'secondFactor',
    header: t('hasFactor'),
    value: ({ account }) => t(account.hasSecondFactor ? 'on' : 'off'),
    width: 130,
    from: 760,
  },
  {
    id: 'sessions',
    header: t('openSessions'),
    value: ({ account }) => account.sessions,
    width: 130,
    card: 'line',
  },
  {
    id: 'createdAt',
    header: t('created'),
    value: ({ account }) => new Date(account.createdAt).toISOString(),
    width: 150,
    from: 760,
    render: ({ account }) => <RelativeTime time={account.createdAt} />,
  },
];
