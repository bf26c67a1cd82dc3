import { useQuery } from '@tanstack/react-query';
import {
  Boxes,
  MonitorDot,
  Network,
  RadioTower,
  Server,
  Settings,
  Siren,
  type LucideIcon,
} from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../contract/services/own.ts';
import { lazyPart } from '../lib/lazyPart.ts';
import { query } from '../lib/query.ts';

const OpenAlertCount = lazyPart(
  () => import('../features/alerts/OpenAlertCount.tsx'),
  'OpenAlertCount',
  'alerts',
);

export interface Page {
  to: string;
  name: string;
  icon: LucideIcon;
  /** Says around the icon how it stands there. */
  Badge?: ComponentType<{ children: ReactNode }>;
}

/** The pages one can go to, for the navigation and the palette alike; those of a vendor only where it has a scope. */
export function usePages(): Page[] {
  const { t } = useTranslation(['common', 'glossary']);
  const scopes = useQuery(query(own.listScopes, {})).data ?? [];
  const networking = {
    to: '/networking',
    name: t('networking', { ns: 'glossary' }),
    icon: Network,
  };
  const events = { to: '/events', name: t('events', { ns: 'glossary' }), icon: RadioTower };
  return [
    { to: '/vms', name: t('vms', { ns: 'glossary' }), icon: MonitorDot },
    { to: '/alerts', name: t('alerts', { ns: 'glossary' }), icon: Siren, Badge: OpenAlertCount },
    { to: '/hosts', name: t('hosts', { ns: 'glossary' }), icon: Server },
    { to: '/clusters', name: t('clusters', { ns: 'glossary' }), icon: Boxes },
    ...(scopes.some(({ vendor }) => vendor === 'huawei') ? [networking] : []),
    ...(scopes.some(({ vendor }) => vendor === 'vcd') ? [events] : []),
    { to: '/settings', name: t('settings'), icon: Settings },
  ];
}
