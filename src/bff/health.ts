import type * as z from 'zod/mini';
import { Failure } from '../contract/failure.ts';
import type { Health } from '../contract/services/own.ts';
import type { SignIn } from './signIn.ts';

type Health = z.infer<typeof Health>;
const keptFor = 10_000;

/** Asks at most every ten seconds, once at a time, whether a scope answers and takes our sign-in. */
export function watchHealth(version: () => Promise<string | null>, signedIn: SignIn, now = Date.now) {
  let last: Health | undefined;
  let flight: Promise<Health> | undefined;

  async function check(): Promise<Health> {
    const [versionSeen, identity] = await Promise.allSettled([version(), signedIn.get()]);
    last = {
      reachable: versionSeen.status === 'fulfilled' || isAnswer(versionSeen.reason),
      signedIn: identity.status === 'fulfilled',
      version: versionSeen.status === 'fulfilled' ? versionSeen.value : null,
      lastError: [versionSeen, identity].map(wordsOf).find((words) => words !== null) ?? null,
      tokenExpiry: (identity.status === 'fulfilled' && identity.value.expiresAt) || null,
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
