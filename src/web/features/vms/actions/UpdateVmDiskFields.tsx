import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/useFormat.ts';
import { usePause } from '../../../lib/usePause.ts';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { mostNamed } from '../named.ts';
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
  const [sought, setSought] = useState('');
  const [settled] = usePause(sought, 200);
  const scope = targets[0]?.scope ?? '';
  const images = useQuery({ ...imagesQuery(scope, settled), enabled: targets.length > 0 });
  const offered = images.data?.filter((image) => !image.cluster || image.cluster.id === cluster?.id) ?? [];

  if (images.isPending) return <Skeleton variant="rounded" height={96} />;
  if (images.error) return <FailureAlert failure={images.error} onRetry={() => void images.refetch()} />;
  return (
    <>
      <TextField
        label={t('findImage')}
        value={sought}
        size="small"
        autoFocus
        autoComplete="off"
        onChange={({ target }) => setSought(target.value)}
      />
      {offered.length === 0 && (
        <Typography variant="body2">{t(settled ? 'noImageFound' : 'noImages')}</Typography>
      )}
      {offered.length > 0 && (
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
      )}
      {images.data.length === mostNamed && (
        <Typography variant="caption" color="textSecondary">
          {t('moreImages', { count: mostNamed })}
        </Typography>
      )}
    </>
  );
}
