import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dds } from '../../../contract/services/dds.ts';
import type { DdsInstance } from '../../../contract/services/dds/instances.ts';
import { mutation } from '../../lib/query.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { BusyAlert, isBusyRefusal } from './BusyAlert.tsx';
import { useWhyNotDatabase } from './useWhyNotDatabase.ts';

export function RestartDatabaseButton({ scope, instance }: { scope: string; instance: DdsInstance }) {
  const { t } = useTranslation('databases');
  const whyNot = useWhyNotDatabase(scope, instance)(dds.restartInstance);
  const [seen, setSeen] = useState<DdsInstance>();
  const restart = useMutation(mutation(dds.restartInstance));
  const input = { params: { instance_id: instance.id }, body: { target_id: instance.id } };
  const isBusy = isBusyRefusal(restart.error);
  return (
    <>
      <DisabledReason reason={whyNot}>
        <Button
          variant="outlined"
          startIcon={<RotateCw size={16} aria-hidden />}
          onClick={() => {
            restart.reset();
            setSeen(instance);
          }}
        >
          {t('restart')}
        </Button>
      </DisabledReason>
      {seen && (
        <ConfirmDialog
          open
          title={t('restartTitle', { name: seen.name || seen.id })}
          confirmLabel={t('restart')}
          danger
          busy={restart.isPending}
          failure={isBusy ? null : restart.error}
          onConfirm={() =>
            restart.mutate(
              { input: { scope, ...input }, seen: { name: seen.name } },
              { onSuccess: () => setSeen(undefined) },
            )
          }
          onClose={() => setSeen(undefined)}
        >
          <Typography variant="body2" sx={{ mb: 1.5 }}>
            {t('restartText')}
          </Typography>
          <ShowCall operation={dds.restartInstance} input={input} />
          {isBusy && <BusyAlert failure={restart.error!} instance={instance} />}
        </ConfirmDialog>
      )}
    </>
  );
}
