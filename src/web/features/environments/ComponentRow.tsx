import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Component } from '../../../contract/services/servicestage/applications.ts';
import { ComponentButton } from './ComponentButton.tsx';
import { LastJob } from './LastJob.tsx';

const colours: Record<string, string> = {
  RUNNING: 'success.main',
  FAILED: 'error.main',
  PENDING: 'info.main',
};
const known = ['RUNNING', 'STOPPED', 'FAILED', 'PENDING'] as const;

/** One component: how it stands, why it failed, and what can be done to it. */
export function ComponentRow({ scope, component }: { scope: string; component: Component }) {
  const { t } = useTranslation('environments');
  const {
    component_status: status,
    replica,
    available_replica,
    fail_detail,
    last_job_id,
  } = component.status ?? {};
  const state = known.find((one) => one === status);
  const isOff = status === 'STOPPED';
  const of = { scope, component };
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Box sx={{ flex: '1 1 14rem', minWidth: 0 }} aria-live="polite">
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {component.name}{' '}
          <Box component="span" sx={{ color: colours[status ?? ''] ?? 'text.secondary', fontWeight: 600 }}>
            {state ? t(`component_${state}`) : (status ?? t('unknown'))}
          </Box>
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {component.version}
          {typeof replica === 'number' &&
            ` · ${t('replicas', { there: available_replica ?? 0, count: replica })}`}
        </Typography>
        {fail_detail && (
          <Typography variant="caption" color="error" component="div">
            {fail_detail}
          </Typography>
        )}
      </Box>
      {isOff ? <ComponentButton {...of} action="start" /> : <ComponentButton {...of} action="restart" />}
      {!isOff && <ComponentButton {...of} action="stop" />}
      {last_job_id && <LastJob scope={scope} id={last_job_id} name={component.name ?? component.id} />}
    </Box>
  );
}
