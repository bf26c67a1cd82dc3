import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cse } from '../../../../contract/services/cse.ts';
import type { Instance } from '../../../../contract/services/cse/parts.ts';
import { mutation } from '../../../lib/query.ts';
import { useWhyNotCloud } from '../../../lib/useWhyNotCloud.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { DisabledReason } from '../../../ui/DisabledReason.tsx';
import { ShowCall } from '../../../ui/ShowCall.tsx';
import type { OfInstance } from './InstanceRow.tsx';

/** Takes an instance off the registry; a program that runs will register again. */
export function UnregisterButton({ of: { scope, engine }, service, instance }: OfInstance) {
  const { t } = useTranslation('registries');
  const whyNot = useWhyNotCloud(scope)(cse.unregisterInstance);
  const [seen, setSeen] = useState<Instance>();
  const remove = useMutation(mutation(cse.unregisterInstance));
  const params = { engine, serviceId: service.serviceId, instanceId: instance.instanceId };
  return (
    <>
      <DisabledReason reason={whyNot}>
        <Button
          color="error"
          startIcon={<Trash2 size={16} aria-hidden />}
          onClick={() => {
            remove.reset();
            setSeen(instance);
          }}
        >
          {t('unregister')}
        </Button>
      </DisabledReason>
      {seen && (
        <ConfirmDialog
          open
          title={t('unregisterTitle', { host: seen.hostName ?? '–' })}
          confirmLabel={t('unregister')}
          danger
          busy={remove.isPending}
          failure={remove.error}
          onConfirm={() =>
            remove.mutate(
              { input: { scope, params }, seen: { name: seen.hostName } },
              { onSuccess: () => setSeen(undefined) },
            )
          }
          onClose={() => setSeen(undefined)}
        >
          <Typography variant="body2" sx={{ mb: 1.5 }}>
            {t('unregisterText')}
          </Typography>
          <ShowCall operation={cse.unregisterInstance} input={{ params }} />
        </ConfirmDialog>
      )}
    </>
  );
}
