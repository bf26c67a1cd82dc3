import Button from '@mui/material/Button';
import { createLink } from '@tanstack/react-router';
import { ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../lib/session.tsx';

const TrailButton = createLink(Button);

interface Props {
  scope: string;
  /** The thing's id. */
  target: string;
}

/** From a thing to what was done to it and by whom; for those who may read the audit trail of its scope. */
export function TrailLink({ scope, target }: Props) {
  const { t } = useTranslation('glossary');
  const { roles } = useSession();
  if (roles[scope] !== 'admin') return null;
  return (
    <TrailButton
      to="/audit"
      search={{ target }}
      color="inherit"
      startIcon={<ScrollText size={16} aria-hidden />}
    >
      {t('audit')}
    </TrailButton>
  );
}
