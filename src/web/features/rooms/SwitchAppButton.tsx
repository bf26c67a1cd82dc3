import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { Power } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rtc } from '../../../contract/services/rtc.ts';
import type { RtcApp } from '../../../contract/services/rtc/apps.ts';
import { mutation } from '../../lib/query.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';

/** Lets people meet in the rooms of an application, or no longer. */
export function SwitchAppButton({ scope, app }: { scope: string; app: RtcApp }) {
  const { t } = useTranslation('rooms');
  const whyNot = useWhyNotCloud(scope)(rtc.enableApp);
  const [seen, setSeen] = useState<RtcApp>();
  const shown = (seen ?? app).state?.state;
  const isOn = shown === 'ACTIVATION';
  const enable = useMutation(mutation(rtc.enableApp));
  const disable = useMutation(mutation(rtc.disableApp));
  const change = isOn ? disable : enable;
  const params = { app_id: app.app_id };
  const verb = t(isOn ? 'disable' : 'enable');
  return (
    <>
      <DisabledReason reason={whyNot ?? (shown === 'ARREARS' ? t('inArrears') : undefined)}>
        <Button
          variant="outlined"
          startIcon={<Power size={16} aria-hidden />}
          onClick={() => {
            change.reset();
            setSeen(app);
          }}
        >
          {verb}
        </Button>
      </DisabledReason>
      {seen && (
        <ConfirmDialog
          open
          title={t(isOn ? 'disableTitle' : 'enableTitle', { name: seen.app_name || seen.app_id })}
          confirmLabel={verb}
          danger={isOn}
          busy={change.isPending}
          failure={change.error}
          onConfirm={() =>
            change.mutate(
              { input: { scope, params }, seen: { app_name: seen.app_name } },
              { onSuccess: () => setSeen(undefined) },
            )
          }
          onClose={() => setSeen(undefined)}
        >
          <Typography variant="body2" sx={{ mb: 1.5 }}>
            {t(isOn ? 'disableText' : 'enableText')}
          </Typography>
          <ShowCall operation={isOn ? rtc.disableApp : rtc.enableApp} input={{ params }} />
        </ConfirmDialog>
      )}
    </>
  );
}
