import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState.tsx';

/** In place of what a newer version on the server no longer has. Comes with the first page: nothing else can be fetched any more. */
export function StaleVersionNote() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('newVersion')}
      action={
        <Button variant="contained" onClick={() => location.reload()}>
          {t('reload')}
        </Button>
      }
    >
      {t('newVersionText')}
    </EmptyState>
  );
}
