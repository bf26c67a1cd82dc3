import { pino } from 'pino';
import { key, service } from '../../contract/operation.ts';
import { parseConfig } from '../config.ts';
import { connectScopes } from '../connections.ts';
import { signatureOf } from '../vendors/huawei/signature.ts';
import * as z from 'zod/mini';
import { quick } from './fakeTower.ts';
import { openServer, sendJson, type Answerer, type Asked } from './upstreamServer.ts';

export const password = 'hw: correct horse';
export const keys = { accessKey: 'AKIDOFTESTS', secretKey: 'secret-key-4711' };
export const projectId = 'p0000000000000000000000000000001';
export const domainId = 'd0000000000000000000000000000001';

interface Token {
  kind: 'project' | 'domain';
  isAlive: boolean;
}

/** A Huawei Cloud of a few lines on one port: each service is a base path, `/iam`, `/vpc`, … */
export async function openHuawei(answers: Record<string, Answerer> = {}) {
  const tokens = new Map<string, Token>();
  const state = { signIns: [] as string[], lifetime: 24 * 3600_000, ahead: 0, isLocked: false };
  const now = () => Date.now() + state.ahead;

  function createToken({
    body,
  }: Asked): Parameters<typeof sendJson> extends [unknown, ...infer R] ? R : never {
    const { auth } = JSON.parse(body) as {
      auth: {
        identity: { password: { user: { password: string } } };
        scope: { project?: { name: string }; domain?: object };
      };
    };
    const { project } = auth.scope;
    const refuse = (code: number, message: string, title: string) =>
      [{ error: { code, message, title } }, code, { 'x-iam-trace-id': 'trace-1' }] as const;
    state.signIns.push(project ? 'project' : 'domain');
    if (state.isLocked) return [...refuse(403, 'The account is locked.', 'Forbidden')];
    if (auth.identity.password.user.password !== password)
      return [...refuse(401, 'The username or password is wrong.', 'Unauthorized')];
    if (project && project.name !== 'cn-north-4')
      return [...refuse(404, `Could not find project: ${project.name}.`, 'Not Found')];
    const token = `secret-token-${tokens.size + 1}`;
    tokens.set(token, { kind: project ? 'project' : 'domain', isAlive: true });
    const user = { id: 'u1', name: 'ops', domain: { id: domainId, name: 'example' } };
    const expires_at = new Date(now() + state.lifetime).toISOString().replace('Z', '000Z');
    const scoped = project ? { project: { id: projectId, name: project.name } } : { domain: user.domain };
    return [{ token: { expires_at, user, ...scoped } }, 201, { 'x-subject-token': token }];
  }

  /** What the gateway says to a request; undefined when it is let through. */
  function refuseIdentity({ method, path, headers, body }: Asked, kind: Token['kind']) {
    const { authorization } = headers;
    const refused = (why: string) => ({
      error_code: 'APIG.0301',
      error_msg: `Incorrect IAM authentication information: ${why}`,
      request_id: 'gateway-1',
    });
    if (authorization === undefined) {
      const token = tokens.get(String(headers['x-auth-token']));
      return token?.isAlive && token.kind === kind ? undefined : refused('decrypt token fail');
    }
    const stamp = String(headers['x-sdk-date']).replace(
      /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/,
      '$1-$2-$3T$4:$5:$6Z',
    );
    if (Math.abs(now() - Date.parse(stamp)) > 15 * 60_000) return refused('x-sdk-date is out of date');
    const [, names = ''] = /SignedHeaders=([^,]*)/.exec(authorization) ?? [];
    const signed = Object.fromEntries(names.split(';').map((name) => [name, String(headers[name])]));
    const expected = signatureOf({ method, path, headers: signed, body }, keys);
    return authorization === expected ? undefined : refused('verify aksk signature fail');
  }

  const server = await openServer((asked, response, socket) => {
    response.setHeader('date', new Date(now()).toUTCString());
    const [where = ''] = asked.path.split('?');
    const answer = answers[where];
    if (where === '/iam/v3')
      return answer
        ? answer(asked, response, socket)
        : sendJson(response, { version: { id: 'v3.6', status: 'stable', updated: '2016-04-04T00:00:00Z' } });
    if (where === '/iam/v3/auth/tokens')
      return answer ? answer(asked, response, socket) : sendJson(response, ...createToken(asked));
    const refusal = refuseIdentity(asked, /^\/(iam|rtc)\//.test(where) ? 'domain' : 'project');
    if (refusal) return sendJson(response, refusal, 401);
    if (answer) return answer(asked, response, socket);
    const project = { id: projectId, name: 'cn-north-4', domain_id: domainId, parent_id: domainId };
    if (where === '/iam/v3/projects')
      return sendJson(response, { projects: [{ ...project, enabled: true, description: '' }] });
    if (where === '/iam/v3/auth/domains')
      return sendJson(response, { domains: [{ id: domainId, name: 'example', enabled: true }] });
    sendJson(response, { ports: [{ id: 'port-1' }] }, 200, { 'x-request-id': 'r-1' });
  });

  return {
    ...server,
    state,
    kill: () => tokens.forEach((token) => (token.isAlive = false)),
    answer: (path: string, answerer: Answerer) => void (answers[path] = answerer),
  };
}

const services = 'iam vpc ecs ims vpcep dds scm bms drs rtc live vod servicestage cse obs'.split(' ');

export function connectToHuawei(url: string, more: Record<string, unknown> = {}, limit = quick) {
  const config = parseConfig({
    grants: [],
    scopes: {
      'cn-north-4': {
        ...{ vendor: 'huawei', region: 'cn-north-4' },
        auth: { account: 'example', username: 'ops', password },
        endpoints: Object.fromEntries(services.map((name) => [name, `${url}/${name}`])),
        ...more,
      },
    },
  });
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  return { connection: connectScopes(config, log, limit).get('cn-north-4')!, lines, config, log };
}

/** Operations as small as they can be, one of every way to be asked. */
export const { listPorts, removePort, listThings } = service('vpc', 'huawei', {
  listPorts: {
    route: 'GET /v2.0/ports',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({ marker: z.optional(z.string()), name: z.optional(z.array(z.string())) }),
    response: z.object({ ports: z.array(z.object({ id: key() })) }),
  },
  removePort: {
    route: 'DELETE /v2.0/ports/{port_id}',
    effect: 'write',
    role: 'admin',
    response: z.null(),
    ok: [204],
  },
  listThings: {
    route: 'POST /v1/{project_id}/things',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({ name: z.string() }),
    response: z.object({ ports: z.array(z.object({ id: key() })) }),
  },
});
