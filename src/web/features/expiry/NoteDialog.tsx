import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../../contract/services/own.ts';
import { mostOwner } from '../../../contract/services/own/notes.ts';
import { failureBody } from '../../lib/failure.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation, query } from '../../lib/query.ts';
import { serverNow } from '../../lib/serverClock.ts';
import { useFormat } from '../../lib/useFormat.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { dayOf } from './expiryColumns.tsx';
import type { ExpiryRow } from './expiryRows.ts';

interface Props {
  row: ExpiryRow;
  onClose: () => void;
}

/** Who looks after it, and until when nobody wants to hear of it. */
export function NoteDialog({ row: { scope, kind, ending, note }, onClose }: Props) {
  const { t } = useTranslation('expiry');
  const format = useFormat();
  const client = useQueryClient();
  const { notify } = useNotices();
  const save = useMutation(mutation(own.setNote));
  const [seenAt] = useState(note?.changedAt ?? 0);
  const [owner, setOwner] = useState(note?.owner ?? '');
  const [day, setDay] = useState(note?.snooze ? dayOf(note.snooze.until) : '');
  const [reason, setReason] = useState(note?.snooze?.reason ?? '');
  const [isAsked, setAsked] = useState(false);
  const until = day === '' ? NaN : Date.parse(`${day}T00:00:00Z`);
  const wrong = {
    day: day !== '' && !(until > serverNow()),
    reason: day !== '' && reason.trim() === '',
  };
  const conflict =
    save.error && failureBody(save.error).code === 'seenDiffers' ? failureBody(save.error) : undefined;

  function confirm() {
    setAsked(true);
    if (wrong.day || wrong.reason) return;
    const snooze = day === '' ? null : { until, reason };
    const body = {
      ...{ scope, kind, thing: ending.id, name: ending.title, owner, snooze },
      // Once its author has seen what the other wrote, theirs is what is meant.
      seenAt: conflict ? (note?.changedAt ?? 0) : seenAt,
    };
    save.mutate(
      { input: { body } },
      {
        onSuccess: () => {
          notify({ kind: 'success', title: t('noted', { name: ending.title }) });
          onClose();
        },
        onSettled: () => void client.invalidateQueries(query(own.listNotes, {})),
      },
    );
  }
  return (
    <ConfirmDialog
      open
      title={t('noteOf', { name: ending.title })}
      confirmLabel={t('save')}
      busy={save.isPending}
      failure={conflict ? null : save.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 2.5, pt: 1 }}>
        <TextField
          label={t('owner')}
          value={owner}
          onChange={({ target }) => setOwner(target.value)}
          helperText={t('ownerHelp')}
          slotProps={{ htmlInput: { maxLength: mostOwner } }}
          autoComplete="off"
          fullWidth
        />
        <TextField
          label={t('snoozeUntil')}
          type="date"
          value={day}
          onChange={({ target }) => setDay(target.value)}
          error={isAsked && wrong.day}
          helperText={isAsked && wrong.day ? t('dayPast') : t('snoozeHelp')}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: dayOf(serverNow() + 86_400_000) } }}
          fullWidth
        />
        {day !== '' && (
          <TextField
            label={t('snoozeReason')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            error={isAsked && wrong.reason}
            helperText={isAsked && wrong.reason && t('reasonMissing')}
            slotProps={{ htmlInput: { maxLength: 300 } }}
            autoComplete="off"
            fullWidth
          />
        )}
        {note && note.changedAt > 0 && (
          <Typography variant="caption" color="textSecondary">
            {t('lastChange', { who: note.changedBy, when: format.ago(note.changedAt) })}
          </Typography>
        )}
        {conflict && (
          <Alert severity="warning" variant="outlined">
            {t('meanwhile', {
              owner: wordsOf(conflict.found?.['owner']),
              reason: wordsOf(conflict.found?.['reason']),
            })}
          </Alert>
        )}
      </Box>
    </ConfirmDialog>
  );
}

const wordsOf = (found: unknown) => (typeof found === 'string' ? found : '');
