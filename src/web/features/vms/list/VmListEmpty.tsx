import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/EmptyState.tsx';

interface Props {
  isFiltered: boolean;
  onClear: () => void;
}

/** Why there are no rows, and the way out. */
export function VmListEmpty({ isFiltered, onClear }: Props) {
  const { t } = useTranslation('vms');
  if (!isFiltered) return <EmptyState title={t('noVms')}>{t('noVmsText')}</EmptyState>;
  return (
    <EmptyState
      title={t('noMatch')}
      action={<Button variant="outlined" onClick={onClear} children={t('clearFilters')} />}
    >
      {t('noMatchText')}
    </EmptyState>
  );
}
