import { fastifyHelmet } from '@fastify/helmet';
import { fastifyRateLimit } from '@fastify/rate-limit';
import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { backgroundHeader, csrfHeader } from '../contract/channels.ts';
import { Failure } from '../contract/failure.ts';
import type { Config } from './config.ts';
import { storeOrigin } from './vendors/huawei/objectStore.ts';
import type { Services, Session } from './services.ts';
import { isSecure } from './session.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The caller's live session; filled in before any route of /api runs. */
    session: Session | undefined;
  }
  interface FastifyContextConfig {
    /** Sign-in alone: no session, and so no token, can be asked for. */
    anyone?: boolean;
    /** What comes from a server, not from a page, and proves by itself whom it is from. */
    ownProof?: boolean;
    /** Probes and scrapers, which name the process by whatever address they have. */
    anyHost?: boolean;
    /** `service.name`, for log and metrics. */
    operation?: string;
  }
}

/** Object stores that media files are uploaded to, from the page. */
const storeOrigins = ({ scopes }: Config) => [
  ...new Set(
    Object.values(scopes).flatMap((scope) => (scope.vendor === 'huawei' ? [storeOrigin(scope)] : [])),
  ),
];

const isUnsafe = (method: string) => !['GET', 'HEAD', 'OPTIONS'].includes(method);
const localHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/** Without a public address only this machine's own names are served: another name is a rebinding attack. */
export function isHostServed(config: Config, host: string | undefined): boolean {
  return config.publicUrl !== undefined || localHost.test(host ?? '');
}

/** Whether an unsafe request or an upgrade comes from a page of ours; a missing Origin does not. */
export function isAllowedOrigin(config: Config, request: { headers: IncomingHttpHeaders }): boolean {
  const { origin, host } = request.headers;
  if (config.publicUrl) return origin === new URL(config.publicUrl).origin;
  return isHostServed(config, host) && (origin === `http://${host}` || origin === `https://${host}`);
}

export function requireSession({ session }: FastifyRequest): Session {
  if (!session) throw new Failure('unauthenticated', 'Nobody is signed in.');
  return session;
}

/** Registers the headers, the limits and the checks that come before every route. */
export async function secure(
  app: FastifyInstance,
  { config, sessions }: Services,
  requestsPerMinute: number,
): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Emotion writes its style elements while the page runs; index.html is a static file, so no nonce can be.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        // 'self' covers ws: of the same origin, but not in every browser still in use.
        connectSrc: [
          "'self'",
          ...(config.publicUrl ? [config.publicUrl.replace(/^http/, 'ws')] : []),
          ...storeOrigins(config),
        ],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    hsts: isSecure(config),
  });
  await app.register(fastifyRateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    allowList: (request) => request.routeOptions.config.anyHost ?? false,
    errorResponseBuilder: (_request, { ttl }) =>
      new Failure('rateLimited', 'Too many requests from this address.', {
        retryAfter: Math.ceil(ttl / 1000),
      }),
  });

  app.decorateRequest('session', undefined);
  // Never told by the text of the URL: `/%61pi/…` and `http://x/api/…` reach the same routes.
  app.addHook('onRequest', async (request) => {
    const { anyHost = false, anyone = false, ownProof = false } = request.routeOptions.config;
    if (anyHost) return;
    const { headers } = request;
    if (!isHostServed(config, headers.host)) {
      throw new Failure('forbidden', 'Wheelhouse is not served under this host name.', {
        code: 'foreignHost',
      });
    }
    if (ownProof) return;
    const changes = isUnsafe(request.method);
    if (changes && !isAllowedOrigin(config, request))
      throw new Failure('forbidden', 'This request comes from another site.', { code: 'foreignOrigin' });
    if (!changes && !request.routeOptions.url?.startsWith('/api/')) return;

    request.session = await sessions.find(headers.cookie);
    if (changes && !anyone && !isSame(headers[csrfHeader], requireSession(request).csrf))
      throw new Failure('forbidden', 'The token of this page is missing or out of date.', {
        code: 'csrfToken',
      });
    if (request.session && headers[backgroundHeader] !== '1') sessions.touch(request.session);
  });
  app.addHook('preValidation', async ({ body }) => {
    if (isTooDeep(body)) throw new Failure('invalid', 'The body is nested too deeply.', { code: 'tooDeep' });
  });
}

/** The deepest body of ours has seven levels; a filter of the vendors' may have some more. */
const mostLevels = 32;

/** Whether JSON is nested deeper than anybody means it, told without recursion. */
function isTooDeep(body: unknown): boolean {
  let level = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > mostLevels) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [],
    );
  }
  return false;
}

function isSame(given: string | string[] | undefined, expected: string): boolean {
  const [a, b] = [Buffer.from(String(given)), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
