import { isIPv6 } from 'node:net';
import { Failure } from '../../contract/failure.ts';
import { tower } from '../../contract/services/tower.ts';
import type { Tls, TowerScope } from '../scopeConfig.ts';
import type { CallOptions } from '../exchange.ts';
import type { Connection } from '../services.ts';
import { isAddress, mayDial } from './consoleHosts.ts';
import { askVnc, towerOf, type Vnc } from './cloudtowerVnc.ts';

// The vendor's page "获取 VNC 信息" says how the two addresses are built; its examples are in the test.

/** Where a console is. The address holds a credential: it is dialled, and neither logged nor shown. */
export interface VncTarget {
  url: URL;
  tls: Tls | undefined;
  subprotocol?: string;
}

/** Asks CloudTower anew for every attempt: how long its tokens live, and how often they serve, is not documented. */
export async function vncAddress(
  connection: Connection,
  vm: string,
  options: CallOptions = {},
): Promise<VncTarget> {
  const config = towerOf(connection);
  const [asked, listed] = await Promise.allSettled([
    askVnc(connection, vm, options),
    connection.call(tower.getVms, { body: { where: { id: vm }, first: 1 } }, options),
  ]);
  if (listed.status === 'fulfilled')
    mustRun(listed.value.value[0]?.status, listed.value.value.length > 0, asked);
  if (asked.status === 'rejected') throw asked.reason;
  return addressOf(config, asked.value);
}

/** What a refused `vnc` means is undocumented, so the machine's own state gives the reason. */
function mustRun(status: string | null | undefined, isThere: boolean, asked: PromiseSettledResult<Vnc>) {
  if (!isThere || status === 'DELETED')
    throw new Failure('notFound', 'There is no such virtual machine.', { code: 'VM_NOT_FOUND' });
  const isOff = status === 'STOPPED' || (asked.status === 'rejected' && status === 'SUSPENDED');
  if (isOff) throw new Failure('conflict', 'The virtual machine is not running.', { code: 'VM_NOT_RUNNING' });
}

/** The noVNC address of the two routes, every value percent-encoded exactly once. */
export function addressOf({ url, tls, console: route }: TowerScope, vnc: Vnc): VncTarget {
  const subprotocol = route.subprotocol === undefined ? {} : { subprotocol: route.subprotocol };
  const uuid = checked(vnc.vm_uuid, /^[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/i, 'vm_uuid');
  const host = vnc.host_ip ?? '';
  if (!isAddress(host)) throw strange('host_ip');

  if (route.route === 'forwarded') {
    const token = checked(vnc.token, /^[A-Za-z0-9+/_=-]{1,4096}$/, 'token');
    const base = new URL(url);
    const root = `${base.protocol === 'https:' ? 'wss' : 'ws'}://${base.host}${base.pathname.replace(/\/+$/, '')}`;
    return { url: new URL(`${root}/websockify/?${join({ token, uuid, host })}`), tls, ...subprotocol };
  }

  const token = checked(vnc.raw_token, /^[0-9a-f]{32}$/i, 'raw_token');
  const cluster = vnc.cluster_ip ?? '';
  if (!isAddress(cluster)) throw strange('cluster_ip');
  if (!mayDial(cluster, route.hosts))
    throw new Failure('forbidden', "The cluster's address is not among the console hosts of this scope.", {
      code: 'consoleHost',
    });
  const { scheme, port, tls: directTls } = route.direct ?? { scheme: 'wss' as const };
  const authority = `${isIPv6(cluster) ? `[${cluster}]` : cluster}${port === undefined ? '' : `:${port}`}`;
  const address = new URL(`${scheme}://${authority}/websockify/?${join({ uuid, token, host })}`);
  return { url: address, tls: directTls, ...subprotocol };
}

const join = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');

function checked(value: string | null, pattern: RegExp, field: string): string {
  if (value !== null && pattern.test(value)) return value;
  throw strange(field);
}

const strange = (field: string) =>
  new Failure('drift', `CloudTower's console answer has no usable ${field}.`, { code: 'vncMalformed' });
