import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CloudsPage } from '../../ui/CloudsPage.tsx';
import { ReplicationFilters } from './ReplicationFilters.tsx';
import { ReplicationList } from './ReplicationList.tsx';
import { parseReplicationSearch, type ReplicationSearch } from './replicationSearch.ts';

export function ReplicationListPage() {
  const { t } = useTranslation('replication');
  const search = parseReplicationSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (changed: Partial<ReplicationSearch>) =>
    void navigate({
      to: '/services/replication',
      search: parseReplicationSearch({ ...search, ...changed }),
      replace: 'q' in changed,
    });
  return (
    <CloudsPage
      title={t('replication')}
      search={search}
      searchLabel={t('searchLabel')}
      onChange={change}
      filters={<ReplicationFilters search={search} onChange={change} />}
    >
      {(scopes) => <ReplicationList scopes={scopes} search={search} onChange={change} />}
    </CloudsPage>
  );
}
