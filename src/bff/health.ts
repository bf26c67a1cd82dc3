import { Failure } from '../contract/failure.ts';
import type { Health } from '../contract/services/own.ts';
import type { Clock } from './clock.ts';
import type { SignIn } from './signIn.ts';

const keptFor = 10_000;

/** Nothing is known yet. */
export const unknownHealth: Health = {
  ...{ reachable: false, signedIn: false, version: null, lastError: null, tokenExpiry: null },
  ...{ project: null, user: null, clockSkew: null, forbidden: null, checkedAt: null },
};

interface Watched {
  version: () => Promise<string | null>;
  signedIn: SignIn;
  clock: Clock;
  /** Operations last refused for a missing right. */
  forbidden: ReadonlySet<string>;
}

/** Asks at most every ten seconds, once at a time, whether a scope answers and takes our sign-in. */
export function watchHealth({ version, signedIn, clock, forbidden }: Watched, now = Date.now) {
  let last: Health | undefined;
  let flight: Promise<Health> | undefined;

  async function check(): Promise<Health> {
    const [versionSeen, signIn] = await Promise.allSettled([version(), signedIn.get()]);
    const identity = signIn.status === 'fulfilled' ? signIn.value : undefined;
    last = {
      reachable: versionSeen.status === 'fulfilled' || isAnswer(versionSeen.reason),
      signedIn: identity !== undefined,
      version: versionSeen.status === 'fulfilled' ? versionSeen.value : null,
      lastError: [versionSeen, signIn].map(wordsOf).find((words) => words !== null) ?? null,
      tokenExpiry: identity?.expiresAt ?? null,
      project: identity?.project ?? null,
      user: identity?.user ?? null,
      clockSkew: clock.skew,
      forbidden: [...forbidden].sort(),
      checkedAt: now(),
    };
    return last;
  }

  return (): Promise<Health> => {
    if (last?.checkedAt && now() - last.checkedAt < keptFor) return Promise.resolve(last);
    flight ??= check().finally(() => (flight = undefined));
    return flight;
  };
}

// A refusal is an answer too.
const isAnswer = (error: unknown) => error instanceof Failure && error.body.upstream?.status !== undefined;

function wordsOf(outcome: PromiseSettledResult<unknown>): string | null {
  if (outcome.status === 'fulfilled') return null;
  return outcome.reason instanceof Failure ? outcome.reason.message : 'Internal error';
}
