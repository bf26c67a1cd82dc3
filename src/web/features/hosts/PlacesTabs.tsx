import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

const LinkTab = createLink(Tab);

/** Between the hosts and their clusters; the tower that was chosen stays chosen. */
export function PlacesTabs({ at, scope }: { at: '/hosts' | '/clusters'; scope: string | undefined }) {
  const { t } = useTranslation('hosts');
  const search = scope === undefined ? {} : { scope };
  return (
    <Tabs value={at} component="nav" aria-label={t('places')} sx={{ minHeight: 40 }}>
      <LinkTab to="/hosts" search={search} value="/hosts" label={t('hosts')} sx={{ minHeight: 40 }} />
      <LinkTab
        to="/clusters"
        search={search}
        value="/clusters"
        label={t('clusters')}
        sx={{ minHeight: 40 }}
      />
    </Tabs>
  );
}
