import * as z from 'zod/mini';
import { roles } from '../contract/operation.ts';

/** Words of the BFF's own addresses: no scope may be called so. */
const reserved = 'session scopes consoles audit people sessions follows views notes uploads calendar'.split(
  ' ',
);
const ScopeName = z.string().check(
  z.regex(/^[a-z0-9-]{1,40}$/),
  z.refine((name) => !reserved.includes(name), 'is a reserved word'),
);
const Url = z.url({ protocol: /^https?$/ });

/** How far a server's certificate is believed: a CA of one's own, one pinned certificate, or blindly. */
export const Tls = z.strictObject({
  ca: z.optional(z.string()), // path of a PEM file
  fingerprint256: z.optional(z.string().check(z.regex(/^([0-9A-Fa-f]{2}:?){32}$/))),
  insecure: z.optional(z.boolean()),
});
export type Tls = z.infer<typeof Tls>;

const ConsoleRoute = z.strictObject({
  route: z._default(z.enum(['forwarded', 'direct']), 'forwarded'),
  /** Addresses and CIDR ranges where direct consoles may be dialled. */
  hosts: z._default(z.array(z.string()), []),
  direct: z.optional(
    z.strictObject({
      scheme: z._default(z.enum(['ws', 'wss']), 'wss'),
      port: z.optional(z.int().check(z.minimum(1), z.maximum(65535))),
      tls: z.optional(Tls),
    }),
  ),
  /** Offered upstream only when set. */
  subprotocol: z.optional(z.string()),
});

const shared = { name: z.optional(z.string()), tls: z.optional(Tls), proxy: z.optional(Url) };
export const TowerScope = z.strictObject({
  vendor: z.literal('cloudtower'),
  url: Url,
  username: z.optional(z.string()),
  password: z.optional(z.string()),
  apiKey: z.optional(z.string()),
  source: z._default(z.enum(['LOCAL', 'LDAP', 'AUTHN']), 'LOCAL'),
  authConfigId: z.optional(z.string()),
  console: z._default(ConsoleRoute, { route: 'forwarded', hosts: [] }),
  ...shared,
});
export type TowerScope = z.infer<typeof TowerScope>;
// Huawei and Cloud Director join this union with their vendors.
export const ScopeConfig = z.discriminatedUnion('vendor', [TowerScope]);
export type ScopeConfig = z.infer<typeof ScopeConfig>;

export const Config = z.strictObject({
  listen: z._default(
    z.strictObject({
      host: z._default(z.string(), '127.0.0.1'),
      port: z._default(z.int().check(z.minimum(0), z.maximum(65535)), 8080),
    }),
    { host: '127.0.0.1', port: 8080 },
  ),
  /** The only Origin served; without it only localhost, 127.0.0.1 and [::1] are, each its own Origin. */
  publicUrl: z.optional(Url),
  trustProxy: z.optional(z.string()),
  store: z._default(z.string().check(z.regex(/^(file:|postgres(ql)?:\/\/)/)), 'file:data/wheelhouse.db'),
  session: z._default(
    z.strictObject({
      idleMinutes: z._default(z.number().check(z.positive()), 30),
      maxHours: z._default(z.number().check(z.positive()), 12),
    }),
    { idleMinutes: 30, maxHours: 12 },
  ),
  auth: z._default(z.strictObject({ local: z._default(z.boolean(), true) }), { local: true }),
  grants: z.array(
    z.strictObject({ group: z.string(), role: z.enum(roles), scopes: z.optional(z.array(ScopeName)) }),
  ),
  scopes: z.record(ScopeName, ScopeConfig),
});
export type Config = z.infer<typeof Config>;
