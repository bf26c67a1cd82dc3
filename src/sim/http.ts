import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tower as operations } from '../contract/services/tower.ts';
import type { Answer } from './cloudtower/answer.ts';
import { answers } from './cloudtower/answers.ts';
import type { Call } from './cloudtower/call.ts';
import type { Tower } from './cloudtower/tower.ts';
import { isObject } from './json.ts';
import { Refusal } from './refusal.ts';
import type { SeenRequests } from './requests.ts';
import { spoil, spoilRows } from './spoil.ts';

/** The contract says which addresses there are; what is answered there is the simulator's own. */
const names = Object.keys(answers) as (keyof typeof answers)[];
const routes = new Map<string, Answer>(
  names.map((name) => [`${operations[name].method} ${operations[name].path}`, answers[name]]),
);
const largest = 10 * 2 ** 20;

/** Answers CloudTower's REST and GraphQL addresses. */
export async function answerHttp(
  tower: Tower,
  seen: SeenRequests,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // `/api/` is the same address to the vendor.
  const path = (request.url ?? '/').replace(/\?.*$/, '').replace(/(.)\/$/, '$1');
  const method = request.method ?? 'GET';
  const operation = path.split('/').at(-1) ?? '';
  const faults = tower.faults.of(path);
  if (faults.down) return void request.socket.destroy();
  let body: unknown;
  let answer: unknown;
  let status = 200;
  try {
    body = await readJson(request);
    const call = toCall(tower, request, path, body);
    const route = routes.get(`${method} ${path}`);
    if (!route) throw new Refusal(404, `Not Found: ${method} ${path}`);
    if (faults.deny?.includes(operation) && call.isSignedIn)
      throw new Refusal(403, 'PERMISSION_DENIED: your role does not allow this operation.');
    answer = spoilRows(faults, await route(call));
    status = call.status;
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal(500, 'Internal Server Error');
    status = refusal.status;
    answer = refusal.toBody(path.replace(/^\/v2\/api/, ''));
  }
  seen.add({ method, path, headers: request.headers, body }, status);
  if (faults.slow) await new Promise((resolve) => setTimeout(resolve, faults.slow));
  response.setHeader('x-tower-request-id', randomUUID());
  if (spoil(faults, response, answer)) return;
  if (status === 304) return void response.writeHead(304).end();
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(answer));
}

function toCall(tower: Tower, request: IncomingMessage, path: string, body: unknown): Call {
  const items: unknown[] = Array.isArray(body) ? body : [];
  if (!isObject(body) && !Array.isArray(body)) throw new Refusal(400, 'request.body must be object');
  const authorization = request.headers.authorization ?? '';
  // REST lets a Bearer pass; GraphQL wants the bare token.
  const token = path === '/api' ? authorization : authorization.replace(/^Bearer /, '');
  return {
    tower,
    body: isObject(body) ? body : {},
    items,
    host: request.headers.host ?? '127.0.0.1',
    isSignedIn: tower.identity.accepts(token) && !tower.faults.settings.refuseTokens,
    status: 200,
  };
}

export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) throw new Refusal(413, 'request entity too large');
    chunks.push(chunk);
  }
  if (size === 0) return {};
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch (error) {
    throw new Refusal(400, error instanceof Error ? error.message : 'invalid JSON');
  }
}
