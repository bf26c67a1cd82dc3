import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../lib/serverClock.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { Section } from '../../ui/Section.tsx';
import { jobsQuery } from './databaseQueries.ts';

const colours: Record<string, string> = { Completed: 'success.main', Failed: 'error.main' };

/** What was done to an instance in the last 30 days, newest first. */
export function DatabaseJobs({ scope, instance }: { scope: string; instance: string }) {
  const { t } = useTranslation('databases');
  const jobs = useQuery(jobsQuery(scope, serverNow()));
  const failure = useLoadFailure(jobs);
  const own = jobs.data?.filter(({ instance_id }) => instance_id === instance);
  return (
    <Section title={t('jobs')}>
      {failure && <FailureAlert failure={failure} onRetry={() => void jobs.refetch()} />}
      {!failure && !own && <Loading />}
      {own?.length === 0 && t('jobsNone')}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {own?.map(({ id, name, status, progress, fail_reason, created_at }) => (
          <li key={id}>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              <b>{name}</b>{' '}
              <Box component="span" sx={{ color: colours[status ?? ''] ?? 'primary.main', fontWeight: 600 }}>
                {status}
              </Box>{' '}
              {status === 'Running' && progress} · <RelativeTime time={created_at} />
            </Typography>
            {fail_reason && (
              <Typography variant="caption" color="error">
                {fail_reason}
              </Typography>
            )}
          </li>
        ))}
      </Box>
    </Section>
  );
}
