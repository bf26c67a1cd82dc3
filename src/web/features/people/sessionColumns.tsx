import Button from '@mui/material/Button';
import type { TFunction } from 'i18next';
import type { OpenSession } from '../../../contract/services/own/people.ts';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { browserName } from './browserName.ts';
import type { SessionRow } from './SessionList.tsx';

export const sessionColumns = (
  t: TFunction<'people'>,
  end: (session: OpenSession) => void,
  isOfMany: boolean,
): Column<SessionRow>[] => [
  {
    id: 'person',
    header: t('name'),
    value: ({ session }) => session.person,
    width: 160,
    grow: 1,
    isFixed: true,
    card: 'title',
    render: ({ session: { person, isOwn } }) => (isOwn ? t('thisOne', { name: person }) : person),
  },
  { id: 'address', header: t('address'), value: ({ session }) => session.address, width: 150, card: 'line' },
  {
    id: 'browser',
    header: t('browser'),
    value: ({ session }) => session.browser,
    width: 180,
    grow: 1,
    card: 'line',
    render: ({ session }) => browserName(session.browser) ?? t('unknownBrowser'),
  },
  {
    id: 'since',
    header: t('since'),
    value: ({ session }) => new Date(session.createdAt).toISOString(),
    width: 150,
    from: 760,
    render: ({ session }) => <RelativeTime time={session.createdAt} />,
  },
  {
    id: 'seen',
    header: t('lastActive'),
    value: ({ session }) => new Date(session.seenAt).toISOString(),
    width: 150,
    card: 'aside',
    render: ({ session }) => <RelativeTime time={session.seenAt} />,
  },
  {
    id: 'end',
    header: t('end'),
    value: () => null,
    isTool: true,
    width: 120,
    card: 'line',
    render: ({ session }) => (
      <DisabledReason reason={session.isOwn ? t('endOwn') : undefined}>
        <Button
          size="small"
          color="error"
          aria-label={t(isOfMany ? 'endOf' : 'endFrom', { name: session.person, address: session.address })}
          onClick={() => end(session)}
        >
          {t('end')}
        </Button>
      </DisabledReason>
    ),
  },
];
