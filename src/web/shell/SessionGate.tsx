import Box from '@mui/material/Box';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { SessionContext } from '../lib/session.tsx';
import { createSessionKeeper, type SessionKeeper } from '../lib/sessionKeeper.ts';
import { Loading } from '../ui/Loading.tsx';
import { IdleWarning } from './IdleWarning.tsx';

const loadSignInPage = () => import('./SignInPage.tsx').then(({ SignInPage }) => ({ default: SignInPage }));
const loadSignInLayer = () =>
  import('./SignInLayer.tsx').then(({ SignInLayer }) => ({ default: SignInLayer }));
const SignInPage = lazy(loadSignInPage);
const SignInLayer = lazy(loadSignInLayer);
const StartFailure = lazy(() =>
  import('./StartFailure.tsx').then(({ StartFailure }) => ({ default: StartFailure })),
);

const pollMs = 60_000;
const preloadMs = 10_000;

/** Pages stand while somebody is signed in; when a session ends under one, it waits beneath the sign-in. */
export function SessionGate({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [keeper] = useState(() => createSessionKeeper(client));
  const state = useSyncExternalStore(keeper.subscribe, keeper.read);
  const session = 'session' in state ? state.session : undefined;
  const signedIn = useMemo(() => session && { session, signOut: keeper.signOut }, [session, keeper]);
  useSessionPolling(keeper);

  if (state.phase === 'starting') return <Loading />;
  if (state.phase === 'unreachable' || state.phase === 'signedOut') {
    return (
      <Suspense fallback={<Loading />}>
        {state.phase === 'signedOut' ? (
          <SignInPage signIn={keeper.signIn} reason={state.reason} />
        ) : (
          <StartFailure failure={state.failure} onRetry={() => void keeper.refresh()} />
        )}
      </Suspense>
    );
  }

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
        <Suspense fallback={<Loading />}>
          <SignInLayer signIn={keeper.signIn} reason={state.reason} username={state.session.user.name} />
        </Suspense>
      ) : (
        <IdleWarning session={state.session} refresh={keeper.refresh} />
      )}
    </SessionContext>
  );
}

function useSessionPolling(keeper: SessionKeeper) {
  useEffect(() => {
    const stop = keeper.start();
    const refresh = () => void keeper.refresh();
    refresh();
    const poll = setInterval(refresh, pollMs);
    // Before it is needed: when a session ends, the server may be gone too.
    const preload = setTimeout(() => void loadSignInLayer().catch(() => undefined), preloadMs);
    window.addEventListener('focus', refresh);
    return () => {
      stop();
      clearInterval(poll);
      clearTimeout(preload);
      window.removeEventListener('focus', refresh);
    };
  }, [keeper]);
}
