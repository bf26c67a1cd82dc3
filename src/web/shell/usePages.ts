import { MonitorDot, Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** The pages one can go to, for the navigation and the palette alike. */
export function usePages() {
  const { t } = useTranslation(['common', 'glossary']);
  return [
    { to: '/vms', name: t('vms', { ns: 'glossary' }), icon: MonitorDot },
    { to: '/settings', name: t('settings'), icon: Settings },
  ] as const;
}
