import * as z from 'zod/mini';
import { key, service } from '../../operation.ts';

export const towerSession = service('tower', 'cloudtower', {
  getVersion: {
    route: 'GET /v2/api/get-version', // answers a JSON string; needs no token
    effect: 'read',
    role: 'viewer',
    unsigned: true,
    response: z.string(),
  },
  login: {
    route: 'POST /v2/api/login',
    effect: 'write',
    role: 'admin',
    internal: true,
    unsigned: true,
    body: z.strictObject({
      username: z.string(),
      password: z.string(),
      source: z.enum(['LOCAL', 'LDAP', 'AUTHN']),
      auth_config_id: z.optional(z.string()),
    }),
    response: z.object({ task_id: z.nullable(z.string()), data: z.object({ token: z.string() }) }),
    secret: ['password'],
  },
  authnStrategies: {
    route: 'POST /api', // GraphQL, before sign-in: which LDAP stands behind AUTHN
    effect: 'read',
    role: 'admin',
    internal: true,
    unsigned: true,
    body: z.strictObject({ operationName: z.string(), variables: z.object({}), query: z.string() }),
    response: z.object({
      data: z.nullable(z.object({ authnStrategies: z.array(z.object({ id: key(), type: z.string() })) })),
    }),
  },
});
