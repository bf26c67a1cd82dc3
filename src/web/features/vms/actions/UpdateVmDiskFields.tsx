import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/useFormat.ts';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { imagesQuery } from '../vmPartQueries.ts';
import { ChooseList } from './ChooseList.tsx';
import { ChooseRow } from './ChooseRow.tsx';
import type { FieldsProps } from './fields.ts';
import { clusterOf } from './oneCluster.ts';

/** An image of the VMs' cluster, or of the content library. */
export function UpdateVmDiskFields({ targets, choice, onChange }: FieldsProps) {
  const { t } = useTranslation('vmActions');
  const format = useFormat();
  const cluster = clusterOf(targets);
  const images = useQuery({ ...imagesQuery(targets[0]?.scope ?? ''), enabled: targets.length > 0 });
  const offered = images.data?.filter((image) => !image.cluster || image.cluster.id === cluster?.id) ?? [];

  if (images.isPending) return <Skeleton variant="rounded" height={96} />;
  if (images.error) return <FailureAlert failure={images.error} onRetry={() => void images.refetch()} />;
  if (offered.length === 0) return <Typography variant="body2">{t('noImages')}</Typography>;
  return (
    <ChooseList
      label={t('image')}
      value={choice.imageId ?? ''}
      onChange={(imageId) => onChange({ ...choice, imageId })}
    >
      {offered.map(({ id, name, size, cluster: home }) => (
        <ChooseRow
          key={id}
          value={id}
          label={name ?? id}
          facts={[format.bytes(size), home?.name ?? t('contentLibrary')].join(' · ')}
        />
      ))}
    </ChooseList>
  );
}
