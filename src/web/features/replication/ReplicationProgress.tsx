import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrsDetail } from '../../../contract/services/drs/jobs.ts';
import { useFormat } from '../../lib/useFormat.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { Facts } from '../../ui/Facts.tsx';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { Section } from '../../ui/Section.tsx';
import { Delay } from './Delay.tsx';
import { delayOf, isTransferring, percentOf } from './replicationFacts.ts';
import { progressQuery } from './replicationQueries.ts';

/** How far a job has come, and how far its target is behind. */
export function ReplicationProgress({ scope, job }: { scope: string; job: DrsDetail }) {
  const { t } = useTranslation('replication');
  const format = useFormat();
  const labelId = useId();
  const isMoving = isTransferring(job.status);
  const answer = useQuery({ ...progressQuery(scope, job.id), enabled: isMoving });
  const failure = useLoadFailure(answer);
  const progress = answer.data?.results?.find(({ job_id }) => job_id === job.id);
  const percent = percentOf(progress);
  const delay = delayOf(job.status, progress);
  if (!isMoving)
    return (
      <Section title={t('progress')}>
        <Typography variant="body2">{t('notMoving')}</Typography>
      </Section>
    );
  return (
    <Section title={t('progress')}>
      {failure && <FailureAlert failure={failure} onRetry={() => void answer.refetch()} />}
      {progress?.error_code && (
        <Typography variant="body2" color="warning">
          {t('notTold', { code: progress.error_code, message: progress.error_msg ?? '' })}
        </Typography>
      )}
      <Box sx={{ mb: 2 }}>
        <Typography id={labelId} variant="body2">
          {t('done', { percent: format.percent(percent) })}
        </Typography>
        <LinearProgress
          aria-labelledby={labelId}
          sx={{ mt: 0.75, borderRadius: 1 }}
          {...(percent === null ? {} : { variant: 'determinate' as const, value: percent })}
        />
      </Box>
      <Facts facts={[[t('delay'), delay !== null && <Delay key="delay" milliseconds={delay} />]]} />
    </Section>
  );
}
