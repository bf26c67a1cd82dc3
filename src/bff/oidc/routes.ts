import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { Failure } from '../../contract/failure.ts';
import type { OidcConfig } from '../authConfig.ts';
import { toFailure } from '../errors.ts';
import { sessionCookie } from '../own/session.ts';
import type { Services } from '../services.ts';
import { cookieName, isSecure, type SessionKeeper } from '../session.ts';
import { personOf } from './person.ts';
import { Flow, type Arrival, type Provider } from './provider.ts';
import type { Rights } from './rights.ts';
import { createSeal } from './seal.ts';

const base = '/api/session/oidc';
const flowMinutes = 10;

interface Means {
  oidc: OidcConfig;
  keeper: SessionKeeper;
  provider: Provider;
  rights: Rights;
}

/** The three addresses of a sign-in at the provider. They redirect, so they are no operations of the catalogue. */
export function oidcRoutes(app: FastifyInstance, services: Services, means: Means): void {
  const { oidc, keeper, provider, rights } = means;
  const { audit, config, grants } = services;
  const seal = createSeal(oidc.clientSecret, 'sign-in under way', Flow);
  // A strict cookie does not come back from another site.
  const cookie = { httpOnly: true, sameSite: 'lax', secure: isSecure(config), path: base } as const;
  const flowCookie = isSecure(config) ? '__Secure-wheelhouse-oidc' : 'wheelhouse-oidc';
  const originOf = ({ protocol, host }: FastifyRequest) => config.publicUrl ?? `${protocol}://${host}`;
  const addressOf = (request: FastifyRequest, path: string) => new URL(path, originOf(request));

  app.get(`${base}/start`, { config: { anyone: true } }, async (request, reply) => {
    const { to } = Start.parse(request.query);
    const callback = addressOf(request, `${base}/callback`).href;
    try {
      const before = request.session?.id ?? null;
      const { url, flow } = await provider.begin(callback, { to: pathWithin(to, originOf(request)), before });
      reply.setCookie(flowCookie, seal.close(flow), { ...cookie, maxAge: flowMinutes * 60 });
      return await reply.header('cache-control', 'no-store').redirect(url);
    } catch (error) {
      return refuse(request, reply, error, to);
    }
  });

  app.get(`${base}/callback`, { config: { anyone: true } }, async (request, reply) => {
    const flow = seal.open(request.cookies[flowCookie] ?? '');
    reply.clearCookie(flowCookie, cookie); // a code is good for one attempt
    try {
      if (!flow) throw new Failure('forbidden', 'This sign-in was not begun here.', { code: 'flowLost' });
      const arrival = await provider.finish(addressOf(request, request.url), flow);
      await arrive(arrival, flow, request, reply);
      return await reply.header('cache-control', 'no-store').redirect(flow.to);
    } catch (error) {
      return refuse(request, reply, error, flow?.to);
    }
  });

  void app.register((inner, _options, done) => {
    inner.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_, body, parsed) => parsed(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    inner.post(`${base}/backchannel`, { config: { ownProof: true } }, async (request, reply) => {
      const body = BackChannel.safeParse(request.body);
      if (!body.success) throw new Failure('invalid', 'There is no logout token.', { code: 'logoutToken' });
      const whose = await provider.readLogout(body.data.logout_token);
      const ended = await rights.endOf(whose);
      await audit.record({
        who: 'provider',
        address: request.ip,
        action: 'session.providerSignOut',
        requestId: request.id,
        facts: { ended },
        outcome: 'done',
      });
      return reply.header('cache-control', 'no-store').code(200).send();
    });
    done();
  });

  async function arrive(arrival: Arrival, flow: Flow, request: FastifyRequest, reply: FastifyReply) {
    const person = await personOf(services.store, oidc.issuer, arrival);
    const entry = { who: person.name, ...signInEntry(request) };
    if (Object.keys(grants.rolesOf(person)).length === 0) {
      await audit.record({ ...entry, outcome: 'refused', code: 'noGrant' });
      throw new Refused(new Failure('forbidden', 'This account has no grant.', { code: 'noGrant' }));
    }
    if (flow.before !== null) await keeper.end(flow.before, 'signed in again');
    const browser = request.headers['user-agent'];
    const begun = await keeper.begin(person, { address: request.ip, browser });
    await rights.keep(begun.session, arrival);
    await audit.record({ ...entry, sessionId: begun.session.id, outcome: 'done' });
    reply.setCookie(cookieName(config), begun.cookie, sessionCookie(config));
  }

  /** Nobody reads JSON in the middle of a redirect: the sign-in page says what the code means. */
  async function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown, to = '/') {
    const failure = error instanceof Refused ? error.failure : toFailure(error);
    if (!(error instanceof Refused)) {
      request.log.warn({ err: error }, 'no sign-in at the provider');
      const outcome = { outcome: 'refused' as const, code: failure.code ?? failure.kind };
      await audit.record({ who: '', ...signInEntry(request), ...outcome }).catch(() => undefined);
    }
    const back = new URL(pathWithin(to, originOf(request)), originOf(request));
    back.hash = `signInRefused=${failure.code ?? failure.kind}`;
    return reply.header('cache-control', 'no-store').redirect(back.pathname + back.search + back.hash);
  }
}

const signInEntry = (request: FastifyRequest) => ({
  address: request.ip,
  action: 'session.signIn',
  requestId: request.id,
  facts: { provider: true },
});

/** A refusal that is on record already. */
class Refused extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

const Start = z.object({ to: z.catch(z.string().check(z.maxLength(4000)), '/') });
const BackChannel = z.object({ logout_token: z.string().check(z.minLength(1), z.maxLength(20_000)) });

/** A path of ours and nothing else: `//elsewhere`, `/\elsewhere` and whole addresses lead to the first page. */
function pathWithin(to: string, origin: string): string {
  if (!URL.canParse(to, origin)) return '/';
  const url = new URL(to, origin);
  const isOurs = url.origin === new URL(origin).origin && !url.pathname.startsWith('/api/');
  return isOurs ? url.pathname + url.search : '/';
}
