import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Alert } from '../../../contract/services/tower/alerts.ts';
import { toFailure } from '../../lib/failure.ts';
import type { ItemState } from '../../lib/runState.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';

interface Props {
  alert: Alert;
  /** How the sending goes; undefined before it. */
  state: ItemState | undefined;
  onConfirm: () => void;
  onClose: () => void;
}

export function ResolveAlertDialog({ alert, state, onConfirm, onClose }: Props) {
  const { t } = useTranslation('alerts');
  const refusal = state?.phase === 'failed' ? state.failure : null;
  return (
    <ConfirmDialog
      open
      title={t('resolveTitle')}
      confirmLabel={t('resolve')}
      busy={state?.phase === 'sending'}
      failure={refusal && toFailure(refusal)}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere', mb: 1 }}>
        {alert.message}
      </Typography>
      <Typography variant="body2">{t('resolveText')}</Typography>
    </ConfirmDialog>
  );
}
