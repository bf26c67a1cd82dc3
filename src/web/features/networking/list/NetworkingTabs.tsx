import { useTranslation } from 'react-i18next';
import { LinkTabs } from '../../../ui/LinkTabs.tsx';

export type NetworkingTab =
  `/networking/${'vips' | 'services' | 'vpcs' | 'subnets' | 'eips' | 'security-groups'}`;

/** The lists of networking, side by side. */
export function NetworkingTabs() {
  const { t } = useTranslation('networking');
  const tabs = [
    { to: '/networking/vips', label: t('vips') },
    { to: '/networking/services', label: t('services') },
    { to: '/networking/vpcs', label: t('vpcs') },
    { to: '/networking/subnets', label: t('subnets') },
    { to: '/networking/eips', label: t('eips') },
    { to: '/networking/security-groups', label: t('groups') },
  ] satisfies { to: NetworkingTab; label: string }[];
  return <LinkTabs label={t('networking')} tabs={tabs} />;
}
