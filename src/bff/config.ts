import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { roles } from '../contract/operation.ts';
import { AuthConfig } from './authConfig.ts';
import { ConfigError, describeIssue, fillIn, readYaml, type Environment } from './configText.ts';
import { Network, ScopeConfig, Url } from './scopeConfig.ts';

export const defaultStore = 'file:data/wheelhouse.db';

/** Words of the BFF's own addresses: no scope may be called so. */
const reserved = 'session scopes consoles audit people sessions follows views notes uploads calendar'.split(
  ' ',
);
const ScopeName = z.string().check(
  z.regex(/^[a-z0-9-]{1,40}$/, 'is not 1 to 40 of a-z, 0-9 and -'),
  z.refine((name) => !reserved.includes(name), 'is a reserved word'),
);
const OrgId = z
  .string()
  .check(
    z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'is not the id of an organisation'),
    z.toLowerCase(),
  );
const days = z.int().check(z.minimum(1), z.maximum(36_500));
const isOrigin = (url: string) => URL.canParse(url) && new URL(url).href === `${new URL(url).origin}/`;
export const Config = z
  .strictObject({
    listen: z._default(
      z.strictObject({
        host: z._default(z.string(), '127.0.0.1'),
        port: z._default(z.int().check(z.minimum(0), z.maximum(65535)), 8080),
      }),
      { host: '127.0.0.1', port: 8080 },
    ),
    /** The only Origin served; without it only localhost, 127.0.0.1 and [::1] are, each its own Origin. */
    publicUrl: z.optional(
      Url.check(z.refine(isOrigin, 'must be an origin alone: scheme, host and port, no path')),
    ),
    /** Whose `X-Forwarded-*` to believe: addresses and CIDR ranges, separated by commas. */
    trustProxy: z.optional(
      z
        .string()
        .check(
          z.refine(
            (text) => text.split(',').every((part) => Network.safeParse(part.trim()).success),
            'is not a list of addresses or CIDR ranges',
          ),
        ),
    ),
    store: z._default(
      z.string().check(z.regex(/^(file:.|postgres(ql)?:\/\/.)/, 'is neither file:PATH nor postgres://…')),
      defaultStore,
    ),
    session: z._default(
      z.strictObject({
        idleMinutes: z._default(z.number().check(z.positive()), 30),
        maxHours: z._default(z.number().check(z.positive()), 12),
      }),
      { idleMinutes: 30, maxHours: 12 },
    ),
    /** After how many days the store forgets; the audit trail keeps everything unless told otherwise. */
    retention: z._default(
      z.strictObject({
        auditDays: z.optional(days),
        sessionDays: z._default(days, 90), // after their end
      }),
      { sessionDays: 90 },
    ),
    /** Each record of the audit trail as a line of the log too. */
    audit: z._default(z.strictObject({ jsonLines: z._default(z.boolean(), false) }), { jsonLines: false }),
    auth: z._default(AuthConfig, { local: true }),
    grants: z.array(
      z.strictObject({
        group: z.string(),
        role: z.enum(roles),
        scopes: z.optional(z.array(ScopeName)),
        /** Of Cloud Director alone: whose events, tasks and metrics. */
        orgs: z.optional(z.array(OrgId).check(z.minLength(1))),
      }),
    ),
    scopes: z.record(ScopeName, ScopeConfig),
  })
  .check(
    z.refine(
      ({ grants, scopes }) =>
        grants.every((grant) => grant.scopes?.every((name) => Object.hasOwn(scopes, name)) ?? true),
      { path: ['grants'], error: 'names a scope that is not configured' },
    ),
    z.refine(
      ({ grants, scopes }) =>
        grants.every((grant) => !grant.orgs || grant.scopes?.every((name) => scopes[name]?.vendor === 'vcd')),
      { path: ['grants'], error: 'orgs go with scopes, and those must be of Cloud Director' },
    ),
  );
export type Config = z.infer<typeof Config>;

/** What this process was started with. The only reading of it in the BFF. */
export const environment: Environment = process.env;

/** The configuration that `WHEELHOUSE_CONFIG` names; undefined when it names none. */
export function loadConfig(env: Environment = environment): Config | undefined {
  const file = env['WHEELHOUSE_CONFIG'];
  if (!file) return undefined;
  try {
    return parseConfig(readYaml(readFileSync(file, 'utf8')) ?? {}, env);
  } catch (error) {
    if (error instanceof ConfigError) throw new ConfigError(error.message.replace(/^/gm, `${file}: `));
    // Of YAML's own message only the first line: the rest quotes the file, and that may hold a password.
    const [message = ''] = error instanceof Error ? error.message.split('\n') : [];
    throw new ConfigError(`${file}: ${message.replace(/:$/, '.')}`);
  }
}

/** Checks a configuration; `${NAME}` in any of its texts reads `env`, `PORT` and `HOST` override `listen`. */
export function parseConfig(raw: unknown, env: Environment = {}): Config {
  const parsed = Config.safeParse(overrideListen(fillIn(raw, env), env), {
    error: z.locales.en().localeError,
  });
  if (parsed.success) return parsed.data;
  throw new ConfigError(parsed.error.issues.flatMap(describeIssue).join('\n'));
}

function overrideListen(raw: unknown, { PORT, HOST }: Environment): unknown {
  const config = z.looseObject({ listen: z.optional(z.looseObject({})) }).safeParse(raw);
  if (!config.success) return raw;
  if (PORT !== undefined && !/^\d+$/.test(PORT)) throw new ConfigError('PORT is not a number.');
  const override = { ...(PORT && { port: Number(PORT) }), ...(HOST && { host: HOST }) };
  return { ...config.data, listen: { ...config.data.listen, ...override } };
}
