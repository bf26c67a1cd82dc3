import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dds } from '../../../contract/services/dds.ts';
import type { DdsInstance } from '../../../contract/services/dds/instances.ts';
import { mutation } from '../../lib/query.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DeleteButton } from '../../ui/DeleteButton.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { useTypedName } from '../../ui/useTypedName.tsx';
import { BusyAlert, isBusyRefusal } from './BusyAlert.tsx';
import { useWhyNotDatabase } from './useWhyNotDatabase.ts';

export function DeleteDatabaseButton({ scope, instance }: { scope: string; instance: DdsInstance }) {
  const { t } = useTranslation('databases');
  const whyNot = useWhyNotDatabase(scope, instance)(dds.deleteInstance);
  const [seen, setSeen] = useState<DdsInstance>();
  const remove = useMutation(mutation(dds.deleteInstance));
  const params = { instance_id: instance.id };
  const called = seen?.name || instance.id;
  const name = useTypedName(called, { label: t('typeName', { name: called }), mistyped: t('mistyped') });
  const isBusy = isBusyRefusal(remove.error);
  return (
    <>
      <DeleteButton
        label={t('delete')}
        whyNot={whyNot}
        onClick={() => {
          remove.reset();
          name.clear();
          setSeen(instance);
        }}
      />
      {seen && (
        <ConfirmDialog
          open
          title={t('deleteTitle', { name: called })}
          confirmLabel={t('delete')}
          danger
          busy={remove.isPending}
          failure={isBusy ? null : remove.error}
          onConfirm={() => {
            if (name.isRight())
              remove.mutate(
                { input: { scope, params }, seen: { name: seen.name } },
                { onSuccess: () => setSeen(undefined) },
              );
          }}
          onClose={() => setSeen(undefined)}
        >
          <Typography variant="body2" sx={{ mb: 1.5 }}>
            {t('deleteText')}
          </Typography>
          {name.field}
          <ShowCall operation={dds.deleteInstance} input={{ params }} />
          {isBusy && <BusyAlert failure={remove.error!} instance={instance} />}
        </ConfirmDialog>
      )}
    </>
  );
}
