import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CloudsPage } from '../../ui/CloudsPage.tsx';
import { RegisterServiceButton } from './RegisterServiceButton.tsx';
import { EngineFilter } from './EngineFilter.tsx';
import { parseRegistrySearch, type RegistrySearch } from './registrySearch.ts';
import { ServiceList } from './ServiceList.tsx';

export function RegistryListPage() {
  const { t } = useTranslation('registries');
  const search = parseRegistrySearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (changed: Partial<RegistrySearch>) =>
    void navigate({
      to: '/services/registries',
      search: parseRegistrySearch({ ...search, ...changed }),
      replace: 'q' in changed,
    });
  return (
    <CloudsPage
      title={t('registries')}
      actions={(scopes) => <RegisterServiceButton scopes={scopes} />}
      search={search}
      searchLabel={t('searchLabel')}
      onChange={change}
      filters={<EngineFilter search={search} onChange={change} />}
    >
      {(scopes) => <ServiceList scopes={scopes} search={search} onChange={change} />}
    </CloudsPage>
  );
}
