import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHoldRows } from '../lib/rows/holds.tsx';
import { FailureAlert } from './FailureAlert.tsx';

interface Props {
  open: boolean;
  title: string;
  children?: ReactNode;
  /** The verb of the action, not *OK*. */
  confirmLabel: string;
  danger?: boolean;
  busy: boolean;
  failure?: Error | null | undefined;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before an action. It stays open while the action runs and when it fails, and says why. */
export function ConfirmDialog(props: Props) {
  const { open, title, children, confirmLabel, danger = false, busy, failure, onConfirm, onClose } = props;
  const { t } = useTranslation();
  const titleId = useId();
  useHoldRows(open);
  return (
    <Dialog
      open={open}
      onClose={busy ? undefined : onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="xs"
    >
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        {children}
        {failure && (
          <Box sx={{ mt: 2 }}>
            <FailureAlert failure={failure} />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        {/* What is dangerous is not what Enter does first. */}
        <Button onClick={onClose} disabled={busy} autoFocus={danger} color="inherit">
          {t('cancel')}
        </Button>
        <Button
          onClick={onConfirm}
          loading={busy}
          autoFocus={!danger}
          variant="contained"
          color={danger ? 'error' : 'primary'}
        >
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
