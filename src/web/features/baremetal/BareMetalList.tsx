import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BareMetalServer } from '../../../contract/services/bms/servers.ts';
import type { Scope } from '../../../contract/services/own.ts';
import { rowId } from '../../lib/rows/rows.ts';
import type { WholeSource } from '../../lib/rows/useWholeRows.ts';
import { SearchedTable } from '../../ui/table/SearchedTable.tsx';
import { bareMetalColumns, type BareMetalRow } from './bareMetalColumns.tsx';
import { serversQuery } from './bareMetalQueries.ts';
import { parseBareMetalSearch, type BareMetalSearch } from './bareMetalSearch.ts';

interface Props {
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  search: BareMetalSearch;
  onChange: (changed: Partial<BareMetalSearch>) => void;
}
const noFilter = { q: undefined, status: undefined };
const nothingSaid = { ...noFilter, scope: undefined, sort: undefined, dir: undefined };

export function BareMetalList({ scopes, search, onChange }: Props) {
  const { t } = useTranslation('bareMetal');
  const navigate = useNavigate();
  const columns = useMemo(() => bareMetalColumns(t), [t]);
  const ids = JSON.stringify(scopes.map(({ id }) => id));
  const sources = useMemo(() => (JSON.parse(ids) as string[]).map(sourceOf), [ids]);
  const { status } = search;
  const isWanted = useMemo(
    () =>
      ({ server }: BareMetalRow) =>
        status === undefined || server.status === status,
    [status],
  );
  return (
    <SearchedTable
      id="bareMetal"
      label={t('servers')}
      columns={columns}
      sources={sources}
      isWanted={isWanted}
      scopes={scopes}
      search={search}
      isNarrowed={Object.keys(noFilter).some((filter) => filter in search)}
      onSort={({ by, dir }) => onChange({ sort: by, dir })}
      onClear={() => onChange(noFilter)}
      onView={(stored) => onChange({ ...nothingSaid, ...parseBareMetalSearch(stored) })}
      nameOf={({ server }) => server.name || server.id}
      onOpen={({ scope, server }) =>
        void navigate({ to: '/services/bare-metal/$scope/$server', params: { scope, server: server.id } })
      }
      countWords={(count) => t('count', { count })}
      none={{ title: t('none'), text: t('noneText'), noMatch: t('noMatch'), clear: t('clearFilters') }}
    />
  );
}

const sourceOf = (scope: string): WholeSource<BareMetalRow> => ({
  scope,
  read: serversQuery(scope),
  // As the read above answers.
  rows: (answer) => (answer as BareMetalServer[]).map((server) => rowOf(scope, server)),
});

/** What has not changed is the same row: a list held still counts the others as updates. */
function rowOf(scope: string, server: BareMetalServer): BareMetalRow {
  const before = known.get(server);
  if (before?.scope === scope) return before;
  const row = { id: rowId(scope, server.id), scope, server };
  known.set(server, row);
  return row;
}
const known = new WeakMap<BareMetalServer, BareMetalRow>();
