import { useQuery } from '@tanstack/react-query';
import {
  Blocks,
  Boxes,
  CalendarClock,
  Database,
  FileBadge,
  Headset,
  MonitorDot,
  MonitorPlay,
  Network,
  RadioTower,
  ScrollText,
  Server,
  Settings,
  Siren,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../contract/services/own.ts';
import { lazyPart } from '../lib/lazyPart.ts';
import { query } from '../lib/query.ts';
import { useSession } from '../lib/session.tsx';
import { useIsHelpdesk } from './useIsHelpdesk.ts';

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

/**
 * The pages one can go to, for the navigation and the palette alike; those of a vendor only where it has a scope, those
 * of administrators only for them.
 */
export function usePages(): Page[] {
  const { t } = useTranslation(['common', 'glossary']);
  const { roles, managesPeople } = useSession();
  const isHelpdesk = useIsHelpdesk();
  const scopes = useQuery(query(own.listScopes, {})).data ?? [];
  const networking = {
    to: '/networking',
    name: t('networking', { ns: 'glossary' }),
    icon: Network,
  };
  const databases = { to: '/databases', name: t('databases', { ns: 'glossary' }), icon: Database };
  const certificates = {
    to: '/certificates',
    name: t('certificates', { ns: 'glossary' }),
    icon: FileBadge,
  };
  const services = { to: '/services', name: t('services', { ns: 'glossary' }), icon: Blocks };
  const expiry = { to: '/expiry', name: t('expiry', { ns: 'glossary' }), icon: CalendarClock };
  const events = { to: '/events', name: t('events', { ns: 'glossary' }), icon: RadioTower };
  return [
    ...(isHelpdesk ? [{ to: '/desk', name: t('helpdesk', { ns: 'glossary' }), icon: Headset }] : []),
    { to: '/vms', name: t('vms', { ns: 'glossary' }), icon: MonitorDot },
    { to: '/alerts', name: t('alerts', { ns: 'glossary' }), icon: Siren, Badge: OpenAlertCount },
    { to: '/hosts', name: t('hosts', { ns: 'glossary' }), icon: Server },
    { to: '/clusters', name: t('clusters', { ns: 'glossary' }), icon: Boxes },
    ...(scopes.some(({ vendor }) => vendor === 'huawei')
      ? [networking, databases, certificates, services, expiry]
      : []),
    ...(scopes.some(({ vendor }) => vendor === 'vcd') ? [events] : []),
    ...(Object.values(roles).includes('admin')
      ? [
          { to: '/consoles', name: t('consoles', { ns: 'glossary' }), icon: MonitorPlay },
          { to: '/audit', name: t('audit', { ns: 'glossary' }), icon: ScrollText },
        ]
      : []),
    ...(managesPeople ? [{ to: '/people', name: t('people', { ns: 'glossary' }), icon: Users }] : []),
    { to: '/settings', name: t('settings'), icon: Settings },
  ];
}
