import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { ChooseList } from './ChooseList.tsx';
import { ChooseRow } from './ChooseRow.tsx';
import type { FieldsProps } from './fields.ts';
import { HostFacts } from './HostFacts.tsx';
import { clusterOf } from './oneCluster.ts';
import { hostsQuery } from '../vmPartQueries.ts';
import { useWhyNotHost } from './useWhyNotHost.ts';

const automatic = '';

/** Where to: a host of the cluster with what decides, or whichever CloudTower chooses. */
export function MigrateVmFields({ targets, choice, onChange }: FieldsProps) {
  const { t } = useTranslation('vmActions');
  const cluster = clusterOf(targets);
  const hosts = useQuery({
    ...hostsQuery(cluster?.scope ?? '', cluster?.id ?? ''),
    enabled: Boolean(cluster),
  });
  const whyNotHost = useWhyNotHost();

  if (!cluster) return <Typography variant="body2">{t('manyClusters')}</Typography>;
  return (
    <>
      {hosts.isPending && <Skeleton variant="rounded" height={120} />}
      {hosts.error && <FailureAlert failure={hosts.error} onRetry={() => void hosts.refetch()} />}
      <ChooseList
        label={t('toHost')}
        value={choice.hostId ?? automatic}
        onChange={(hostId) => onChange({ ...choice, hostId: hostId || undefined })}
      >
        <ChooseRow value={automatic} label={t('anyHost')} facts={t('anyHostText')} />
        {hosts.data?.map((host) => (
          <ChooseRow
            key={host.id}
            value={host.id}
            label={host.name ?? host.management_ip ?? host.id}
            facts={<HostFacts host={host} />}
            reason={whyNotHost(host, targets)}
          />
        ))}
      </ChooseList>
    </>
  );
}
