import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TowersPage } from '../../ui/TowersPage.tsx';
import { ClusterList } from './ClusterList.tsx';
import { parseClusterSearch, type ClusterSearch } from './hostSearch.ts';
import { PlacesTabs } from './PlacesTabs.tsx';

export function ClustersPage() {
  const { t } = useTranslation('hosts');
  const search = parseClusterSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (changed: Partial<ClusterSearch>) =>
    void navigate({ to: '/clusters', search: parseClusterSearch({ ...search, ...changed }) });
  return (
    <TowersPage
      title={t('clusters')}
      subtitle={<PlacesTabs at="/clusters" scope={search.scope} />}
      scope={search.scope}
      onScope={(scope) => change({ scope })}
    >
      {(towers) => <ClusterList towers={towers} search={search} onChange={change} />}
    </TowersPage>
  );
}
