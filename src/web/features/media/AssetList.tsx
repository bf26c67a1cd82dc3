import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { VodAsset } from '../../../contract/services/vod/assets.ts';
import type { Scope } from '../../../contract/services/own.ts';
import { rowId } from '../../lib/rows/rows.ts';
import type { WholeSource } from '../../lib/rows/useWholeRows.ts';
import { useFormat } from '../../lib/useFormat.ts';
import { SearchedTable } from '../../ui/table/SearchedTable.tsx';
import { assetColumns, type AssetRow } from './assetColumns.tsx';
import { assetsQuery } from './mediaQueries.ts';
import { parseMediaSearch, type MediaSearch } from './mediaSearch.ts';

interface Props {
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  search: MediaSearch;
  onChange: (changed: Partial<MediaSearch>) => void;
}
const noFilter = { q: undefined, state: undefined };
const nothingSaid = { ...noFilter, scope: undefined, sort: undefined, dir: undefined };

export function AssetList({ scopes, search, onChange }: Props) {
  const { t } = useTranslation('media');
  const format = useFormat();
  const navigate = useNavigate();
  const columns = useMemo(() => assetColumns(t, format), [t, format]);
  const ids = JSON.stringify(scopes.map(({ id }) => id));
  const sources = useMemo(() => (JSON.parse(ids) as string[]).map(sourceOf), [ids]);
  const { state } = search;
  const isWanted = useMemo(
    () =>
      ({ asset }: AssetRow) =>
        state === undefined || asset.asset_status === state,
    [state],
  );
  return (
    <SearchedTable
      id="media"
      label={t('assets')}
      columns={columns}
      sources={sources}
      isWanted={isWanted}
      scopes={scopes}
      search={search}
      isNarrowed={Object.keys(noFilter).some((filter) => filter in search)}
      onSort={({ by, dir }) => onChange({ sort: by, dir })}
      onClear={() => onChange(noFilter)}
      onView={(stored) => onChange({ ...nothingSaid, ...parseMediaSearch(stored) })}
      nameOf={({ asset }) => asset.title || asset.asset_id}
      onOpen={({ scope, asset }) =>
        void navigate({ to: '/services/media/$scope/$asset', params: { scope, asset: asset.asset_id } })
      }
      countWords={(count) => t('count', { count })}
      none={{ title: t('none'), text: t('noneText'), noMatch: t('noMatch'), clear: t('clearFilters') }}
    />
  );
}

const sourceOf = (scope: string): WholeSource<AssetRow> => ({
  scope,
  read: assetsQuery(scope),
  // As the read above answers.
  rows: (answer) => (answer as VodAsset[]).map((asset) => rowOf(scope, asset)),
});

/** What has not changed is the same row: a list held still counts the others as updates. */
function rowOf(scope: string, asset: VodAsset): AssetRow {
  const before = known.get(asset);
  if (before?.scope === scope) return before;
  const row = { id: rowId(scope, asset.asset_id), scope, asset };
  known.set(asset, row);
  return row;
}
const known = new WeakMap<VodAsset, AssetRow>();
