import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { Alert } from '../../../contract/services/tower/alerts.ts';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import type { Column } from '../../ui/table/columns.ts';
import type { AlertRow } from './alertRows.ts';
import { parseAlertSearch } from './alertSearch.ts';
import { AlertVms } from './AlertVms.tsx';
import { SeverityMark } from './SeverityMark.tsx';

const MessageLink = createLink(MuiLink);
const names = (alert: Alert) => [alert.cluster?.name, alert.host?.name].filter(Boolean).join(', ') || null;

/** `nameOf` is given where there is more than one tower. */
export const alertColumns = (
  t: TFunction<'alerts'>,
  nameOf: ((scope: string) => string) | undefined,
): Column<AlertRow>[] => [
  {
    id: 'message',
    header: t('message'),
    value: ({ alert }) => alert.message,
    width: 260,
    grow: 4,
    isFixed: true,
    card: 'title',
    render: ({ id, alert }) => (
      <MessageLink
        to="/alerts"
        search={(before: Record<string, unknown>) => ({ ...parseAlertSearch(before), alert: id })}
        replace
        noWrap
        sx={{ fontWeight: 600, display: 'block' }}
      >
        {alert.message || alert.id}
      </MessageLink>
    ),
  },
  {
    id: 'severity',
    header: t('severity'),
    value: ({ alert }) => alert.severity,
    sort: 'severity',
    width: 120,
    card: 'line',
    render: ({ alert }) => <SeverityMark severity={alert.severity} />,
  },
  {
    id: 'where',
    header: t('where'),
    value: ({ alert }) => names(alert),
    width: 160,
    grow: 2,
    from: 760,
    card: 'line',
  },
  {
    id: 'vms',
    header: t('vms'),
    value: ({ alert }) => alert.vms?.map(({ id, name }) => name ?? id).join(', ') || null,
    width: 150,
    grow: 2,
    from: 900,
    render: (row) => <AlertVms scope={row.scope} vms={row.alert.vms} most={1} />,
  },
  ...(nameOf
    ? [
        {
          id: 'tower',
          header: t('tower'),
          value: ({ scope }: AlertRow) => nameOf(scope),
          width: 130,
          grow: 1,
          from: 640,
          card: 'line',
        } as const,
      ]
    : []),
  {
    id: 'began',
    header: t('began'),
    value: ({ alert }) => alert.local_start_time,
    sort: 'local_start_time',
    width: 130,
    card: 'aside',
    render: ({ alert }) => <RelativeTime time={alert.local_start_time} />,
  },
];
