import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { DrsDetail } from '../../../contract/services/drs/jobs.ts';
import { AsOf } from '../../ui/AsOf.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { Section } from '../../ui/Section.tsx';
import { TrailLink } from '../../ui/TrailLink.tsx';
import { DeleteJobButton } from './actions/DeleteJobButton.tsx';
import { EndJobButton } from './actions/EndJobButton.tsx';
import { PauseJobButton } from './actions/PauseJobButton.tsx';
import { RetryJobButton } from './actions/RetryJobButton.tsx';
import { StartJobButton } from './actions/StartJobButton.tsx';
import { EndpointFacts } from './EndpointFacts.tsx';
import { ReplicationProgress } from './ReplicationProgress.tsx';
import { ReplicationState } from './ReplicationState.tsx';
import { directionWords, netWords, taskWords, usedForWords } from './replicationWords.ts';

interface Props {
  scope: string;
  job: DrsDetail;
  /** Epoch milliseconds of the newest answer. */
  at: number;
  failure: Error | null;
}

const actions = [StartJobButton, PauseJobButton, RetryJobButton, EndJobButton, DeleteJobButton];

export function ReplicationDetails({ scope, job, at, failure }: Props) {
  const { t } = useTranslation('replication');
  return (
    <>
      <PageHeader
        title={job.name || job.id}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
            <ReplicationState status={job.status} />
            <AsOf at={at} failure={failure} />
          </Box>
        }
        actions={
          <>
            <TrailLink scope={scope} target={job.id} />
            {actions.map((Action) => (
              <Action key={Action.name} scope={scope} job={job} />
            ))}
          </>
        }
      />
      {job.failed_reason && (
        <Alert severity="error" variant="outlined" sx={{ mb: 2, overflowWrap: 'anywhere' }}>
          {t('failedBecause', { reason: job.failed_reason })}
        </Alert>
      )}
      <Box
        sx={{
          ...{ display: 'grid', gap: 2, alignItems: 'start' },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '22rem minmax(0, 1fr)' },
        }}
      >
        <Section title={t('facts')}>
          <Facts
            facts={[
              [t('use'), usedForWords(t, job.db_use_type)],
              [t('task'), taskWords(t, job.task_type)],
              [t('direction'), directionWords(t, job.job_direction)],
              [t('net'), netWords(t, job.net_type)],
              [t('description'), job.description],
              [t('scope'), scope],
              [t('created'), <RelativeTime key="created" time={job.create_time} />],
              [t('updated'), <RelativeTime key="updated" time={job.update_time} />],
              [t('id'), job.id],
            ]}
          />
        </Section>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <ReplicationProgress scope={scope} job={job} />
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 16rem), 1fr))',
            }}
          >
            <EndpointFacts title={t('source')} endpoint={job.source_endpoint} />
            <EndpointFacts title={t('target')} endpoint={job.target_endpoint} />
          </Box>
        </Box>
      </Box>
    </>
  );
}
