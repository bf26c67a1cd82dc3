import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BareMetalServer } from '../../../contract/services/bms/servers.ts';
import type { Scope } from '../../../contract/services/own.ts';
import { thingRows, useSources } from '../../lib/rows/thingRows.ts';
import { SearchedTable } from '../../ui/table/SearchedTable.tsx';
import { bareMetalColumns, type BareMetalRow } from './bareMetalColumns.tsx';
import { serversQuery } from './bareMetalQueries.ts';
import { parseBareMetalSearch, type BareMetalSearch } from './bareMetalSearch.ts';

interface Props {
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  search: BareMetalSearch;
  onChange: (changed: Partial<BareMetalSearch>) => void;
}

export function BareMetalList({ scopes, search, onChange }: Props) {
  const { t } = useTranslation('bareMetal');
  const navigate = useNavigate();
  const columns = useMemo(() => bareMetalColumns(t), [t]);
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
      sources={useSources(scopes, sourceOf)}
      isWanted={isWanted}
      scopes={scopes}
      search={search}
      filters={['status']}
      parse={parseBareMetalSearch}
      onChange={onChange}
      nameOf={({ server }) => server.name || server.id}
      onOpen={({ scope, server }) =>
        void navigate({ to: '/services/bare-metal/$scope/$server', params: { scope, server: server.id } })
      }
      countWords={(count) => t('count', { count })}
      none={{ title: t('none'), text: t('noneText'), noMatch: t('noMatch'), clear: t('clearFilters') }}
    />
  );
}

const sourceOf = thingRows('server', serversQuery, ({ id }: BareMetalServer) => id);
