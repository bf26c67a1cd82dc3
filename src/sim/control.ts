import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Tower } from './cloudtower/tower.ts';
import { FaultSettings } from './faults.ts';
import { readJson } from './http.ts';
import type { SeenRequests } from './requests.ts';

/**
 * The estate's own address `/-/…`, for browser tests: faults, captured requests, the keys a guest received.
 * Only programs on this machine may: a page in a browser, which always says its Origin on a POST, may not.
 */
export async function answerControl(
  tower: Tower,
  seen: SeenRequests,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isLocal = /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '');
  if (!isLocal || request.headers.origin !== undefined) return void response.writeHead(403).end();
  const address = `${request.method} ${(request.url ?? '').replace(/\?.*$/, '')}`;
  const [, vmName] = /^GET \/-\/guests\/([^/]+)\/keys$/.exec(address) ?? [];
  if (vmName) {
    const vm = tower.world.vmNamed(decodeURIComponent(vmName));
    if (!vm) return reply(response, 404, { message: 'no such machine' });
    return reply(response, 200, tower.machines.built(vm)?.keys() ?? []);
  }
  switch (address) {
    case 'GET /-/requests':
      return reply(response, 200, seen.all());
    case 'DELETE /-/requests':
      seen.clear();
      return reply(response, 200, []);
    case 'GET /-/faults':
      return reply(response, 200, tower.faults.settings);
    case 'DELETE /-/faults':
      tower.faults.clear();
      return reply(response, 200, {});
    case 'POST /-/faults': {
      const faults = FaultSettings.safeParse(await readJson(request));
      if (!faults.success) return reply(response, 400, { message: faults.error.message });
      tower.faults.set(faults.data);
      return reply(response, 200, tower.faults.settings);
    }
    default:
      return reply(response, 404, { message: 'no such address' });
  }
}

function reply(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
