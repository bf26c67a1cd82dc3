import type { FastifyBaseLogger } from 'fastify';
import { Failure } from '../contract/failure.ts';
import type { Operation } from '../contract/operation.ts';
import type { Clock } from './clock.ts';
import type { RawInput } from './exchange.ts';
import { keepSignedIn, type SignIn } from './signIn.ts';
import type { Ask, Identity, Vendor } from './vendors/vendor.ts';

/** What must never be said, and who takes it out of the words of vendors. */
export function keepSecrets(configured: readonly string[]) {
  let issued: readonly string[] = [];
  return {
    hide: (words: string) =>
      [...configured, ...issued].reduce((text, secret) => text.replaceAll(secret, '•••'), words),
    add(secrets: readonly string[]) {
      issued = [...secrets, ...issued].slice(0, 8); // calls under way may still say an older one
    },
  };
}

interface Means {
  scope: string;
  vendor: Vendor;
  ask: Ask;
  clock: Clock;
  secrets: ReturnType<typeof keepSecrets>;
  log: FastifyBaseLogger;
}

/** The identities of a scope, one of each kind its vendor has; without an operation, the one whose health is told. */
export function keepIdentities(means: Means): (operation?: Operation, params?: RawInput['params']) => SignIn {
  const kept = new Map<string, SignIn>();
  return (operation, params) => {
    const kind = means.vendor.kind(operation, params);
    const identity = kept.get(kind) ?? keepSignedIn(() => signIn(kind, means));
    kept.set(kind, identity);
    return identity;
  };
}

async function signIn(kind: string, { scope, vendor, ask, clock, secrets, log }: Means): Promise<Identity> {
  try {
    const identity = await vendor.signIn(kind, ask, clock);
    secrets.add(identity.secrets);
    log.info({ scope, kind }, 'signed in upstream');
    return identity;
  } catch (error) {
    const failure = error instanceof Failure ? signInFailure(vendor, error) : error;
    log.warn(
      { scope, kind, error: failure instanceof Failure ? failure.body : undefined },
      'no sign-in upstream',
    );
    throw failure;
  }
}

/** The words of a refused sign-in; a vendor that was not reached, not quite there, or asked too often, refused nothing. */
function signInFailure(vendor: Vendor, failure: Failure): Failure {
  const status = failure.body.upstream?.status;
  if (status === undefined || [429, 502, 503, 504].includes(status)) return failure;
  if (status < 300 && failure.kind === 'drift') return failure;
  const { code, message, body } = failure;
  return new Failure('unavailable', `${vendor.name} refused the sign-in: ${message}`, {
    ...body,
    code: 'signInRefused',
    ...(code === undefined ? {} : { details: [{ path: '', code, message }] }),
  });
}
