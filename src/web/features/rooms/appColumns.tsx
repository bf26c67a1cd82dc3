import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { RtcApp } from '../../../contract/services/rtc/apps.ts';
import type { ThingRow } from '../../lib/rows/thingRows.ts';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { AppState } from './AppState.tsx';

const NameLink = createLink(MuiLink);

export type AppRow = ThingRow<'app', RtcApp>;

export const appColumns = (t: TFunction<'rooms'>): Column<AppRow>[] => [
  {
    ...{ id: 'name', header: t('name'), sort: 'name', width: 180, grow: 2, isFixed: true, card: 'title' },
    value: ({ app }) => app.app_name || app.app_id,
    render: ({ scope, app }) => (
      <NameLink
        to="/services/rooms/$scope/$app"
        params={{ scope, app: app.app_id }}
        noWrap
        sx={{ fontWeight: 600, display: 'block' }}
      >
        {app.app_name || app.app_id}
      </NameLink>
    ),
  },
  {
    ...{ id: 'state', header: t('state'), sort: 'state', width: 150, grow: 1, card: 'line' },
    value: ({ app }) => app.state?.state ?? null,
    render: ({ app }) => <AppState state={app.state?.state} />,
  },
  {
    ...{ id: 'signed', header: t('signedJoin'), sort: 'signed', width: 150, from: 700, card: 'line' },
    value: ({ app: { authentication } }) => (authentication ? t(authentication.enable ? 'on' : 'off') : null),
  },
  {
    ...{ id: 'reach', header: t('reach'), sort: 'reach', width: 120, from: 900 },
    value: ({ app }) => app.scope ?? null,
  },
  {
    ...{ id: 'created', header: t('created'), sort: 'created', width: 150, from: 600 },
    value: ({ app }) => app.create_time ?? null,
    render: ({ app }) => <RelativeTime time={app.create_time} />,
  },
  { id: 'scope', header: t('scope'), value: ({ scope }) => scope, sort: 'scope', width: 140, isExtra: true },
  { id: 'id', header: t('id'), value: ({ app }) => app.app_id, width: 240, isExtra: true },
];
