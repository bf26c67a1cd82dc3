import { fastifyCookie } from '@fastify/cookie';
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { createAccounts } from './accounts.ts';
import { createAudit } from './audit.ts';
import type { Config } from './config.ts';
import { connectScopes } from './connections.ts';
import { answerFailures, refuseMalformed, sendFailure } from './errors.ts';
import { createFollows } from './follows.ts';
import { createGrants } from './grants.ts';
import { keyExportRoute } from './keyExport.ts';
import { createLog, logRequests } from './log.ts';
import { serveMetrics } from './metrics.ts';
import { openSso } from './oidc/sso.ts';
import { accountHandlers } from './own/account.ts';
import { auditHandlers } from './own/audit.ts';
import { exportHandlers } from './own/exports.ts';
import { followHandlers } from './own/follows.ts';
import { noteHandlers } from './own/notes.ts';
import { peopleHandlers } from './own/people.ts';
import { scopeHandlers } from './own/scopes.ts';
import { sessionHandlers } from './own/session.ts';
import { topicHandlers } from './own/topics.ts';
import { uploadHandlers } from './own/uploads.ts';
import { viewHandlers } from './own/views.ts';
import { ownRoutes } from './ownRoutes.ts';
import { servePages } from './pages.ts';
import { attachRelays } from './relays/relays.ts';
import { forgetInTime } from './retention.ts';
import { catalogueRoutes } from './routes.ts';
import { createSecondFactors } from './secondFactor.ts';
import { secure } from './security.ts';
import type { Services } from './services.ts';
import { keepSessions } from './session.ts';
import { createSignInLimits } from './signInLimits.ts';
import type { Store } from './store/store.ts';

export interface App {
  app: FastifyInstance;
  services: Services;
  /** Says on /readyz that this instance is about to go, while it still answers. */
  leave: () => void;
  /** Ends sockets, then requests under way; the store stays open for whoever opened it. */
  close: () => Promise<void>;
}

export interface AppOptions {
  config: Config;
  store: Store;
  log?: FastifyBaseLogger;
  /** Where the built SPA is. */
  pages?: string;
  /** Generous: a whole office may come from one address. */
  requestsPerMinute?: number;
}

/** Builds the BFF. Nothing listens yet. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { config, store, log = createLog(), pages = resolve('dist/web'), requestsPerMinute = 6000 } = options;
  const keeper = await keepSessions(store, config, log);
  const services: Services = {
    config,
    store,
    log,
    sessions: keeper,
    endings: keeper.endings,
    grants: createGrants(config),
    audit: createAudit(store, log, config.audit.jsonLines),
    follows: createFollows(store),
    connections: connectScopes(config, log),
  };

  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }), // logRequests does it
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: config.trustProxy ?? false,
    bodyLimit: 1 << 20,
    requestTimeout: 30_000, // to receive a request whole
    // Whoever dribbles is looked for this often; by default Node looks every half a minute.
    http: { headersTimeout: 15_000, connectionsCheckingInterval: 5000 },
    connectionTimeout: 0, // an answer may take as long as its upstream is allowed to
    routerOptions: { maxParamLength: 1000 }, // 200 characters, each percent-encoded, and to spare
    frameworkErrors: sendFailure,
    clientErrorHandler: refuseMalformed,
  });
  app.server.maxConnections = 20_000; // more would be nobody's people: they are hung up on
  app.removeContentTypeParser('text/plain');
  answerFailures(app);
  logRequests(app);
  app.addHook('onSend', async (request, reply) => void reply.header('x-request-id', request.id));
  await app.register(fastifyCookie);
  await secure(app, services, requestsPerMinute);
  serveMetrics(app);

  let isLeaving = false;
  app.get('/healthz', { config: { anyHost: true } }, () => ({ alive: true }));
  app.get('/readyz', { config: { anyHost: true } }, async (_request, reply) => {
    const isReady = !isLeaving && (await isStoreUp(store));
    return reply.code(isReady ? 200 : 503).send({ ready: isReady });
  });

  const relays = attachRelays(app.server, services);
  const sso = openSso(app, services, keeper);
  const identity = {
    keeper,
    accounts: createAccounts(store),
    factors: createSecondFactors(store),
    limits: createSignInLimits(store),
    provider: sso?.provider,
  };
  ownRoutes(app, services, {
    ...sessionHandlers(services, identity),
    ...auditHandlers(services),
    ...peopleHandlers(services, identity),
    ...accountHandlers(services, identity),
    ...followHandlers(services),
    ...viewHandlers(services),
    ...noteHandlers(services),
    ...exportHandlers(services),
    ...scopeHandlers(services),
    ...uploadHandlers(services),
    ...topicHandlers(services),
    ...relays.handlers,
  });
  catalogueRoutes(app, services);
  keyExportRoute(app, services);
  const stopForgetting = forgetInTime(services);
  await servePages(app, pages);
  await app.ready();

  return {
    app,
    services,
    leave: () => void (isLeaving = true),
    async close() {
      isLeaving = true;
      await relays.close();
      keeper.close();
      stopForgetting();
      await sso?.close();
      await app.close();
      await Promise.all([...services.connections.values()].map((connection) => connection.close()));
    },
  };
}

const isStoreUp = ({ db }: Store) =>
  sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
