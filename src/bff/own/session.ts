import type { FastifyReply, FastifyRequest } from 'fastify';
import { Failure } from '../../contract/failure.ts';
import type { Session as Answer } from '../../contract/services/own.ts';
import type { Accounts } from '../accounts.ts';
import type { Config } from '../config.ts';
import { isFromProvider } from '../oidc/person.ts';
import type { Provider } from '../oidc/provider.ts';
import type { SecondFactors } from '../secondFactor.ts';
import type { OwnHandlers, Services, Session } from '../services.ts';
import { cookieName, isSecure, type SessionKeeper } from '../session.ts';
import type { SignInLimits } from '../signInLimits.ts';

type Handlers = OwnHandlers<'getSignInWays' | 'signIn' | 'getSession' | 'signOut'>;

export const sessionCookie = (config: Config) =>
  ({ httpOnly: true, sameSite: 'strict', secure: isSecure(config), path: '/' }) as const;

interface Identity {
  accounts: Accounts;
  factors: SecondFactors;
  limits: SignInLimits;
  keeper: SessionKeeper;
  provider: Provider | undefined;
}

export function sessionHandlers(
  { audit, config, grants }: Services,
  { accounts, factors, limits, keeper, provider }: Identity,
): Handlers {
  const cookie = sessionCookie(config);

  const describe = (session: Session): Answer => ({
    user: { id: session.person.id, name: session.person.name },
    roles: grants.rolesOf(session.person),
    managesPeople: grants.holdsEverywhere(session.person, 'admin'),
    csrf: session.csrf,
    idleAt: session.idleAt,
    endsAt: session.endsAt,
  });
  /** Whoever came from the provider leaves there, too; one that is away keeps nobody from leaving here. */
  async function signOutUrl({ person }: Session, { protocol, host }: FastifyRequest) {
    if (!provider || !isFromProvider(person)) return null;
    const origin = config.publicUrl ?? `${protocol}://${host}`;
    return provider.signOutUrl(new URL('/', origin).href).catch(() => null);
  }
  const forgetCookie = (reply: FastifyReply) => reply.clearCookie(cookieName(config), cookie);

  return {
    getSignInWays: () =>
      Promise.resolve({
        local: config.auth.local,
        provider: config.auth.oidc ? { name: config.auth.oidc.name ?? null } : null,
        contact: config.auth.contact ?? null,
      }),

    async signIn({ body, request, reply }) {
      if (!config.auth.local)
        throw new Failure('forbidden', 'Local accounts are switched off.', { code: 'localOff' });
      const entry = {
        who: body.username.slice(0, 128),
        address: request.ip,
        action: 'session.signIn',
        requestId: request.id,
      };
      const refuse = async (failure: Failure) => {
        await audit.record({ ...entry, outcome: 'refused', code: failure.code ?? failure.kind });
        return failure;
      };

      const attempt = await limits.attempt(body.username, request.ip).catch(async (error: unknown) => {
        throw error instanceof Failure ? await refuse(error) : error;
      });
      const person = await accounts.verify(body.username, body.password);
      if (!person) {
        const message = 'This name and password do not go together.';
        throw await refuse(new Failure('unauthenticated', message, { code: 'wrongPassword' }));
      }
      if ((await factors.since([person.id])).size > 0) {
        if (body.code === undefined) {
          await attempt.withdraw();
          // On record: whoever knows a password and nothing more is seen.
          const message = 'A code of the authenticator app is needed, too.';
          throw await refuse(new Failure('unauthenticated', message, { code: 'totpRequired' }));
        }
        if (!(await factors.check(person, body.code))) {
          const message = 'This code is not, or no longer, right.';
          throw await refuse(new Failure('unauthenticated', message, { code: 'wrongCode' }));
        }
      }
      await attempt.succeeded();
      if (Object.keys(grants.rolesOf(person)).length === 0)
        throw await refuse(new Failure('forbidden', 'This account has no grant.', { code: 'noGrant' }));

      // The browser's former session ends, so that no cookie outlives a change of person.
      if (request.session) await keeper.end(request.session.id, 'signed in again');
      const begun = await keeper.begin(person, {
        address: request.ip,
        browser: request.headers['user-agent'],
      });
      await audit.record({ ...entry, who: person.name, sessionId: begun.session.id, outcome: 'done' });
      // Only now: a cookie that is not on record is never handed out.
      reply.setCookie(cookieName(config), begun.cookie, cookie);
      return describe(begun.session);
    },

    getSession: ({ session }) => Promise.resolve(describe(session)),

    async signOut({ session, request, reply }) {
      const next = await signOutUrl(session, request);
      await keeper.end(session.id, 'signed out');
      forgetCookie(reply);
      await audit.record({
        who: session.person.name,
        sessionId: session.id,
        address: request.ip,
        action: 'session.signOut',
        requestId: request.id,
        outcome: 'done',
      });
      return { next };
    },
  };
}
