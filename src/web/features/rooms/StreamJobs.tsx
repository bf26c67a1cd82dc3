import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { rtc } from '../../../contract/services/rtc.ts';
import type { RtcApp } from '../../../contract/services/rtc/apps.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Section.tsx';
import { rulesQuery, startedQuery } from './roomsQueries.ts';
import { StartJobDialog } from './StartJobDialog.tsx';
import { StreamJobRow } from './StreamJobRow.tsx';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';

const Started = z.object({ params: z.object({ app_id: z.string(), job_id: z.string() }) });

/** Each is asked for alone: the newest are, the others when somebody wants to see them. */
const atOnce = 10;

/** The recordings of an application that this Wheelhouse has started: of others the vendor has no list. */
export function StreamJobs({ scope, app }: { scope: string; app: RtcApp }) {
  const { t } = useTranslation('rooms');
  const started = useQuery(startedQuery(scope));
  const failure = useLoadFailure(started);
  const rules = useQuery(rulesQuery(scope, app.app_id)).data;
  const whyNot = useWhyNotCloud(scope)(rtc.startStreamJob);
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState(atOnce);
  const jobs = started.data?.flatMap(({ input, who }) => {
    const read = Started.safeParse(input);
    return read.success && read.data.params.app_id === app.app_id
      ? [{ id: read.data.params.job_id, who }]
      : [];
  });
  const isOff = app.state?.state !== 'ACTIVATION' ? t('appIsOff') : undefined;
  const noRule = rules?.length === 0 ? t('ruleFirst') : undefined;
  return (
    <Section title={t('jobs')}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {t('jobsText')}
      </Typography>
      {failure && <FailureAlert failure={failure} onRetry={() => void started.refetch()} />}
      {!failure && !jobs && <Loading />}
      {jobs?.length === 0 && <Typography variant="body2">{t('jobsNone')}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
        {jobs?.slice(0, shown).map(({ id, who }) => (
          <StreamJobRow key={id} scope={scope} app={app.app_id} id={id} who={who} />
        ))}
      </Box>
      {jobs && jobs.length > shown && (
        <Button sx={{ mt: 1 }} onClick={() => setShown(shown + atOnce)}>
          {t('older', { count: jobs.length - shown })}
        </Button>
      )}
      <Box sx={{ mt: 1.5 }}>
        <DisabledReason reason={whyNot ?? isOff ?? noRule}>
          <Button variant="outlined" onClick={() => setOpen(true)} disabled={!rules}>
            {t('startJob')}
          </Button>
        </DisabledReason>
      </Box>
      {isOpen && rules && (
        <StartJobDialog scope={scope} app={app.app_id} rules={rules} onClose={() => setOpen(false)} />
      )}
    </Section>
  );
}
