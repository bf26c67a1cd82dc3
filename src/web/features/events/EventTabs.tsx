import { useTranslation } from 'react-i18next';
import { LinkTabs } from '../../ui/LinkTabs.tsx';

/** What Cloud Director tells as it happens: events, and metrics. */
export function EventTabs() {
  const { t } = useTranslation('events');
  const tabs = [
    { to: '/events', label: t('events') },
    { to: '/events/metrics', label: t('metrics') },
  ];
  return <LinkTabs label={t('events')} tabs={tabs} isExact />;
}
