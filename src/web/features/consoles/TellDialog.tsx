import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostMessage, ownConsoles, type ConsoleSession } from '../../../contract/services/own/consoles.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';

interface Props {
  console: ConsoleSession;
  onClose: () => void;
}

/** A message to whoever is on a console; they see it beside the screen. */
export function TellDialog({ console, onClose }: Props) {
  const { t } = useTranslation('consoles');
  const { notify } = useNotices();
  const tell = useMutation(mutation(ownConsoles.tellPerson));
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { id, user, vm, vmName } = console;
  const about = { name: user, vm: vmName ?? vm };

  function send() {
    setMissing(text.trim() === '');
    if (text.trim() === '') return;
    tell.mutate(
      { input: { params: { id }, body: { text } } },
      {
        onSuccess() {
          notify({ kind: 'success', title: t('told', about) });
          onClose();
        },
      },
    );
  }
  return (
    <ConfirmDialog
      open
      title={t('tellTitle', about)}
      confirmLabel={t('send')}
      busy={tell.isPending}
      failure={tell.error}
      onConfirm={send}
      onClose={onClose}
    >
      <TextField
        fullWidth
        multiline
        minRows={2}
        maxRows={6}
        label={t('message')}
        error={isMissing}
        helperText={isMissing ? t('messageMissing') : t('messageHelp')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        slotProps={{ htmlInput: { maxLength: mostMessage } }}
        sx={{ mt: 1 }}
        autoFocus
      />
    </ConfirmDialog>
  );
}
