import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { followed, partsOf, type BareMetalJob } from '../../../contract/services/bms/jobs.ts';
import { Section } from '../../ui/Section.tsx';

const ServerLink = createLink(MuiLink);
const looks = { done: 'success', failed: 'error', running: 'info', missing: 'info' } as const;

/** Each part of a job for itself: one that failed shows even where the whole says that it went well. */
export function OrderParts({ scope, job }: { scope: string; job: BareMetalJob }) {
  const { t } = useTranslation('bareMetal');
  const { phase, progress, message } = followed.state(job as never);
  const isPartial = phase === 'failed' && job.status === 'SUCCESS';
  return (
    <Box sx={{ mt: 2, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }} aria-live="polite">
      <Alert severity={looks[phase]} variant="outlined">
        {t(isPartial ? 'job_partial' : `job_${phase}`, { progress: progress ?? 0, message: message ?? '' })}
      </Alert>
      <Section title={t('parts')}>
        <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1 }}>
          {partsOf(job).map((part, place) => {
            const server = part.entities?.server_id;
            return (
              <Typography component="li" variant="body2" key={part.job_id ?? place}>
                {server ? (
                  <ServerLink
                    underline="always"
                    to="/services/bare-metal/$scope/$server"
                    params={{ scope, server }}
                  >
                    {t('partServer', { place: place + 1 })}
                  </ServerLink>
                ) : (
                  t('partServer', { place: place + 1 })
                )}
                {': '}
                {t(`part_${partState(part.status)}`)}
                {part.status === 'FAIL' &&
                  ` (${[part.error_code, part.fail_reason].filter(Boolean).join(': ')})`}
              </Typography>
            );
          })}
        </Box>
      </Section>
    </Box>
  );
}

const partState = (status: string | null) =>
  (['INIT', 'SUCCESS', 'FAIL'] as const).find((known) => known === status) ?? 'RUNNING';
