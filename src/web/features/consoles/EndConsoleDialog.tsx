import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostReason, ownConsoles, type ConsoleSession } from '../../../contract/services/own/consoles.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';

interface Props {
  console: ConsoleSession;
  onClose: () => void;
}

/** Asks for the reason that the person on it will read. */
export function EndConsoleDialog({ console, onClose }: Props) {
  const { t } = useTranslation('consoles');
  const { notify } = useNotices();
  const end = useMutation(mutation(ownConsoles.endConsole));
  const [reason, setReason] = useState('');
  const { id, user, vm, vmName, isOwn } = console;
  const about = { name: user, vm: vmName ?? vm };
  return (
    <ConfirmDialog
      open
      danger
      title={t('endTitle', about)}
      confirmLabel={t('end')}
      busy={end.isPending}
      failure={end.error}
      onConfirm={() =>
        end.mutate(
          { input: { params: { id }, body: { reason: reason.trim() } } },
          {
            onSuccess() {
              notify({ kind: 'success', title: t('ended', about) });
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Typography variant="body2" sx={{ mb: 2 }}>
        {t('endText')}
      </Typography>
      {!isOwn && (
        <TextField
          fullWidth
          multiline
          maxRows={4}
          label={t('reason')}
          helperText={t('reasonHelp')}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          slotProps={{ htmlInput: { maxLength: mostReason } }}
        />
      )}
    </ConfirmDialog>
  );
}
