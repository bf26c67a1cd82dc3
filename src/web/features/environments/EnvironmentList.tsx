import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../contract/services/own.ts';
import type { Environment } from '../../../contract/services/servicestage/environments.ts';
import { rowId } from '../../lib/rows/rows.ts';
import type { WholeSource } from '../../lib/rows/useWholeRows.ts';
import { SearchedTable } from '../../ui/table/SearchedTable.tsx';
import { environmentColumns, type EnvironmentRow } from './environmentColumns.tsx';
import { environmentsQuery } from './environmentQueries.ts';
import { parseEnvironmentSearch, type EnvironmentSearch } from './environmentSearch.ts';

interface Props {
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  search: EnvironmentSearch;
  onChange: (changed: Partial<EnvironmentSearch>) => void;
}
const noFilter = { q: undefined, mode: undefined };
const nothingSaid = { ...noFilter, scope: undefined, sort: undefined, dir: undefined };

export function EnvironmentList({ scopes, search, onChange }: Props) {
  const { t } = useTranslation('environments');
  const navigate = useNavigate();
  const columns = useMemo(() => environmentColumns(t), [t]);
  const ids = JSON.stringify(scopes.map(({ id }) => id));
  const sources = useMemo(() => (JSON.parse(ids) as string[]).map(sourceOf), [ids]);
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
      sources={sources}
      isWanted={isWanted}
      scopes={scopes}
      search={search}
      isNarrowed={Object.keys(noFilter).some((filter) => filter in search)}
      onSort={({ by, dir }) => onChange({ sort: by, dir })}
      onClear={() => onChange(noFilter)}
      onView={(stored) => onChange({ ...nothingSaid, ...parseEnvironmentSearch(stored) })}
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

const sourceOf = (scope: string): WholeSource<EnvironmentRow> => ({
  scope,
  read: environmentsQuery(scope),
  // As the read above answers.
  rows: (answer) => (answer as Environment[]).map((environment) => rowOf(scope, environment)),
});

/** What has not changed is the same row: a list held still counts the others as updates. */
function rowOf(scope: string, environment: Environment): EnvironmentRow {
  const before = known.get(environment);
  if (before?.scope === scope) return before;
  const row = { id: rowId(scope, environment.id), scope, environment };
  known.set(environment, row);
  return row;
}
const known = new WeakMap<Environment, EnvironmentRow>();
