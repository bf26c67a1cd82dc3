import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CloudsPage } from '../../ui/CloudsPage.tsx';
import { DatabaseFilters } from './DatabaseFilters.tsx';
import { DatabaseList } from './DatabaseList.tsx';
import { parseDatabaseSearch, type DatabaseSearch } from './databaseSearch.ts';

export function DatabaseListPage() {
  const { t } = useTranslation('databases');
  const search = parseDatabaseSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (changed: Partial<DatabaseSearch>) =>
    void navigate({
      to: '/databases',
      search: parseDatabaseSearch({ ...search, ...changed }),
      replace: 'q' in changed,
    });
  return (
    <CloudsPage
      title={t('databases')}
      search={search}
      searchLabel={t('searchLabel')}
      // Networks belong to a region.
      onChange={(changed) =>
        change('scope' in changed ? { ...changed, vpc: undefined, subnet: undefined } : changed)
      }
      filters={(scopes) => <DatabaseFilters scopes={scopes} search={search} onChange={change} />}
    >
      {(scopes) => <DatabaseList scopes={scopes} search={search} onChange={change} />}
    </CloudsPage>
  );
}
