import { useTranslation } from 'react-i18next';
import { vod } from '../../../contract/services/vod.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { DeleteThing } from '../../ui/DeleteThing.tsx';

interface Props {
  scope: string;
  id: string;
  title: string;
}

export function DeleteAssetButton({ scope, id, title }: Props) {
  const { t } = useTranslation('media');
  return (
    <DeleteThing
      words="media"
      operation={vod.deleteAsset}
      input={{ scope, query: { asset_id: id } }}
      name={title}
      seen={{ title }}
      whyNot={useWhyNotCloud(scope)(vod.deleteAsset)}
      leave={{ to: '/services/media', words: (name) => t('deleted', { name }) }}
    />
  );
}
