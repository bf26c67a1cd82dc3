import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { snapshotsQuery } from '../vmPartQueries.ts';
import { ChooseList } from './ChooseList.tsx';
import { ChooseRow } from './ChooseRow.tsx';
import type { FieldsProps } from './fields.ts';

/** One of the VM's snapshots. */
export function SnapshotFields({ targets: [target], choice, onChange }: FieldsProps) {
  const { t } = useTranslation('vmActions');
  const snapshots = useQuery({
    ...snapshotsQuery(target?.scope ?? '', target?.vm.id ?? ''),
    enabled: target !== undefined,
  });
  if (snapshots.isPending) return <Skeleton variant="rounded" height={96} />;
  if (snapshots.error)
    return <FailureAlert failure={snapshots.error} onRetry={() => void snapshots.refetch()} />;
  if (snapshots.data.length === 0) return <Typography variant="body2">{t('noSnapshots')}</Typography>;
  return (
    <ChooseList
      label={t('snapshot')}
      value={choice.snapshot?.id ?? ''}
      onChange={(id) => {
        const snapshot = snapshots.data.find((one) => one.id === id);
        if (snapshot) onChange({ ...choice, snapshot });
      }}
    >
      {snapshots.data.map(({ id, name, local_created_at: created }) => (
        <ChooseRow key={id} value={id} label={name ?? id} facts={<RelativeTime time={created} />} />
      ))}
    </ChooseList>
  );
}
