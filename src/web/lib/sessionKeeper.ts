import type { QueryClient } from '@tanstack/react-query';
import { Failure } from '../../contract/failure.ts';
import { own, type Session } from '../../contract/services/own.ts';
import { call, onSessionDoubt, onSignedOut, rememberCsrf } from './api.ts';
import { pauseQueries, resumeQueries } from './pauseQueries.ts';
import { serverNow } from './serverClock.ts';

export type EndReason = 'endedIdle' | 'endedExpired' | 'endedElsewhere' | 'signedOutNow';

/** `interrupted`: it ended under an open page, which waits for the same person to come back. */
export type SessionState =
  | { phase: 'starting' }
  | { phase: 'unreachable'; failure: Failure }
  | { phase: 'signedOut'; reason: EndReason | undefined }
  | { phase: 'interrupted'; reason: EndReason; session: Session }
  | { phase: 'signedIn'; session: Session };

const marginMs = 2000; // a timer of ours may be a little early
export function endReason({ idleAt, endsAt }: Session, now: number): EndReason {
  if (now >= endsAt - marginMs) return 'endedExpired';
  return now >= idleAt - marginMs ? 'endedIdle' : 'endedElsewhere';
}

/** Knows who is signed in, and stops and starts everything that hangs on it. */
export function createSessionKeeper(
  client: QueryClient,
  /** Goes to another site: the provider's, to sign out there as well. */
  leaveFor = (address: string) => location.assign(address),
) {
  let state: SessionState = { phase: 'starting' };
  const listeners = new Set<() => void>();
  function become(next: SessionState) {
    state = next;
    for (const listener of listeners) listener();
  }

  function begin(session: Session) {
    const before = 'session' in state ? state.session : undefined;
    const wasSignedIn = state.phase === 'signedIn';
    rememberCsrf(session.csrf);
    // Nothing that somebody else saw stays for the next person.
    if (before?.user.id !== session.user.id) client.clear();
    become({ phase: 'signedIn', session });
    if (!wasSignedIn || before?.user.id !== session.user.id) resumeQueries(client);
  }

  function end() {
    if (state.phase === 'signedIn') {
      pauseQueries(client);
      become({
        phase: 'interrupted',
        reason: endReason(state.session, serverNow()),
        session: state.session,
      });
    } else if (state.phase !== 'interrupted' && state.phase !== 'signedOut') {
      become({ phase: 'signedOut', reason: undefined });
    }
  }

  async function refresh() {
    try {
      begin(await call(own.getSession, {}));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      // A session that cannot be asked about is not over; and one that is over was told to end() already.
      if (state.phase === 'starting' || state.phase === 'unreachable') {
        if (error.kind !== 'unauthenticated') become({ phase: 'unreachable', failure: error });
      }
    }
  }

  async function signOut() {
    let next: string | null = null;
    try {
      next = (await call(own.signOut, {})).next;
    } catch (error) {
      if (!(error instanceof Failure) || error.kind !== 'unauthenticated') throw error;
    }
    pauseQueries(client);
    become({ phase: 'signedOut', reason: 'signedOutNow' });
    client.clear();
    if (next !== null) leaveFor(next);
  }

  return {
    read: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Listens to what every call learns about the session; returns the stop. */
    start: () => {
      const stops = [onSignedOut(end), onSessionDoubt(() => void refresh())];
      return () => stops.forEach((stop) => stop());
    },
    refresh,
    signIn: async (username: string, password: string, code?: string) => {
      const body = { username, password, ...(code !== undefined && { code }) };
      begin(await call(own.signIn, { body }));
    },
    signOut,
  };
}
export type SessionKeeper = ReturnType<typeof createSessionKeeper>;
