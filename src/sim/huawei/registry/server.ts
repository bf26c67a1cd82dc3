import { X509Certificate } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { cse } from '../../../contract/services/cse.ts';
import type { Operation } from '../../../contract/operation.ts';
import { readBody } from '../body.ts';
import type { Cloud } from '../cloud.ts';
import { issue } from '../issue.ts';
import { CloudRefusal, registryRefusal } from '../refusal.ts';
import { registryAnswers, type RegistryCall } from './answers.ts';
import { Registry } from './registry.ts';
import { close, listen } from '../../serve.ts';

/** Accounts of the demo's engines; they open nothing else. */
const account = { username: 'root', password: 'demo-engine-password' };

export interface SimulatedRegistry {
  registry: Registry;
  /** What a scope is configured with. */
  config: { url: string; username?: string; password?: string; tls?: { fingerprint256: string } };
  close(): Promise<void>;
}

const routes = Object.entries<Operation>(cse).map(([name, operation]) => ({
  operation,
  pattern: new RegExp(`^${operation.path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  answer: registryAnswers[name as keyof typeof registryAnswers] as (call: RegistryCall) => unknown,
}));

/** An engine on loopback: `isGuarded` asks for its own account, behind a certificate that nobody vouches for. */
export async function startRegistry(
  cloud: Cloud,
  { size, isGuarded }: { size: number; isGuarded: boolean },
): Promise<SimulatedRegistry> {
  const registry = new Registry(cloud.world.clock, { size, ...(isGuarded ? { account } : {}) });
  const listener = (request: IncomingMessage, response: ServerResponse) =>
    void answer(cloud, registry, request, response).catch(() => response.destroy());
  const year = 365 * 86_400_000;
  const made = isGuarded && issue({ names: ['cse-engine'], from: Date.now() - year, to: Date.now() + year });
  const server = made
    ? createTlsServer({ key: made.key, cert: made.certificate }, listener)
    : createServer(listener);
  const port = await listen(server);
  const address = `127.0.0.1:${port}`;
  return {
    registry,
    config: made
      ? {
          ...{ url: `https://${address}`, ...account },
          tls: { fingerprint256: new X509Certificate(made.certificate).fingerprint256 },
        }
      : { url: `http://${address}` },
    async close() {
      await close(server);
    },
  };
}

async function answer(cloud: Cloud, registry: Registry, request: IncomingMessage, response: ServerResponse) {
  const { method = 'GET', url = '/', headers } = request;
  const { pathname, searchParams: query } = new URL(url, 'http://engine');
  const found = routes.find(
    ({ operation, pattern }) => operation.method === method && pattern.test(pathname),
  );
  const faults = cloud.faults.of(found?.operation.name);
  if (faults.down) return void request.socket.destroy();
  const bytes = await readBody(request);
  const body: unknown = bytes.length === 0 ? undefined : JSON.parse(bytes.toString('utf8'));
  let [status, said]: [number, unknown] = [200, undefined];
  try {
    if (!found) throw registryRefusal(404, '404001', 'Not found', pathname);
    if (headers['x-domain-name'] !== 'default')
      throw registryRefusal(400, '400001', 'Invalid parameter(s)', 'domain');
    if (!found.operation.unsigned) registry.admit(headers.authorization);
    if (faults.status !== undefined)
      throw registryRefusal(faults.status, '500003', 'Internal server error', '');
    const params = { ...found.pattern.exec(pathname)?.groups };
    said = found.answer({ registry, params, query, headers, body });
  } catch (error) {
    const refusal =
      error instanceof CloudRefusal ? error : registryRefusal(500, '500003', 'Internal server error', '');
    [status, said] = [refusal.status, refusal.body];
  }
  cloud.seen.add({ method, path: url, headers, body }, status);
  if (faults.slow) await new Promise((resolve) => setTimeout(resolve, faults.slow));
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(said === undefined ? undefined : JSON.stringify(said));
}
