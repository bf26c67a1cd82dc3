import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import type { ChosenVm } from './chosenVms.ts';

/** Targets that what the list is filtered by no longer finds: they stay in the action, which says so. */
export function VmLeftTargets({ left }: { left: readonly ChosenVm[] }) {
  const { t } = useTranslation('vmActions');
  if (left.length === 0) return null;
  const names = left.map(({ target: { vm } }) => vm.name ?? vm.id).join(', ');
  return (
    <Alert severity="warning" variant="outlined" role="status" sx={{ overflowWrap: 'anywhere' }}>
      {t('hasLeft', { count: left.length, names })}
    </Alert>
  );
}
