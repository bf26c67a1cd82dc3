import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { VodAsset } from '../../../contract/services/vod/assets.ts';
import type { Scope } from '../../../contract/services/own.ts';
import { thingRows, useSources } from '../../lib/rows/thingRows.ts';
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

export function AssetList({ scopes, search, onChange }: Props) {
  const { t } = useTranslation('media');
  const format = useFormat();
  const navigate = useNavigate();
  const columns = useMemo(() => assetColumns(t, format), [t, format]);
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
      sources={useSources(scopes, sourceOf)}
      isWanted={isWanted}
      scopes={scopes}
      search={search}
      filters={['state']}
      parse={parseMediaSearch}
      onChange={onChange}
      nameOf={({ asset }) => asset.title || asset.asset_id}
      onOpen={({ scope, asset }) =>
        void navigate({ to: '/services/media/$scope/$asset', params: { scope, asset: asset.asset_id } })
      }
      countWords={(count) => t('count', { count })}
      none={{ title: t('none'), text: t('noneText'), noMatch: t('noMatch'), clear: t('clearFilters') }}
    />
  );
}

const sourceOf = thingRows('asset', assetsQuery, ({ asset_id }: VodAsset) => asset_id);
