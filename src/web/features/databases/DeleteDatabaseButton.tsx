import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
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

export function DeleteDatabaseButton({ scope, instance }: { scope: string; instance: DdsInstance }) {
  const { t } = useTranslation('databases');
  const whyNot = useWhyNotDatabase(scope, instance)(dds.deleteInstance);
  const [seen, setSeen] = useState<DdsInstance>();
  const [typed, setTyped] = useState('');
  const [isMistyped, setMistyped] = useState(false);
  const remove = useMutation(mutation(dds.deleteInstance));
  const params = { instance_id: instance.id };
  const name = seen?.name || instance.id;
  const isBusy = isBusyRefusal(remove.error);
  return (
    <>
      <DisabledReason reason={whyNot}>
        <Button
          variant="outlined"
          color="error"
          startIcon={<Trash2 size={16} aria-hidden />}
          onClick={() => {
            remove.reset();
            setTyped('');
            setMistyped(false);
            setSeen(instance);
          }}
        >
          {t('delete')}
        </Button>
      </DisabledReason>
      {seen && (
        <ConfirmDialog
          open
          title={t('deleteTitle', { name })}
          confirmLabel={t('delete')}
          danger
          busy={remove.isPending}
          failure={isBusy ? null : remove.error}
          onConfirm={() => {
            setMistyped(typed.trim() !== name);
            if (typed.trim() === name)
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
          <TextField
            label={t('typeName', { name })}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            error={isMistyped}
            helperText={isMistyped && t('mistyped')}
            size="small"
            fullWidth
            autoComplete="off"
            sx={{ my: 1.5 }}
          />
          <ShowCall operation={dds.deleteInstance} input={{ params }} />
          {isBusy && <BusyAlert failure={remove.error!} instance={instance} />}
        </ConfirmDialog>
      )}
    </>
  );
}
