import type { FastifyRequest } from 'fastify';
import { Failure } from '../../contract/failure.ts';
import type { Accounts } from '../accounts.ts';
import { isFromProvider } from '../oidc/person.ts';
import { onRecord } from '../onRecord.ts';
import type { SecondFactors } from '../secondFactor.ts';
import type { OwnHandlers, Person, Services, Session } from '../services.ts';
import type { SignInLimits } from '../signInLimits.ts';

type Handlers = OwnHandlers<
  'getOwnAccount' | 'changePassword' | 'beginSecondFactor' | 'confirmSecondFactor' | 'endSecondFactor'
>;

interface Identity {
  accounts: Accounts;
  factors: SecondFactors;
  limits: SignInLimits;
}

/** A person's own password and second factor. Every change is on record before it is made. */
export function accountHandlers({ audit }: Services, { accounts, factors, limits }: Identity): Handlers {
  const recorded = <T>(
    action: string,
    { session: { id, person }, request }: { session: Session; request: FastifyRequest },
    work: () => Promise<T>,
  ): Promise<T> => {
    const who = { who: person.name, sessionId: id, address: request.ip, requestId: request.id };
    return onRecord(audit, { ...who, action, targetName: person.name }, work);
  };

  /** Whoever sits at somebody's unlocked machine guesses no better here than at the sign-in. */
  async function mustBeRight(
    field: 'current' | 'code',
    { person }: Session,
    request: FastifyRequest,
    isRight: () => Promise<unknown>,
  ) {
    const attempt = await limits.attempt(person.name, request.ip);
    if (!(await isRight())) throw wrong[field]();
    // Else a password that is known would clear the way for guesses at the code.
    await attempt.withdraw();
  }

  return {
    async getOwnAccount({ session: { person } }) {
      const since = await factors.since([person.id]);
      return { isLocal: !isFromProvider(person), secondFactorSince: since.get(person.id) ?? null };
    },

    changePassword: ({ body: { current, password }, session, request }) =>
      recorded('session.changePassword', { session, request }, async () => {
        mustBeLocal(session.person);
        const { name } = session.person;
        await mustBeRight('current', session, request, () => accounts.verify(name, current));
        await accounts.reset(name, password, session.id);
        return null;
      }),

    beginSecondFactor: ({ body: { current }, session, request }) =>
      recorded('session.beginSecondFactor', { session, request }, async () => {
        const { person } = session;
        mustBeLocal(person);
        await mustBeRight('current', session, request, () => accounts.verify(person.name, current));
        const begun = await factors.begin(person);
        if (begun) return begun;
        throw new Failure('conflict', 'A second factor is in use: turn it off with a code first.', {
          code: 'factorInUse',
        });
      }),

    confirmSecondFactor: ({ body: { code }, session, request }) =>
      recorded('session.confirmSecondFactor', { session, request }, async () => {
        await mustBeRight('code', session, request, () => factors.confirm(session.person, code));
        return null;
      }),

    endSecondFactor: ({ body: { code }, session, request }) =>
      recorded('session.endSecondFactor', { session, request }, async () => {
        await mustBeRight('code', session, request, () => factors.check(session.person, code));
        await factors.remove(session.person.id);
        return null;
      }),
  };
}

function mustBeLocal(person: Person) {
  if (!isFromProvider(person)) return;
  throw new Failure('conflict', 'This account is kept by the single sign-on.', { code: 'notLocal' });
}

// Not `unauthenticated`: the session is as good as it was.
const refusal = (field: string, code: string, message: string) =>
  new Failure('invalid', message, { code, details: [{ path: `body.${field}`, code, message }] });
const wrong = {
  current: () => refusal('current', 'wrongPassword', 'This is not the password of this account.'),
  code: () => refusal('code', 'wrongCode', 'This code is not, or no longer, right.'),
};
