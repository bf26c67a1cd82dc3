import ipaddr from 'ipaddr.js';
import * as z from 'zod/mini';

// One configured connection to a vendor, as the YAML file has it.

export const Url = z.url({ protocol: /^https?$/, error: 'is not an http or https address' });
/** One address or a CIDR range. */
export const Network = z
  .string()
  .check(
    z.refine((text) => ipaddr.isValid(text) || ipaddr.isValidCIDR(text), 'is not an address or a CIDR range'),
  );

/** How far a server's certificate is believed: a CA of one's own, one pinned certificate, or blindly. */
export const Tls = z.strictObject({
  ca: z.optional(z.string()), // path of a PEM file
  fingerprint256: z.optional(z.string().check(z.regex(/^([0-9A-Fa-f]{2}:?){32}$/))),
  insecure: z.optional(z.boolean()),
});
export type Tls = z.infer<typeof Tls>;

const asked = z.enum(['off', 'optional', 'required']);
const ConsoleRoute = z.strictObject({
  route: z._default(z.enum(['forwarded', 'direct']), 'forwarded'),
  /** Addresses and CIDR ranges where direct consoles may be dialled. */
  hosts: z._default(z.array(Network), []),
  direct: z.optional(
    z.strictObject({
      scheme: z._default(z.enum(['ws', 'wss']), 'wss'),
      port: z.optional(z.int().check(z.minimum(1), z.maximum(65535))),
      tls: z.optional(Tls),
    }),
  ),
  /** Offered upstream only when set. */
  subprotocol: z.optional(z.string()),
  /** What people may do; what is not allowed is absent from the page, and refused as far as a relay can tell. */
  allow: z._default(
    z.strictObject({
      clipboardIn: z._default(z.boolean(), true),
      clipboardOut: z._default(z.boolean(), true),
      typing: z._default(z.boolean(), true),
      screenshot: z._default(z.boolean(), true),
      power: z._default(z.boolean(), true),
    }),
    { clipboardIn: true, clipboardOut: true, typing: true, screenshot: true, power: true },
  ),
  /** What the helpdesk says before it gets the keyboard. */
  takeKeyboard: z._default(
    z.strictObject({ reason: z._default(asked, 'off'), caseNumber: z._default(asked, 'off') }),
    { reason: 'off', caseNumber: 'off' },
  ),
});

const shared = { name: z.optional(z.string()), tls: z.optional(Tls), proxy: z.optional(Url) };
const hasCredentials = (scope: { username?: string; password?: string; apiKey?: string }) =>
  Boolean((scope.username && scope.password) || scope.apiKey);

export const TowerScope = z
  .strictObject({
    vendor: z.literal('cloudtower'),
    url: Url,
    username: z.optional(z.string()),
    password: z.optional(z.string()),
    apiKey: z.optional(z.string()),
    source: z._default(z.enum(['LOCAL', 'LDAP', 'AUTHN']), 'LOCAL'),
    authConfigId: z.optional(z.string()),
    console: z.prefault(ConsoleRoute, {}),
    ...shared,
  })
  .check(z.refine(hasCredentials, 'needs username and password, or apiKey'));
export type TowerScope = z.infer<typeof TowerScope>;

const text = z.string().check(z.minLength(1));
/** A user of an account, who gets tokens; without `project` those of the region's own. */
export const PasswordAuth = z.strictObject({
  account: text,
  username: text,
  password: text,
  project: z.optional(text),
});
export type PasswordAuth = z.infer<typeof PasswordAuth>;
/** A pair of keys that signs each request; the ids are asked for where they are not given. */
export const KeyAuth = z.strictObject({
  accessKey: text,
  secretKey: text,
  projectId: z.optional(text),
  domainId: z.optional(text),
});
export type KeyAuth = z.infer<typeof KeyAuth>;
// Not a union of the two: of an unknown key it could not say which one it is.
const maybe = z.optional(text);
const Auth = z
  .strictObject({
    ...{ account: maybe, username: maybe, password: maybe, project: maybe },
    ...{ accessKey: maybe, secretKey: maybe, projectId: maybe, domainId: maybe },
  })
  .check(
    z.refine(
      (auth) => PasswordAuth.safeParse(auth).success || KeyAuth.safeParse(auth).success,
      'needs account, username and password, or accessKey and secretKey, and nothing of the other',
    ),
  );

const endpoint = z.optional(Url);
/** Of OBS the bucket may stand in the host's name. */
const ObsUrl = z
  .string()
  .check(
    z.refine(
      (url) => Url.safeParse(url.replace('{bucket}', 'bucket')).success,
      'is not an http or https address',
    ),
  );
const Endpoints = z.strictObject({
  ...{ iam: endpoint, vpc: endpoint, ecs: endpoint, ims: endpoint, vpcep: endpoint, dds: endpoint },
  ...{ scm: endpoint, bms: endpoint, drs: endpoint, rtc: endpoint, live: endpoint, vod: endpoint },
  ...{ servicestage: endpoint, cse: endpoint, obs: z.optional(ObsUrl) },
});

/** A CSE engine's own registry; the account only where the engine asks for one. */
const Registry = z
  .strictObject({
    url: Url,
    username: z.optional(text),
    password: z.optional(text),
    tls: z.optional(Tls),
  })
  .check(
    z.refine(
      ({ username, password }) => (username === undefined) === (password === undefined),
      'needs username and password together',
    ),
  );
const name = (what: string) => z.string().check(z.regex(/^[a-z0-9-]{1,64}$/, what));

export const HuaweiScope = z.strictObject({
  vendor: z.literal('huawei'),
  region: name('is not the id of a region'),
  auth: Auth,
  /** In place of `https://{service}.{region}.myhuaweicloud.com`: any port and base path. */
  endpoints: z._default(Endpoints, {}),
  registries: z._default(z.record(name('is not 1 to 64 of a-z, 0-9 and -'), Registry), {}),
  ...shared,
});
export type HuaweiScope = z.infer<typeof HuaweiScope>;

export const VcdScope = z
  .strictObject({
    vendor: z.literal('vcd'),
    url: Url,
    /** `System` signs in at the provider's door. */
    org: z.string().check(z.regex(/^[^@/\s]{1,128}$/, 'is not the name of an organisation')),
    ...{ username: maybe, password: maybe, apiToken: maybe },
    ...shared,
  })
  .check(
    z.refine(
      ({ username, password, apiToken }) => (username && password) || apiToken,
      'needs username and password, or apiToken',
    ),
  );
export type VcdScope = z.infer<typeof VcdScope>;

export const ScopeConfig = z.discriminatedUnion('vendor', [TowerScope, HuaweiScope, VcdScope]);
export type ScopeConfig = z.infer<typeof ScopeConfig>;
