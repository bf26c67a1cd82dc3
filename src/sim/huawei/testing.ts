import * as z from 'zod/mini';
import { vipWalkThrough as page } from '../../contract/services/vpc.examples.ts';
import { servicePage } from '../../contract/services/vpcep.examples.ts';
import { demoAccount } from './identity.ts';
import { region } from './seed.ts';
import { startCloud, type SimulatedCloud } from './server.ts';

export interface Answered {
  status: number;
  headers: Headers;
  body: unknown;
}
export type Ask = (method: string, path: string, body?: unknown) => Promise<Answered>;

/** A cloud of its own, whose minutes are `speed` times shorter than ours. */
export const openCloud = (speed = 1) => startCloud({ seed: 1, speed });

export async function send(
  { url }: SimulatedCloud,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const answer = await fetch(url + path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    redirect: 'manual',
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : parse(text) };
}

const parse = (text: string): unknown => (/^[[{]/.test(text) ? JSON.parse(text) : text);

export const authOf = (scope: object, password: string = demoAccount.password) => ({
  auth: {
    identity: {
      methods: ['password'],
      password: { user: { name: demoAccount.username, password, domain: { name: demoAccount.account } } },
    },
    scope,
  },
});
export const ofProject = { project: { name: region } };
export const ofDomain = { domain: { name: demoAccount.account } };

/** Signs in, and asks as that identity. */
export async function signIn(cloud: SimulatedCloud, scope: object = ofProject): Promise<Ask> {
  const { headers } = await send(cloud, 'POST', '/iam/v3/auth/tokens', authOf(scope));
  const token = headers.get('x-subject-token') ?? '';
  return (method, path, body) => send(cloud, method, path, body, { 'x-auth-token': token });
}

const Rows = z.array(z.looseObject({ id: z.string() }));
/** The rows of a list, whatever it is called. */
export const rowsOf = ({ body }: Answered, list: string) =>
  Rows.parse((body as Record<string, unknown>)[list]);

/** The network, server and back end of which the pages speak. */
export function layOutThePages({ world }: SimulatedCloud) {
  const [subnet] = world.subnets;
  const [server] = world.servers;
  const vpcOfPage = { ...world.vpcs[0]!, id: servicePage.request.vpc_id };
  const [fixed] = page.nic.fixed_ips;
  const network = {
    ...{ ...subnet!, id: page.create.port.network_id, neutronId: fixed!.subnet_id, vpc: vpcOfPage },
    ...{ cidr: '192.168.0.0/24', gateway: '192.168.0.1' },
  };
  world.vpcs.push(vpcOfPage);
  world.subnets.push(network);
  world.servers.push({ ...server!, id: page.nic.device_id, vpc: vpcOfPage });
  const nic = [...world.ports.values()].find(({ device }) => device === server!.id)!;
  const ofPage = { ...nic, device: page.nic.device_id, subnet: network, pairs: [] };
  world.ports.set(page.nic.id, {
    ...ofPage,
    id: page.nic.id,
    ip: fixed!.ip_address,
    owner: page.nic.device_owner,
  });
  world.ports.set(servicePage.request.port_id, {
    ...ofPage,
    device: server!.id,
    id: servicePage.request.port_id,
    ip: '192.168.0.90',
  });
}
