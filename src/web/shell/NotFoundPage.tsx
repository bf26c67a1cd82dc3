import { Link } from '@tanstack/react-router';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../lib/usePageTitle.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

export function NotFoundPage() {
  const { t } = useTranslation();
  usePageTitle(t('notFoundPage'));
  return (
    <EmptyState
      title={t('notFoundPage')}
      action={
        <Button component={Link} to="/vms" variant="outlined">
          {t('toVms')}
        </Button>
      }
    >
      {t('notFoundPageText')}
    </EmptyState>
  );
}
