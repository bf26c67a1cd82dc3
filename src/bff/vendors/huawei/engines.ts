import * as z from 'zod/mini';
import { Failure } from '../../../contract/failure.ts';
import type { Operation } from '../../../contract/operation.ts';
import { cse, domainHeader } from '../../../contract/services/cse.ts';
import type { Clock } from '../../clock.ts';
import type { HuaweiScope } from '../../scopeConfig.ts';
import type { Ask, Identity } from '../vendor.ts';

// The registries of CSE engines: servers of their own, which know nothing of the cloud's accounts.

type Params = Readonly<Record<string, string>> | undefined;
type Registries = HuaweiScope['registries'];

/** The engine an operation is for; undefined for what the cloud itself answers. */
export function engineOf(
  { registries }: Pick<HuaweiScope, 'registries'>,
  { server }: Operation,
  params: Params,
) {
  if (server !== cse.listMicroservices.server) return undefined;
  const { engine = '' } = params ?? {};
  const registry = Object.hasOwn(registries, engine) ? registries[engine] : undefined;
  if (!registry)
    throw new Failure('notFound', 'No engine of this name is configured here.', { code: 'noEngine' });
  return { engine, ...registry };
}

const prefix = 'engine ';
export const kindOfEngine = (engine: string) => `${prefix}${engine}`;
/** The engine whose identity this is; undefined for the cloud's own. */
export const engineOfKind = (kind: string) =>
  kind.startsWith(prefix) ? kind.slice(prefix.length) : undefined;

const Token = z.object({ token: z.nullable(z.string()) });

/** A bearer of the engine's own account; where it has none, nobody. */
export async function signInToEngine(
  registries: Registries,
  engine: string,
  ask: Ask,
  clock: Clock,
): Promise<Identity> {
  const { username: name, password } = registries[engine] ?? {};
  if (name === undefined || password === undefined) return { sign: () => domainHeader, secrets: [] };
  const input = { params: { engine }, headers: domainHeader, body: { name, password } };
  const { token } = Token.parse((await ask(cse.createToken, input)).value);
  if (!token)
    throw new Failure('unavailable', `The engine ${engine} accepted the password but gave no token.`, {
      code: 'noToken',
    });
  const ends = endOf(token);
  return {
    sign: () => ({ ...domainHeader, authorization: `Bearer ${token}` }),
    secrets: [token],
    expiresAt: ends === undefined ? undefined : clock.ours(ends),
  };
}

const Claims = z.object({ exp: z.number() });

/** Epoch ms, as the token itself says; undefined when it does not. Whoever made it is asked, so no signature is looked at. */
function endOf(token: string): number | undefined {
  try {
    const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    return Claims.parse(JSON.parse(claims)).exp * 1000;
  } catch {
    return undefined;
  }
}
