import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../contract/services/own.ts';
import type { Environment } from '../../../contract/services/servicestage/environments.ts';
import { thingRows, useSources } from '../../lib/rows/thingRows.ts';
import { SearchedTable } from '../../ui/table/SearchedTable.tsx';
import { environmentColumns, type EnvironmentRow } from './environmentColumns.tsx';
import { environmentsQuery } from './environmentQueries.ts';
import { parseEnvironmentSearch, type EnvironmentSearch } from './environmentSearch.ts';

interface Props {
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  search: EnvironmentSearch;
  onChange: (changed: Partial<EnvironmentSearch>) => void;
}

export function EnvironmentList({ scopes, search, onChange }: Props) {
  const { t } = useTranslation('environments');
  const navigate = useNavigate();
  const columns = useMemo(() => environmentColumns(t), [t]);
  const { mode } = search;
  const isWanted = useMemo(
    () =>
      ({ environment }: EnvironmentRow) =>
        mode === undefined || environment.deploy_mode === mode,
    [mode],
  );
  return (
    <SearchedTable
      id="environments"
      label={t('environments')}
      columns={columns}
      sources={useSources(scopes, sourceOf)}
      isWanted={isWanted}
      scopes={scopes}
      search={search}
      filters={['mode']}
      parse={parseEnvironmentSearch}
      onChange={onChange}
      nameOf={({ environment }) => environment.name || environment.id}
      onOpen={({ scope, environment }) =>
        void navigate({
          to: '/services/environments/$scope/$environment',
          params: { scope, environment: environment.id },
        })
      }
      countWords={(count) => t('count', { count })}
      none={{ title: t('none'), text: t('noneText'), noMatch: t('noMatch'), clear: t('clearFilters') }}
    />
  );
}

const sourceOf = thingRows('environment', environmentsQuery, ({ id }: Environment) => id);
