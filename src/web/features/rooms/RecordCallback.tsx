import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rtc } from '../../../contract/services/rtc.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { Section } from '../../ui/Section.tsx';
import { CallbackDialog } from './CallbackDialog.tsx';
import { callbackQuery } from './roomsQueries.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';

/** Where the vendor tells of recordings. */
export function RecordCallback({ scope, app }: { scope: string; app: string }) {
  const { t } = useTranslation('rooms');
  const answer = useQuery(callbackQuery(scope, app));
  const failure = useLoadFailure(answer);
  const whyNot = useWhyNotCloud(scope)(rtc.changeRecordCallback);
  const [isOpen, setOpen] = useState(false);
  const callback = answer.data?.record_callback;
  return (
    <Section title={t('callback')}>
      {failure && <FailureAlert failure={failure} onRetry={() => void answer.refetch()} />}
      {!failure && !answer.data && <Loading />}
      {answer.data && !callback?.url && <Typography variant="body2">{t('callbackNone')}</Typography>}
      {callback?.url && (
        <Facts
          facts={[
            [t('url'), callback.url],
            [t('authKey'), callback.auth_key || t('keyNone')],
            [t('events'), callback.notify_event_subscription?.join(', ')],
            [t('changed'), <RelativeTime key="changed" time={callback.update_time} />],
          ]}
        />
      )}
      <Box sx={{ mt: 1.5 }}>
        <DisabledReason reason={whyNot}>
          <Button variant="outlined" onClick={() => setOpen(true)} disabled={!answer.data}>
            {t(callback?.url ? 'changeCallback' : 'setCallback')}
          </Button>
        </DisabledReason>
      </Box>
      {isOpen && answer.data && (
        <CallbackDialog
          scope={scope}
          app={app}
          url={callback?.url ?? ''}
          authKey={callback?.auth_key ?? ''}
          onClose={() => setOpen(false)}
        />
      )}
    </Section>
  );
}
