import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { HeartPulse } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cse } from '../../../../contract/services/cse.ts';
import { failureBody, toError } from '../../../lib/failure.ts';
import { useNotices } from '../../../lib/notices.tsx';
import { mutation } from '../../../lib/query.ts';
import { serverNow } from '../../../lib/serverClock.ts';
import { useWhyNotCloud } from '../../../lib/useWhyNotCloud.ts';
import { DisabledReason } from '../../../ui/DisabledReason.tsx';
import { noteBeat } from '../lease.ts';
import type { OfInstance } from './InstanceRow.tsx';

/** Renews the lease of an instance, in place of the program that should. */
export function HeartbeatButton({ of: { scope, engine }, service, instance }: OfInstance) {
  const { t } = useTranslation('registries');
  const { notify } = useNotices();
  const whyNot = useWhyNotCloud(scope)(cse.heartbeat);
  const beat = useMutation(mutation(cse.heartbeat));
  const { instanceId, hostName } = instance;
  function renew() {
    const at = serverNow();
    beat.mutate(
      { input: { scope, params: { engine, serviceId: service.serviceId, instanceId } } },
      {
        onSuccess: () => {
          noteBeat(instanceId, at);
          notify({ kind: 'success', title: t('renewed', { host: hostName ?? '–' }) });
        },
        onError: (failure) =>
          notify({
            kind: 'error',
            title: t('notRenewed', { host: hostName ?? '–' }),
            detail: failureBody(toError(failure)).message,
          }),
      },
    );
  }
  return (
    <DisabledReason reason={whyNot}>
      <Button startIcon={<HeartPulse size={16} aria-hidden />} loading={beat.isPending} onClick={renew}>
        {t('renew')}
      </Button>
    </DisabledReason>
  );
}
