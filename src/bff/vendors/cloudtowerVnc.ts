import { Failure } from '../../contract/failure.ts';
import { tower } from '../../contract/services/tower.ts';
import type { CallOptions } from '../exchange.ts';
import type { TowerScope } from '../scopeConfig.ts';
import type { Connection } from '../services.ts';

/** The five facts a console address is made of; each may be missing. */
export interface Vnc {
  vm_uuid: string | null;
  host_ip: string | null;
  cluster_ip: string | null;
  raw_token: string | null;
  token: string | null;
}

/** The configuration of a tower; no other vendor's scope has consoles. */
export function towerOf({ config }: Connection): TowerScope {
  if (config.vendor === 'cloudtower') return config;
  throw new Failure('notFound', 'This scope has no virtual machine consoles.', { code: 'noScope' });
}

const query =
  'query vnc($input: VncInput!) { vnc(input: $input) { vm_uuid host_ip cluster_ip raw_token token } }';

/** GraphQL `vnc`, which every version has; REST where a tower no longer knows it. */
export async function askVnc(connection: Connection, id: string, options: CallOptions): Promise<Vnc> {
  const vm = { id };
  try {
    const body = { operationName: 'vnc', variables: { input: { vm } }, query } as const;
    const { value } = await connection.call(tower.vnc, { body }, options);
    if (value.data?.vnc) return value.data.vnc;
    throw new Failure('notFound', 'CloudTower has no console for this virtual machine.', {
      code: 'NO_CONSOLE',
    });
  } catch (error) {
    if (!isUnknown(error)) throw error;
    const { value } = await connection.call(tower.getVmVncInfo, { body: { vm } }, options);
    return fromUrls(value, towerOf(connection).url);
  }
}

/** GraphQL says it does not know the question, or there is no GraphQL. */
function isUnknown(error: unknown): boolean {
  if (!(error instanceof Failure)) return false;
  if (
    /cannot query field|unknown (type|argument|field)|GRAPHQL_VALIDATION/i.test(
      `${error.code} ${error.message}`,
    )
  )
    return true;
  return [404, 405].includes(error.body.upstream?.status ?? 0);
}

/** REST answers with addresses ready made, and before 4.6.0 with wrong ones: only their values are taken. */
export function fromUrls(
  { redirect, direct, cluster_ip }: Record<'redirect' | 'direct' | 'cluster_ip', string | null>,
  base: string,
): Vnc {
  const forwarded = searchOf(redirect, base);
  const straight = searchOf(direct, base);
  return {
    vm_uuid: forwarded?.get('uuid') ?? straight?.get('uuid') ?? null,
    host_ip: forwarded?.get('host') ?? straight?.get('host') ?? null,
    cluster_ip,
    raw_token: straight?.get('token') ?? null,
    // A token left unescaped loses its + to form decoding; base64 has no spaces, so they were.
    token: forwarded?.get('token')?.replaceAll(' ', '+') ?? null,
  };
}

function searchOf(address: string | null, base: string): URLSearchParams | undefined {
  return address !== null && URL.canParse(address, base) ? new URL(address, base).searchParams : undefined;
}
