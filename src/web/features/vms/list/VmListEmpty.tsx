import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import type { VmSearch } from './vmSearch.ts';

interface Props {
  isFiltered: boolean;
  isPastTheEnd: boolean;
  onChange: (change: Partial<VmSearch>) => void;
}

/** Why there are no rows, and the way out. */
export function VmListEmpty({ isFiltered, isPastTheEnd, onChange }: Props) {
  const { t } = useTranslation('vms');
  if (isPastTheEnd) {
    const toFirst = (
      <Button variant="outlined" onClick={() => onChange({ page: 1 })} children={t('firstPage')} />
    );
    return (
      <EmptyState title={t('pastTheEnd')} action={toFirst}>
        {t('pastTheEndText')}
      </EmptyState>
    );
  }
  if (!isFiltered) return <EmptyState title={t('noVms')}>{t('noVmsText')}</EmptyState>;
  const clear = () => onChange({ q: undefined, status: undefined, cluster: undefined });
  return (
    <EmptyState
      title={t('noMatch')}
      action={<Button variant="outlined" onClick={clear} children={t('clearFilters')} />}
    >
      {t('noMatchText')}
    </EmptyState>
  );
}
