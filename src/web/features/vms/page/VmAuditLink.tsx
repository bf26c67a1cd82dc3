import Button from '@mui/material/Button';
import { createLink } from '@tanstack/react-router';
import { ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../lib/session.tsx';

const ButtonLink = createLink(Button);

/** To what has been done to a VM from here, and by whom, for those who may read the trail of its scope. */
export function VmAuditLink({ scope, id }: { scope: string; id: string }) {
  const { t } = useTranslation('glossary');
  if (useRole(scope) !== 'admin') return null;
  return (
    <ButtonLink
      to="/audit"
      search={{ scope, target: id }}
      variant="text"
      startIcon={<ScrollText size={16} aria-hidden />}
    >
      {t('audit')}
    </ButtonLink>
  );
}
