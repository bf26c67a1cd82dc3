import Box from '@mui/material/Box';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { loadWords } from '../lib/i18n.ts';
import { lazyPart } from '../lib/lazyPart.ts';
import { SessionContext } from '../lib/session.tsx';
import { createSessionKeeper, type SessionKeeper } from '../lib/sessionKeeper.ts';
import { Loading } from '../ui/Loading.tsx';
import { IdleWarning } from './IdleWarning.tsx';

const SignInPage = lazyPart(() => import('./SignInPage.tsx'), 'SignInPage');
const SignInLayer = lazyPart(() => import('./SignInLayer.tsx'), 'SignInLayer');
const StartFailure = lazyPart(() => import('./StartFailure.tsx'), 'StartFailure');

// When these are needed the server may be gone or updated, or somebody types on already: they are fetched before.
const spareParts = [
  () => Promise.all([import('./find/Palette.tsx'), loadWords('find')]),
  () => import('./SignInLayer.tsx'),
  () => import('./PageFailure.tsx'),
  () => import('./StartFailure.tsx'),
  () => import('./NoticeAlert.tsx'),
  () => import('./BarPopover.tsx'),
  () => import('./NavigationDrawer.tsx'),
  () => import('./IdleDialog.tsx'),
  () => import('../ui/FailureAlert.tsx'),
];

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
  useSpareParts(state.phase === 'signedIn');

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
    window.addEventListener('focus', refresh);
    return () => {
      stop();
      clearInterval(poll);
      window.removeEventListener('focus', refresh);
    };
  }, [keeper]);
}

/** Fetches what will be needed most when nothing can be fetched; not while nobody is signed in. */
function useSpareParts(isSignedIn: boolean) {
  useEffect(() => {
    if (!isSignedIn) return;
    const load = () => void Promise.allSettled(spareParts.map((part) => part()));
    const timer = setTimeout(load, preloadMs);
    return () => clearTimeout(timer);
  }, [isSignedIn]);
}
