import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { Play, Power, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bms } from '../../../contract/services/bms.ts';
import type { BareMetalServer } from '../../../contract/services/bms/servers.ts';
import { mutation } from '../../lib/query.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';

const deeds = {
  start: { icon: Play, from: 'SHUTOFF' },
  stop: { icon: Power, from: 'ACTIVE' },
  reboot: { icon: RotateCw, from: 'ACTIVE' },
} as const;
type Deed = keyof typeof deeds;

/** The vendor has one call for all three; stopping and restarting are hard, for its soft way does nothing. */
function bodyOf(deed: Deed, id: string) {
  const servers = [{ id }];
  if (deed === 'start') return { 'os-start': { servers } };
  const hard = { type: 'HARD' as const, servers };
  return deed === 'stop' ? { 'os-stop': hard } : { reboot: hard };
}

interface Props {
  scope: string;
  server: BareMetalServer;
  deed: Deed;
}

export function PowerButton({ scope, server, deed }: Props) {
  const { t } = useTranslation('bareMetal');
  const [seen, setSeen] = useState<BareMetalServer>();
  const power = useMutation(mutation(bms.powerServer));
  const { icon: Icon, from } = deeds[deed];
  const task = server['OS-EXT-STS:task_state'];
  const whyState = task ? t('whyBusy', { task }) : server.status === from ? undefined : t(`why_${deed}`);
  const whyNot = useWhyNotCloud(scope)(bms.powerServer) ?? whyState;
  const body = bodyOf(deed, server.id);
  return (
    <>
      <DisabledReason reason={whyNot}>
        <Button
          variant="outlined"
          startIcon={<Icon size={16} aria-hidden />}
          onClick={() => {
            power.reset();
            setSeen(server);
          }}
        >
          {t(deed)}
        </Button>
      </DisabledReason>
      {seen && (
        <ConfirmDialog
          open
          title={t(`${deed}Title`, { name: seen.name ?? seen.id })}
          confirmLabel={t(deed)}
          danger={deed !== 'start'}
          busy={power.isPending}
          failure={power.error}
          onConfirm={() =>
            power.mutate(
              { input: { scope, body }, seen: { name: seen.name, status: seen.status } },
              { onSuccess: () => setSeen(undefined) },
            )
          }
          onClose={() => setSeen(undefined)}
        >
          <Typography variant="body2" sx={{ mb: 1.5 }}>
            {t(`${deed}Text`)}
          </Typography>
          <ShowCall operation={bms.powerServer} input={{ body }} />
        </ConfirmDialog>
      )}
    </>
  );
}
