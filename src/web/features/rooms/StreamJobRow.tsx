import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rtc } from '../../../contract/services/rtc.ts';
import { failureBody } from '../../lib/failure.ts';
import { mutation } from '../../lib/query.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { jobQuery } from './roomsQueries.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';

interface Props {
  scope: string;
  app: string;
  id: string;
  who: string;
}

const known = ['INIT', 'RUNNING', 'STOPPED'] as const;
const reasons = ['TENANT_STOP', 'EXCEED_MAX_IDLE_TIME', 'INTERNAL_ERROR'] as const;
const colours = { INIT: 'info.main', RUNNING: 'success.main', STOPPED: 'text.secondary' } as const;

/** One recording, asked for by its id until it has stopped. */
export function StreamJobRow({ scope, app, id, who }: Props) {
  const { t } = useTranslation('rooms');
  const answer = useQuery(jobQuery(scope, app, id));
  const whyNot = useWhyNotCloud(scope)(rtc.stopStreamJob);
  const [isOpen, setOpen] = useState(false);
  const stop = useMutation(mutation(rtc.stopStreamJob));
  const params = { app_id: app, job_id: id };
  const job = answer.data;
  const state = known.find((one) => one === job?.state);
  const reason = reasons.find((one) => one === job?.stop_reason);
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Box sx={{ flex: '1 1 16rem', minWidth: 0 }} aria-live="polite">
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          <b>{job ? `${job.room_id} / ${job.user_id}` : id}</b>{' '}
          {job && (
            <Box component="span" sx={{ color: state && colours[state], fontWeight: 600 }}>
              {state ? t(`job_${state}`) : job.state}
            </Box>
          )}
          {reason && ` · ${t(`stop_${reason}`)}`}
        </Typography>
        <Typography variant="caption" color="textSecondary" component="div" sx={{ overflowWrap: 'anywhere' }}>
          {t('startedBy', { who })}
          {job?.start_time && (
            <>
              {' · '}
              <RelativeTime time={job.start_time} />
            </>
          )}{' '}
          · {id}
          {job?.record_files?.map((file) => (
            <div key={file}>{file}</div>
          ))}
        </Typography>
        {answer.error && (
          <Typography variant="caption" color="error">
            {failureBody(answer.error).message}
          </Typography>
        )}
      </Box>
      {job && state !== 'STOPPED' && (
        <DisabledReason reason={whyNot}>
          <Button
            variant="outlined"
            color="error"
            onClick={() => {
              stop.reset();
              setOpen(true);
            }}
          >
            {t('stopJob')}
          </Button>
        </DisabledReason>
      )}
      <ConfirmDialog
        open={isOpen}
        title={t('stopJobTitle', { room: job?.room_id ?? id })}
        confirmLabel={t('stopJob')}
        danger
        busy={stop.isPending}
        failure={stop.error}
        onConfirm={() => stop.mutate({ input: { scope, params } }, { onSuccess: () => setOpen(false) })}
        onClose={() => setOpen(false)}
      >
        <Typography variant="body2" sx={{ mb: 1.5 }}>
          {t('stopJobText')}
        </Typography>
        <ShowCall operation={rtc.stopStreamJob} input={{ params }} />
      </ConfirmDialog>
    </Box>
  );
}
