import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { RtcApp } from '../../../contract/services/rtc/apps.ts';
import { AsOf } from '../../ui/AsOf.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { Section } from '../../ui/Section.tsx';
import { TrailLink } from '../../ui/TrailLink.tsx';
import { AppState } from './AppState.tsx';
import { DeleteAppButton } from './DeleteAppButton.tsx';
import { RecordCallback } from './RecordCallback.tsx';
import { RecordRules } from './RecordRules.tsx';
import { StreamJobs } from './StreamJobs.tsx';
import { SwitchAppButton } from './SwitchAppButton.tsx';

interface Props {
  scope: string;
  app: RtcApp;
  /** Epoch milliseconds of the newest answer. */
  at: number;
  failure: Error | null;
}

export function AppDetails({ scope, app, at, failure }: Props) {
  const { t } = useTranslation('rooms');
  const { authentication, state } = app;
  return (
    <>
      <PageHeader
        title={app.app_name || app.app_id}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
            <AppState state={state?.state} />
            <AsOf at={at} failure={failure} />
          </Box>
        }
        actions={
          <>
            <TrailLink scope={scope} target={app.app_id} />
            <SwitchAppButton scope={scope} app={app} />
            <DeleteAppButton scope={scope} app={app} />
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
              [t('reach'), app.scope],
              [t('domain'), app.domain],
              [
                t('signedJoin'),
                authentication &&
                  (authentication.enable
                    ? t('signedFor', { count: authentication.expire ?? 300 })
                    : t('off')),
              ],
              [t('appKey'), authentication?.app_key],
              [t('created'), <RelativeTime key="created" time={app.create_time} />],
              [t('scope'), scope],
              [t('id'), app.app_id],
            ]}
          />
        </Section>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <RecordRules scope={scope} app={app.app_id} />
          <RecordCallback scope={scope} app={app.app_id} />
          <StreamJobs scope={scope} app={app} />
        </Box>
      </Box>
    </>
  );
}
