import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Typography from '@mui/material/Typography';
import { LogOut } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { failureBody } from '../lib/failure.ts';
import { useNotices } from '../lib/notices.tsx';
import { useSession, useSignOut } from '../lib/session.tsx';
import { LanguageChoice } from '../ui/LanguageChoice.tsx';
import { ThemeChoice } from '../ui/ThemeChoice.tsx';
import { TimeZoneChoice } from './TimeZoneChoice.tsx';

export function PersonPanel({ onGo }: { onGo: () => void }) {
  const { t } = useTranslation(['common', 'glossary']);
  const { user, roles } = useSession();
  const signOut = useSignOut();
  const { notify } = useNotices();
  const [isBusy, setBusy] = useState(false);
  const held = [...new Set(Object.values(roles))];
  const [role] = held;

  function leave() {
    setBusy(true);
    signOut().catch((error: unknown) => {
      setBusy(false);
      if (!(error instanceof Error)) throw error;
      notify({ kind: 'error', title: t('signOutFailed'), failure: failureBody(error) });
    });
  }

  return (
    <Box sx={{ p: 2, display: 'grid', gap: 2 }}>
      <Box>
        <Typography variant="subtitle1" component="p" sx={{ m: 0, overflowWrap: 'anywhere' }}>
          {user.name}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {held.length === 1 && role ? t(role, { ns: 'glossary' }) : t('roleVaries')}
        </Typography>
      </Box>
      <Divider />
      <Choice name={t('theme')}>
        <ThemeChoice />
      </Choice>
      <Choice name={t('language')}>
        <LanguageChoice />
      </Choice>
      <Choice name={t('timeZone')}>
        <TimeZoneChoice onGo={onGo} />
      </Choice>
      <Divider />
      <Button
        onClick={leave}
        loading={isBusy}
        color="inherit"
        variant="outlined"
        startIcon={<LogOut size={16} />}
        loadingPosition="start"
      >
        {t('signOut')}
      </Button>
    </Box>
  );
}

const Choice = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <Typography variant="caption" color="textSecondary" component="div" sx={{ mb: 0.5 }}>
      {name}
    </Typography>
    {children}
  </div>
);
