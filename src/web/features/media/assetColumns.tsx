import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { VodAsset } from '../../../contract/services/vod/assets.ts';
import type { ThingRow } from '../../lib/rows/thingRows.ts';
import type { useFormat } from '../../lib/useFormat.ts';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { AssetState } from './AssetState.tsx';

const NameLink = createLink(MuiLink);

export type AssetRow = ThingRow<'asset', VodAsset>;

export const assetColumns = (
  t: TFunction<'media'>,
  format: Pick<ReturnType<typeof useFormat>, 'bytes' | 'duration'>,
): Column<AssetRow>[] => [
  {
    ...{ id: 'title', header: t('title'), sort: 'title', width: 200, grow: 3, isFixed: true, card: 'title' },
    value: ({ asset }) => asset.title || asset.asset_id,
    render: ({ scope, asset }) => (
      <NameLink
        to="/services/media/$scope/$asset"
        params={{ scope, asset: asset.asset_id }}
        noWrap
        sx={{ fontWeight: 600, display: 'block' }}
      >
        {asset.title || asset.asset_id}
      </NameLink>
    ),
  },
  {
    ...{ id: 'state', header: t('state'), sort: 'state', width: 160, grow: 1, card: 'line' },
    value: ({ asset }) => asset.asset_status ?? null,
    render: ({ asset }) => <AssetState state={asset.asset_status} />,
  },
  {
    ...{ id: 'kind', header: t('kind'), sort: 'kind', width: 90, from: 800 },
    value: ({ asset }) => asset.media_type ?? null,
  },
  {
    ...{ id: 'size', header: t('size'), sort: 'size', width: 110, from: 600, align: 'end', card: 'line' },
    value: ({ asset }) => asset.size ?? null,
    render: ({ asset }) => (asset.size ? format.bytes(asset.size) : null),
  },
  {
    ...{ id: 'duration', header: t('duration'), sort: 'duration', width: 140, from: 900, align: 'end' },
    value: ({ asset }) => asset.duration ?? null,
    render: ({ asset }) => (asset.duration ? format.duration(asset.duration * 1000) : null),
  },
  {
    ...{ id: 'created', header: t('created'), sort: 'created', width: 150, from: 600 },
    value: ({ asset }) => asset.create_time ?? null,
    render: ({ asset }) => <RelativeTime time={asset.create_time} />,
  },
  { id: 'scope', header: t('scope'), value: ({ scope }) => scope, sort: 'scope', width: 140, isExtra: true },
  { id: 'id', header: t('id'), value: ({ asset }) => asset.asset_id, width: 280, isExtra: true },
];
