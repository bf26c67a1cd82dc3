import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../lib/usePageTitle.ts';
import type { EndReason } from '../lib/sessionKeeper.ts';
import { Logo } from '../ui/Logo.tsx';
import { LanguageChoice } from '../ui/LanguageChoice.tsx';
import { refusalOf } from './signInFailure.ts';
import { SignInWays } from './SignInWays.tsx';
import { ThemeChoice } from '../ui/ThemeChoice.tsx';

export interface SignInProps {
  signIn: (username: string, password: string, code?: string) => Promise<void>;
  /** Why the person has to sign in again; undefined when they just came. */
  reason: EndReason | undefined;
  username?: string;
  /** Whether a page waits beneath. */
  isLayer?: boolean;
}

/** Stands at the address of the page that was asked for: signing in leads nowhere else. */
export function SignInPage({ signIn, reason, username, isLayer = false }: SignInProps) {
  const { t } = useTranslation();
  const [refusal] = useState(() => refusalOf(location));
  // Said once: a reload, or the address sent to somebody else, says it no more.
  useEffect(() => {
    if (refusal) history.replaceState(history.state, '', location.pathname + location.search);
  }, [refusal]);
  usePageTitle(t('signIn'));
  return (
    <Box
      component="main"
      sx={{
        minHeight: '100dvh',
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        justifyContent: 'center',
        gap: 3,
        px: 2,
        py: 4,
        bgcolor: 'canvas',
      }}
    >
      <Paper
        variant="outlined"
        sx={{ width: '100%', maxWidth: '25rem', p: { xs: 3, sm: 4 }, borderRadius: 3 }}
      >
        <Box sx={{ display: 'grid', gap: 1.5, mb: 3, justifyItems: 'start' }}>
          <Logo size={44} />
          <Typography variant="h1">{t('signInTitle')}</Typography>
        </Box>
        {reason && (
          <Alert severity="info" role="status" sx={{ mb: 2.5 }}>
            {t(reason)}
          </Alert>
        )}
        <SignInWays signIn={signIn} username={username} refusal={refusal} isLayer={isLayer} />
      </Paper>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, justifyContent: 'center' }}>
        <LanguageChoice />
        <ThemeChoice />
      </Box>
    </Box>
  );
}
