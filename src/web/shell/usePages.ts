import { useQuery } from '@tanstack/react-query';
import { MonitorDot, Network, Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { own } from '../../contract/services/own.ts';
import { query } from '../lib/query.ts';

/** The pages one can go to, for the navigation and the palette alike; those of a vendor only where it has a scope. */
export function usePages() {
  const { t } = useTranslation(['common', 'glossary']);
  const scopes = useQuery(query(own.listScopes, {})).data ?? [];
  const networking = {
    to: '/networking/vips',
    name: t('networking', { ns: 'glossary' }),
    icon: Network,
  } as const;
  return [
    { to: '/vms', name: t('vms', { ns: 'glossary' }), icon: MonitorDot },
    ...(scopes.some(({ vendor }) => vendor === 'huawei') ? [networking] : []),
    { to: '/settings', name: t('settings'), icon: Settings },
  ] as const;
}
