import type { Health } from '../../contract/services/own.ts';
import { unknownHealth } from '../health.ts';
import type { Connection, OwnHandlers, Services } from '../services.ts';

/** The scopes a person may see, each with its health as of now; one that takes longer than `patience` ms shows its last. */
export function scopeHandlers(
  { connections, grants }: Services,
  patience = 1_500,
): OwnHandlers<'listScopes'> {
  const lastKnown = new Map<string, Health>();

  async function healthOf(connection: Connection): Promise<Health> {
    const asked = connection.health().then((seen) => {
      lastKnown.set(connection.id, seen);
      return seen;
    });
    return Promise.race([asked, after(patience, () => lastKnown.get(connection.id) ?? unknownHealth)]);
  }

  return {
    listScopes: async ({ session }) => {
      const roles = grants.rolesOf(session.person);
      const seen = [...connections.values()].filter(({ id }) => roles[id] !== undefined);
      return Promise.all(
        seen.map(async (connection) => ({
          id: connection.id,
          vendor: connection.config.vendor,
          name: connection.config.name ?? connection.id,
          role: roles[connection.id]!,
          health: await healthOf(connection),
          ...(connection.config.vendor === 'huawei' && {
            registries: Object.keys(connection.config.registries),
          }),
        })),
      );
    },
  };
}

function after<T>(ms: number, value: () => T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value()), ms).unref());
}
