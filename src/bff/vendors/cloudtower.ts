import * as z from 'zod/mini';
import { Failure } from '../../contract/failure.ts';
import { tower } from '../../contract/services/tower.ts';
import type { TowerScope } from '../scopeConfig.ts';
import { trust } from '../tls.ts';
import { readRefusal } from './cloudtowerRefusal.ts';
import type { Ask, Identity, Vendor } from './vendor.ts';

// SmartX CloudTower: a token without an end, sent raw in `Authorization` (no `Bearer`).

const Login = z.object({ data: z.nullable(z.object({ token: z.nullable(z.string()) })) });
const Strategies = z.object({
  data: z.nullable(
    z.object({
      authnStrategies: z.nullable(z.array(z.object({ id: z.string(), type: z.nullable(z.string()) }))),
    }),
  ),
});

export function cloudtower(config: TowerScope): Vendor {
  trust(config.console.direct?.tls); // a file that cannot be read stops the start, not the first console
  const { url, password, apiKey } = config;
  return {
    name: 'CloudTower',
    headers: { 'content-language': 'en-US' },
    secrets: [password, apiKey].flatMap((secret) => secret || []), // an empty one would be everywhere
    base: () => url,
    kind: () => 'account',
    signIn: (_kind, ask) => signIn(config, ask),
    refusal: readRefusal,
    version: async (ask) => z.nullable(z.string()).parse((await ask(tower.getVersion, {})).value),
    requestId: ({ headers }) => {
      const id = headers['x-tower-request-id'];
      return Array.isArray(id) ? id[0] : id;
    },
  };
}

async function signIn(config: TowerScope, ask: Ask): Promise<Identity> {
  if (config.apiKey !== undefined) return tokenIdentity(config.apiKey);
  const { username, password } = config;
  if (username === undefined || password === undefined)
    throw new Failure('unavailable', 'This scope has neither an apiKey nor a username and password.', {
      code: 'signInMissing',
    });
  const source = await sourceOf(config, ask);
  const answer = await ask(tower.login, { body: { username, password, ...source } });
  const login = Login.parse(answer.value);
  const token = login.data?.token;
  if (!token)
    throw new Failure(
      'unavailable',
      'CloudTower accepted the password but gave no token. With a second factor switched on, only an API key signs in.',
      { code: 'noToken' },
    );
  return tokenIdentity(token);
}

const tokenIdentity = (token: string): Identity => ({
  sign: () => ({ authorization: token }),
  secrets: [token],
});

/** On current versions LDAP stands behind AUTHN, under an id that is asked for; older ones know LDAP itself. */
async function sourceOf({ source, authConfigId }: TowerScope, ask: Ask) {
  if (source === 'LOCAL') return { source };
  if (authConfigId !== undefined) return { source: 'AUTHN', auth_config_id: authConfigId };
  const query = 'query authnStrategies { authnStrategies { id type } }';
  const body = { operationName: 'authnStrategies', variables: {}, query };
  const strategies = await ask(tower.authnStrategies, { body }).then(
    ({ value }) => Strategies.parse(value),
    (error: unknown) => {
      // An old version refuses the question; one that cannot be reached is no old version.
      if (error instanceof Failure && ['unavailable', 'timeout'].includes(error.kind)) throw error;
      return undefined;
    },
  );
  const ldap = strategies?.data?.authnStrategies?.find(({ type }) => type === 'LDAP');
  if (ldap) return { source: 'AUTHN', auth_config_id: ldap.id };
  if (source === 'LDAP') return { source };
  throw new Failure('unavailable', 'This scope signs in with AUTHN, which needs an authConfigId.', {
    code: 'signInMissing',
  });
}
