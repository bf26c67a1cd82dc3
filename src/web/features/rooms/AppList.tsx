import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RtcApp } from '../../../contract/services/rtc/apps.ts';
import type { Scope } from '../../../contract/services/own.ts';
import { rowId } from '../../lib/rows/rows.ts';
import type { WholeSource } from '../../lib/rows/useWholeRows.ts';
import { SearchedTable } from '../../ui/table/SearchedTable.tsx';
import { appColumns, type AppRow } from './appColumns.tsx';
import { appsQuery } from './roomsQueries.ts';
import { parseRoomsSearch, type RoomsSearch } from './roomsSearch.ts';

interface Props {
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  search: RoomsSearch;
  onChange: (changed: Partial<RoomsSearch>) => void;
}
const noFilter = { q: undefined, state: undefined };
const nothingSaid = { ...noFilter, scope: undefined, sort: undefined, dir: undefined };

export function AppList({ scopes, search, onChange }: Props) {
  const { t } = useTranslation('rooms');
  const navigate = useNavigate();
  const columns = useMemo(() => appColumns(t), [t]);
  const ids = JSON.stringify(scopes.map(({ id }) => id));
  const sources = useMemo(() => (JSON.parse(ids) as string[]).map(sourceOf), [ids]);
  const { state } = search;
  const isWanted = useMemo(
    () =>
      ({ app }: AppRow) =>
        state === undefined || app.state?.state === state,
    [state],
  );
  return (
    <SearchedTable
      id="rooms"
      label={t('apps')}
      columns={columns}
      sources={sources}
      isWanted={isWanted}
      scopes={scopes}
      search={search}
      isNarrowed={Object.keys(noFilter).some((filter) => filter in search)}
      onSort={({ by, dir }) => onChange({ sort: by, dir })}
      onClear={() => onChange(noFilter)}
      onView={(stored) => onChange({ ...nothingSaid, ...parseRoomsSearch(stored) })}
      nameOf={({ app }) => app.app_name || app.app_id}
      onOpen={({ scope, app }) =>
        void navigate({ to: '/services/rooms/$scope/$app', params: { scope, app: app.app_id } })
      }
      countWords={(count) => t('count', { count })}
      none={{ title: t('none'), text: t('noneText'), noMatch: t('noMatch'), clear: t('clearFilters') }}
    />
  );
}

const sourceOf = (scope: string): WholeSource<AppRow> => ({
  scope,
  read: appsQuery(scope),
  // As the read above answers.
  rows: (answer) => (answer as RtcApp[]).map((app) => rowOf(scope, app)),
});

/** What has not changed is the same row: a list held still counts the others as updates. */
function rowOf(scope: string, app: RtcApp): AppRow {
  const before = known.get(app);
  if (before?.scope === scope) return before;
  const row = { id: rowId(scope, app.app_id), scope, app };
  known.set(app, row);
  return row;
}
const known = new WeakMap<RtcApp, AppRow>();
