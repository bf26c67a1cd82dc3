import { Failure } from '../contract/failure.ts';
import type { Identity } from './vendors/vendor.ts';

/** One identity: signed in when first needed, by one flight at a time, renewed before it ends. */
export interface SignIn {
  get(): Promise<Identity>;
  /** The vendor no longer takes this one; a newer one stays. */
  drop(refused: Identity): void;
  /** Even a new identity was refused: no further sign-in for a while. */
  giveUp(refused: Identity, why: Failure): void;
  /** The identity just worked: earlier refusals are forgotten. */
  prove(): void;
  readonly current: Identity | undefined;
}

const renewBefore = 60_000;
const shortest = 10_000;
const longest = 5 * 60_000;
const pausing = new Set(['signInRefused', 'signInMissing', 'noToken']);

/** A refused sign-in is answered from memory for a while: vendors lock accounts out, and a loop would do it. */
export function keepSignedIn(signIn: () => Promise<Identity>, now = Date.now): SignIn {
  let current: Identity | undefined;
  let flight: Promise<Identity> | undefined;
  let refusal: { failure: Failure; until: number; pause: number } | undefined;

  function refuse(failure: Failure) {
    const pause = Math.min(longest, refusal ? refusal.pause * 2 : shortest);
    refusal = { failure, until: now() + pause, pause };
  }

  function begin(): Promise<Identity> {
    if (refusal && now() < refusal.until) {
      const wait = Math.ceil((refusal.until - now()) / 1000);
      const { kind, message, body } = refusal.failure;
      return Promise.reject(new Failure(kind, message, { ...body, retryAfter: wait }));
    }
    flight ??= signIn()
      .then((identity) => (current = identity))
      .catch((error: unknown) => {
        if (error instanceof Failure && pausing.has(error.code ?? '')) refuse(error);
        throw error;
      })
      .finally(() => (flight = undefined));
    return flight;
  }

  return {
    get current() {
      return current;
    },
    get() {
      const isFresh = current && (current.expiresAt === undefined || now() < current.expiresAt - renewBefore);
      return isFresh ? Promise.resolve(current!) : begin();
    },
    drop(refused) {
      if (current === refused) current = undefined;
    },
    giveUp(refused, why) {
      if (current !== refused) return;
      current = undefined;
      refuse(why);
    },
    prove() {
      refusal = undefined;
    },
  };
}
