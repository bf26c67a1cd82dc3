import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TowersPage } from '../../ui/TowersPage.tsx';
import { ClusterChoice } from './ClusterChoice.tsx';
import { HostList } from './HostList.tsx';
import { parseHostSearch, type HostSearch } from './hostSearch.ts';
import { PlacesTabs } from './PlacesTabs.tsx';

/** The hosts of all CloudTowers: enough to decide where a VM can go. */
export function HostsPage() {
  const { t } = useTranslation('hosts');
  const search = parseHostSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (changed: Partial<HostSearch>) =>
    void navigate({ to: '/hosts', search: parseHostSearch({ ...search, ...changed }) });
  return (
    <TowersPage
      title={t('hosts')}
      subtitle={<PlacesTabs at="/hosts" scope={search.scope} />}
      scope={search.scope}
      onScope={(scope) => change({ scope, cluster: undefined, host: undefined })}
      filters={<ClusterChoice search={search} onChange={change} />}
    >
      {(towers) => <HostList towers={towers} search={search} onChange={change} />}
    </TowersPage>
  );
}
