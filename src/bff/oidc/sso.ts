import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import type { SessionKeeper } from '../session.ts';
import { createProvider, type Provider } from './provider.ts';
import { watchRights } from './rights.ts';
import { oidcRoutes } from './routes.ts';

/** Single sign-on, where one is configured. */
export function openSso(
  app: FastifyInstance,
  services: Services,
  keeper: SessionKeeper,
): { provider: Provider; close(): Promise<void> } | undefined {
  const { oidc } = services.config.auth;
  if (!oidc) return undefined;
  const provider = createProvider(oidc);
  const rights = watchRights({ services, provider, clientSecret: oidc.clientSecret });
  oidcRoutes(app, services, { oidc, keeper, provider, rights });
  return {
    provider,
    async close() {
      rights.close();
      await provider.close();
    },
  };
}
