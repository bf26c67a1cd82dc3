import * as z from 'zod/mini';
import { Failure } from '../../../contract/failure.ts';
import { vcd } from '../../../contract/services/vcd.ts';
import { uuidOf } from '../../../contract/vcdNames.ts';
import type { Clock } from '../../clock.ts';
import type { VcdScope } from '../../scopeConfig.ts';
import type { Ask, Identity, Subscriber } from '../vendor.ts';
import { acceptOf, negotiate, type Spoken } from './versions.ts';

// A JWT of a day or so, by password or for an API token; its session ends earlier when nothing is asked for long.

const Ref = z.nullable(z.object({ id: z.nullable(z.string()), name: z.nullable(z.string()) }));
const Session = z.object({
  user: Ref,
  org: Ref,
  roles: z.nullable(z.array(z.string())),
  sessionIdleTimeoutMinutes: z.nullable(z.number()),
});
const usualIdleMinutes = 30;

export const isProvider = ({ org }: VcdScope) => org.toLowerCase() === 'system';
export const accountOf = ({ username = '', org, password = '' }: VcdScope) =>
  Buffer.from(`${username}@${org}:${password}`).toString('base64');

export async function signIn(config: VcdScope, ask: Ask, clock: Clock): Promise<Identity> {
  const spoken = await negotiate(ask);
  const { session, jwt } = config.apiToken
    ? await exchangeToken(config, config.apiToken, spoken, ask)
    : await signInByPassword(config, spoken, ask);
  const expires = expiryOf(jwt);
  return {
    ...asking(spoken, `Bearer ${jwt}`),
    secrets: [jwt],
    expiresAt: expires === undefined ? undefined : clock.ours(expires),
    project: config.org,
    subscriber: subscriberOf(Session.parse(session), spoken, isProvider(config)),
  };
}

async function signInByPassword(config: VcdScope, spoken: Spoken, ask: Ask) {
  const operation = isProvider(config) ? vcd.signInProvider : vcd.signIn;
  const { value, headers } = await ask(operation, {}, asking(spoken, `Basic ${accountOf(config)}`));
  const jwt = headers['x-vmware-vcloud-access-token'];
  if (typeof jwt !== 'string' || jwt === '')
    throw new Failure('unavailable', 'Cloud Director accepted the password but gave no token.', {
      code: 'noToken',
    });
  return { session: value, jwt };
}

const Exchanged = z.object({ access_token: z.nullable(z.string()) });

async function exchangeToken(config: VcdScope, apiToken: string, spoken: Spoken, ask: Ask) {
  const body = { grant_type: 'refresh_token', refresh_token: apiToken };
  const { value } = isProvider(config)
    ? await ask(vcd.exchangeTokenProvider, { body }, asking(spoken))
    : await ask(vcd.exchangeToken, { params: { org: config.org }, body }, asking(spoken));
  const jwt = Exchanged.parse(value).access_token;
  if (!jwt)
    throw new Failure('unavailable', 'Cloud Director took the API token but gave none for it.', {
      code: 'noToken',
    });
  const { value: session } = await ask(vcd.getSession, {}, asking(spoken, `Bearer ${jwt}`));
  return { session, jwt };
}

/** Whoever asks, in the version agreed on. */
function asking({ version }: Spoken, authorization?: string): Identity {
  return {
    secrets: [],
    sign: ({ path, headers }) => ({
      accept: acceptOf(path, version),
      ...(authorization === undefined ? {} : { authorization }),
      ...(headers['x-request-id'] ? { 'x-vmware-vcloud-client-request-id': headers['x-request-id'] } : {}),
    }),
  };
}

function subscriberOf(session: z.infer<typeof Session>, spoken: Spoken, isSystem: boolean): Subscriber {
  const { user, org, roles, sessionIdleTimeoutMinutes } = session;
  const isOrgAdmin = roles?.includes('Organization Administrator') ?? false;
  return {
    identity: isSystem ? 'system' : isOrgAdmin ? 'orgAdmin' : 'user',
    user: { id: uuidOf(user?.id ?? ''), name: user?.name ?? '' },
    org: { id: uuidOf(org?.id ?? ''), name: org?.name ?? '' },
    ...spoken,
    idleMs: (sessionIdleTimeoutMinutes || usualIdleMinutes) * 60_000,
  };
}

/** Epoch ms by the clock of who made it; nobody here needs to believe its signature. */
function expiryOf(jwt: string): number | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const parsed = z.object({ exp: z.number() }).safeParse(claims);
    return parsed.success ? parsed.data.exp * 1000 : undefined;
  } catch {
    return undefined;
  }
}
