import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { Power } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { live } from '../../../contract/services/live.ts';
import type { LiveChannel } from '../../../contract/services/live/channels.ts';
import { mutation } from '../../lib/query.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { placeIn } from './liveQueries.ts';

/** Starts a channel, or stops it for everybody who watches. */
export function SwitchChannelButton({ scope, channel }: { scope: string; channel: LiveChannel }) {
  const { t } = useTranslation('live');
  const whyNot = useWhyNotCloud(scope)(live.setChannelState);
  const [seen, setSeen] = useState<LiveChannel>();
  const shown = seen ?? channel;
  const isOn = shown.state === 'ON';
  const change = useMutation(mutation(live.setChannelState));
  const body = { ...placeIn(shown), state: isOn ? ('OFF' as const) : ('ON' as const) };
  const verb = t(isOn ? 'stop' : 'start');
  return (
    <>
      <DisabledReason reason={whyNot}>
        <Button
          variant="outlined"
          startIcon={<Power size={16} aria-hidden />}
          onClick={() => {
            change.reset();
            setSeen(channel);
          }}
        >
          {verb}
        </Button>
      </DisabledReason>
      {seen && (
        <ConfirmDialog
          open
          title={t(isOn ? 'stopTitle' : 'startTitle', { name: seen.name || seen.id })}
          confirmLabel={verb}
          danger={isOn}
          busy={change.isPending}
          failure={change.error}
          onConfirm={() =>
            change.mutate(
              { input: { scope, body }, seen: { state: seen.state } },
              { onSuccess: () => setSeen(undefined) },
            )
          }
          onClose={() => setSeen(undefined)}
        >
          <Typography variant="body2" sx={{ mb: 1.5 }}>
            {t(isOn ? 'stopText' : 'startText')}
          </Typography>
          <ShowCall operation={live.setChannelState} input={{ body }} />
        </ConfirmDialog>
      )}
    </>
  );
}
