import * as z from 'zod/mini';
import { service } from '../../operation.ts';
import { Ref } from './parts.ts';

const VcdSession = z.object({
  user: Ref,
  org: Ref,
  roles: z.nullable(z.array(z.string())),
  sessionIdleTimeoutMinutes: z.nullable(z.number()),
});

/** Who signs in stands in a Basic header, as `user@org`; the JWT comes in X-VMWARE-VCLOUD-ACCESS-TOKEN. */
const signIn = {
  effect: 'write',
  role: 'admin',
  internal: true,
  unsigned: true,
  response: VcdSession,
} as const;

/** Exchanges an API token, which never ends, for a JWT, which does. Sent as a form. */
const exchange = {
  effect: 'write',
  role: 'admin',
  internal: true,
  unsigned: true,
  body: z.strictObject({ grant_type: z.literal('refresh_token'), refresh_token: z.string() }),
  response: z.object({ access_token: z.string(), expires_in: z.nullable(z.number()) }), // seconds
  secret: ['refresh_token'],
} as const;

export const vcdSession = service('vcd', 'vcd', {
  getVersions: {
    route: 'GET /api/versions', // JSON of newer ones, XML of older ones; needs no token
    effect: 'read',
    role: 'viewer',
    unsigned: true,
    response: z.object({
      versionInfo: z.array(z.object({ version: z.string(), deprecated: z.nullable(z.boolean()) })),
    }),
  },
  signIn: { route: 'POST /cloudapi/1.0.0/sessions', ...signIn },
  signInProvider: { route: 'POST /cloudapi/1.0.0/sessions/provider', ...signIn }, // of the organisation System
  exchangeToken: { route: 'POST /oauth/tenant/{org}/token', ...exchange },
  exchangeTokenProvider: { route: 'POST /oauth/provider/token', ...exchange },
  /** Asked now and then, so that the session does not end idle while somebody looks at its events. */
  getSession: {
    route: 'GET /cloudapi/1.0.0/sessions/current',
    effect: 'read',
    role: 'admin',
    internal: true,
    response: VcdSession,
  },
  signOut: {
    route: 'DELETE /cloudapi/1.0.0/sessions/current',
    effect: 'write',
    role: 'admin',
    internal: true,
    response: z.null(),
    ok: [204],
  },
});
