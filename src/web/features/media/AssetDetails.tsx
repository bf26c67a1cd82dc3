import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { stateOf, type VodDetails } from '../../../contract/services/vod/assets.ts';
import { useFormat } from '../../lib/useFormat.ts';
import { AsOf } from '../../ui/AsOf.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { Section } from '../../ui/Section.tsx';
import { TrailLink } from '../../ui/TrailLink.tsx';
import { AssetState } from './AssetState.tsx';
import { DeleteAssetButton } from './DeleteAssetButton.tsx';
import { PublishButton } from './PublishButton.tsx';

interface Props {
  scope: string;
  asset: VodDetails;
  /** Epoch milliseconds of the newest answer. */
  at: number;
  failure: Error | null;
}

export function AssetDetails({ scope, asset, at, failure }: Props) {
  const { t } = useTranslation('media');
  const format = useFormat();
  const { base_info: base, asset_id: id } = asset;
  const meta = base?.meta_data;
  const state = stateOf(asset);
  const of = { scope, id, title: base?.title || id, state };
  return (
    <>
      <PageHeader
        title={of.title}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
            <AssetState state={state} />
            <AsOf at={at} failure={failure} />
          </Box>
        }
        actions={
          <>
            <TrailLink scope={scope} target={id} />
            <PublishButton {...of} />
            <DeleteAssetButton {...of} />
          </>
        }
      />
      {state === 'FAILED' && (
        <Alert severity="error" variant="outlined" sx={{ mb: 2 }}>
          {t('failedText')} {base?.exec_desc && <q>{base.exec_desc}</q>}
        </Alert>
      )}
      <Section title={t('facts')}>
        <Facts
          facts={[
            [t('fileName'), base?.video_name],
            [t('kind'), base?.video_type],
            [t('description'), base?.description],
            [t('tags'), base?.tags],
            [t('size'), meta?.size && format.bytes(meta.size)],
            [t('duration'), meta?.duration && format.duration(meta.duration * 1000)],
            [t('picture'), meta?.width && `${meta.width} × ${meta.hight}`],
            [t('codec'), meta?.codec],
            [t('created'), <RelativeTime key="created" time={base?.create_time} />],
            [t('scope'), scope],
            [t('id'), id],
          ]}
        />
      </Section>
    </>
  );
}
