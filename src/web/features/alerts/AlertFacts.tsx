import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { createLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alert } from '../../../contract/services/tower/alerts.ts';
import { useFormat } from '../../lib/useFormat.ts';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { AlertVms } from './AlertVms.tsx';

const HostsLink = createLink(MuiLink);

interface Props {
  scope: string;
  tower: string;
  alert: Alert;
}

/** What the vendor says of it, as it says it: vendors' words are shown as text, whatever is in them. */
export function AlertFacts({ scope, tower, alert }: Props) {
  const { t } = useTranslation('alerts');
  const format = useFormat();
  const { cluster, host } = alert;
  const when = (time: string | null) =>
    time ? (
      <>
        <RelativeTime time={time} /> ({format.time(time)})
      </>
    ) : (
      '—'
    );
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.5 }}>
      <Fact term={t('cause')}>{alert.cause || '—'}</Fact>
      <Fact term={t('impact')}>{alert.impact || '—'}</Fact>
      <Fact term={t('solution')}>{alert.solution || '—'}</Fact>
      <Fact term={t('vms')}>
        <AlertVms scope={scope} vms={alert.vms} />
      </Fact>
      {host && (
        <Fact term={t('host')}>
          <HostsLink to="/hosts" search={{ scope, host: host.id }}>
            {host.name || host.id}
          </HostsLink>
        </Fact>
      )}
      {cluster && (
        <Fact term={t('cluster')}>
          <HostsLink to="/hosts" search={{ scope, cluster: cluster.id }}>
            {cluster.name || cluster.id}
          </HostsLink>
        </Fact>
      )}
      <Fact term={t('tower')}>{tower}</Fact>
      <Fact term={t('began')}>{when(alert.local_start_time)}</Fact>
      {alert.ended && <Fact term={t('ended')}>{when(alert.local_end_time)}</Fact>}
    </Box>
  );
}

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
      {term}
    </Typography>
    <Typography
      component="dd"
      variant="body2"
      sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
    >
      {children}
    </Typography>
  </div>
);
