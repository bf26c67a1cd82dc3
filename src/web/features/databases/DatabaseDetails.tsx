import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DdsInstance } from '../../../contract/services/dds/instances.ts';
import { AsOf } from '../../ui/AsOf.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { TrailLink } from '../../ui/TrailLink.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { Section } from '../../ui/Section.tsx';
import { connectionString, storageOf } from './databaseFacts.ts';
import { DatabaseJobs } from './DatabaseJobs.tsx';
import { subnetsQuery, vpcsQuery } from './databaseQueries.ts';
import { DatabaseState } from './DatabaseState.tsx';
import { modeWords } from './databaseWords.ts';
import { DeleteDatabaseButton } from './DeleteDatabaseButton.tsx';
import { RenameDatabaseButton } from './RenameDatabaseButton.tsx';
import { RestartDatabaseButton } from './RestartDatabaseButton.tsx';
import { StorageBar } from './StorageBar.tsx';
import { Topology } from './Topology.tsx';

interface Props {
  scope: string;
  instance: DdsInstance;
  /** Epoch milliseconds of the newest answer. */
  at: number;
  failure: Error | null;
}

export function DatabaseDetails({ scope, instance, at, failure }: Props) {
  const { t } = useTranslation('databases');
  const vpc = useQuery(vpcsQuery(scope)).data?.find(({ id }) => id === instance.vpc_id);
  const subnet = useQuery(subnetsQuery(scope)).data?.find(({ id }) => id === instance.subnet_id);
  const { datastore, engine, ssl, pay_mode, backup_strategy: backup, tags } = instance;
  const address = connectionString(instance);
  return (
    <>
      <PageHeader
        title={instance.name || instance.id}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
            <DatabaseState instance={instance} />
            <AsOf at={at} failure={failure} />
          </Box>
        }
        actions={
          <>
            <TrailLink scope={scope} target={instance.id} />
            <RestartDatabaseButton scope={scope} instance={instance} />
            <RenameDatabaseButton scope={scope} instance={instance} />
            <DeleteDatabaseButton scope={scope} instance={instance} />
          </>
        }
      />
      <Box
        sx={{
          ...{ display: 'grid', gap: 2, alignItems: 'start' },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '22rem minmax(0, 1fr)' },
        }}
      >
        <Section title={t('facts')}>
          <Facts
            facts={[
              [t('mode'), modeWords(t, instance.mode)],
              [t('engine'), [datastore?.type, datastore?.version, engine].filter(Boolean).join(' ')],
              [t('storage'), <StorageBar key="storage" storage={storageOf(instance.groups)} />],
              [t('vpc'), vpc?.name || instance.vpc_id],
              [t('subnet'), subnet?.name || instance.subnet_id],
              [t('tls'), ssl !== null && t(ssl ? 'on' : 'off')],
              [t('billing'), pay_mode === '0' ? t('onDemand') : pay_mode === '1' ? t('forPeriod') : pay_mode],
              [t('maintenance'), instance.maintenance_window && `${instance.maintenance_window} UTC`],
              [
                t('backup'),
                backup &&
                  (backup.keep_days
                    ? t('backupWords', { count: backup.keep_days, window: backup.start_time ?? '–' })
                    : t('backupOff')),
              ],
              [
                t('tags'),
                tags && tags.length > 0 && (
                  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
                    {tags.map(({ key, value }) => (
                      <Chip key={key} size="small" label={[key, value].filter(Boolean).join(': ')} />
                    ))}
                  </Box>
                ),
              ],
              [t('scope'), scope],
              [t('created'), <RelativeTime key="created" time={instance.created} />],
              [t('id'), instance.id],
            ]}
          />
        </Section>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Section title={t('connect')}>
            {address ? (
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
                <Box component="code" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
                  {address}
                </Box>
                <CopyButton text={address} label={t('copyConnection')} />
              </Box>
            ) : (
              t('connectNone')
            )}
          </Section>
          <Topology instance={instance} />
          <DatabaseJobs scope={scope} instance={instance.id} />
        </Box>
      </Box>
    </>
  );
}
