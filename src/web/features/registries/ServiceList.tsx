import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SearchedTable } from '../../ui/table/SearchedTable.tsx';
import { engineId, useEngines } from './engines.ts';
import { registryColumns } from './registryColumns.tsx';
import { useServiceSources } from './registryRows.ts';
import { parseRegistrySearch, type RegistrySearch } from './registrySearch.ts';

interface Props {
  scopes: readonly { id: string; name: string }[];
  search: RegistrySearch;
  onChange: (changed: Partial<RegistrySearch>) => void;
}

/** The microservices of all engines; each version is one of its own. */
export function ServiceList({ scopes, search, onChange }: Props) {
  const { t } = useTranslation('registries');
  const navigate = useNavigate();
  const columns = useMemo(() => registryColumns(t), [t]);
  const engines = useEngines(scopes, search.engine);
  const sources = useServiceSources(engines);
  if (engines.length === 0)
    return (
      <EmptyState title={t(search.engine ? 'noSuchEngine' : 'noEngine')}>
        {!search.engine && t('noEngineText')}
      </EmptyState>
    );
  return (
    <SearchedTable
      id="registries"
      label={t('registries')}
      columns={columns}
      sources={sources}
      scopes={engines.map((one) => ({ id: engineId(one), name: one.name }))}
      search={search}
      filters={['engine']}
      parse={parseRegistrySearch}
      onChange={onChange}
      nameOf={({ service }) => service.serviceName || service.serviceId}
      onOpen={({ scope, engine, service }) =>
        void navigate({
          to: '/services/registries/$scope/$engine/$service',
          params: { scope, engine, service: service.serviceId },
        })
      }
      countWords={(count) => t('count', { count })}
      none={{ title: t('none'), text: t('noneText'), noMatch: t('noMatch'), clear: t('clearFilters') }}
    />
  );
}
