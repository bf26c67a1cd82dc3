import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../lib/serverClock.ts';
import { useFormat } from '../lib/useFormat.ts';
import { useNow } from '../lib/useNow.ts';

export function IdleDialog({ idleAt, onStay }: { idleAt: number; onStay: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const titleId = useId();
  useNow(1000);
  return (
    <Dialog open onClose={onStay} aria-labelledby={titleId} role="alertdialog">
      <DialogTitle id={titleId}>{t('idleTitle')}</DialogTitle>
      <DialogContent>{t('idleText', { duration: format.duration(idleAt - serverNow()) })}</DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onStay} autoFocus>
          {t('staySignedIn')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
