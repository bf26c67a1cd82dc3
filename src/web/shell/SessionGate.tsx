import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionContext } from '../lib/session.tsx';
import { createSessionKeeper } from '../lib/sessionKeeper.ts';
import { Loading } from '../ui/Loading.tsx';
import { IdleWarning } from './IdleWarning.tsx';
import { SignInPage } from './SignInPage.tsx';
import { StartFailure } from './StartFailure.tsx';

const pollMs = 60_000;

/** Pages stand while somebody is signed in; when a session ends under one, it waits beneath the sign-in. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [keeper] = useState(() => createSessionKeeper(client));
  const state = useSyncExternalStore(keeper.subscribe, keeper.read);
  const session = 'session' in state ? state.session : undefined;

  useEffect(() => {
    const stop = keeper.start();
    const refresh = () => void keeper.refresh();
    refresh();
    const timer = setInterval(refresh, pollMs);
    window.addEventListener('focus', refresh);
    return () => {
      stop();
      clearInterval(timer);
      window.removeEventListener('focus', refresh);
    };
  }, [keeper]);

  const signedIn = useMemo(() => session && { session, signOut: keeper.signOut }, [session, keeper]);

  if (state.phase === 'starting') return <Loading />;
  if (state.phase === 'unreachable') {
    return <StartFailure failure={state.failure} onRetry={() => void keeper.refresh()} />;
  }
  if (state.phase === 'signedOut') return <SignInPage signIn={keeper.signIn} reason={state.reason} />;

  const isInterrupted = state.phase === 'interrupted';
  return (
    <SessionContext value={signedIn}>
      {/* Hidden but laid out, so that scroll positions and consoles are as they were. */}
      <Box
        key={state.session.user.id}
        inert={isInterrupted}
        sx={isInterrupted ? { visibility: 'hidden' } : undefined}
      >
        {children}
      </Box>
      {isInterrupted ? (
        <Dialog fullScreen open aria-label={t('signInTitle')} transitionDuration={0}>
          <SignInPage signIn={keeper.signIn} reason={state.reason} username={state.session.user.name} />
        </Dialog>
      ) : (
        <IdleWarning session={state.session} refresh={keeper.refresh} />
      )}
    </SessionContext>
  );
}
