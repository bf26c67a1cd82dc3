import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RtcApp } from '../../../contract/services/rtc/apps.ts';
import type { Scope } from '../../../contract/services/own.ts';
import { thingRows, useSources } from '../../lib/rows/thingRows.ts';
import { SearchedTable } from '../../ui/table/SearchedTable.tsx';
import { appColumns, type AppRow } from './appColumns.tsx';
import { appsQuery } from './roomsQueries.ts';
import { parseRoomsSearch, type RoomsSearch } from './roomsSearch.ts';

interface Props {
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  search: RoomsSearch;
  onChange: (changed: Partial<RoomsSearch>) => void;
}

export function AppList({ scopes, search, onChange }: Props) {
  const { t } = useTranslation('rooms');
  const navigate = useNavigate();
  const columns = useMemo(() => appColumns(t), [t]);
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
      sources={useSources(scopes, sourceOf)}
      isWanted={isWanted}
      scopes={scopes}
      search={search}
      filters={['state']}
      parse={parseRoomsSearch}
      onChange={onChange}
      nameOf={({ app }) => app.app_name || app.app_id}
      onOpen={({ scope, app }) =>
        void navigate({ to: '/services/rooms/$scope/$app', params: { scope, app: app.app_id } })
      }
      countWords={(count) => t('count', { count })}
      none={{ title: t('none'), text: t('noneText'), noMatch: t('noMatch'), clear: t('clearFilters') }}
    />
  );
}

const sourceOf = thingRows('app', appsQuery, ({ app_id }: RtcApp) => app_id);
