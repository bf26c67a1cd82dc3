import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { mostCase, mostReason, type Presence } from '../../../../../contract/services/own/consoles.ts';
import type { KeyboardOfVm, Wish } from './useKeyboard.ts';

interface Props {
  name: string;
  wish: Wish;
  presence: Presence;
  keyboard: KeyboardOfVm;
}

/** Asks why the keyboard is taken, and for which ticket, as far as the scope wants to know. */
export function TakeKeyboardDialog({ name, wish, presence, keyboard }: Props) {
  const { t } = useTranslation('presence');
  const title = useId();
  const { ask } = presence.rules;
  const holder = presence.keyboard?.name ?? '';
  const reason = wish === 'takeNow' ? 'required' : ask.reason;
  const fields = [
    { field: 'why', need: reason, most: mostReason },
    { field: 'caseNumber', need: ask.caseNumber, most: mostCase },
  ].filter(({ need }) => need !== 'off');

  function submit(form: FormData) {
    const read = (field: string) => {
      const text = form.get(field);
      return typeof text === 'string' ? text.trim() : '';
    };
    keyboard.carryOut(wish, { why: read('why'), caseNumber: read('caseNumber') });
  }
  return (
    // In place: a portal would be invisible in full screen.
    <Dialog open disablePortal onClose={keyboard.cancel} aria-labelledby={title} maxWidth="xs" fullWidth>
      <form
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        <DialogTitle id={title}>{t(`${wish}Title`, { name, holder })}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <DialogContentText>{t(`${wish}Text`, { name, holder })}</DialogContentText>
          {fields.map(({ field, need, most }, index) => (
            <TextField
              key={field}
              name={field}
              label={t(field === 'why' ? 'why' : 'caseNumber')}
              required={need === 'required'}
              helperText={need === 'optional' ? t('mayBeEmpty') : undefined}
              autoFocus={index === 0}
              slotProps={{
                htmlInput: { maxLength: most, ...(need === 'required' && { pattern: '.*\\S.*' }) },
              }}
            />
          ))}
        </DialogContent>
        <DialogActions>
          <Button onClick={keyboard.cancel} color="inherit">
            {t('cancel')}
          </Button>
          <Button type="submit" variant="contained" color={wish === 'takeNow' ? 'warning' : 'primary'}>
            {t(wish)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
