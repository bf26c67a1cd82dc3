import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Tower } from './cloudtower/tower.ts';
import { FaultSettings } from './faults.ts';
import { readJson } from './http.ts';
import { noKeys } from './machines.ts';
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
    if (!vm) {
      reply(response, 404, { message: 'no such machine' });
      return;
    }
    reply(response, 200, tower.machines.built(vm)?.keys() ?? noKeys);
    return;
  }
  switch (address) {
    case 'GET /-/requests': {
      reply(response, 200, seen.all());
      return;
    }
    case 'DELETE /-/requests':
      seen.clear();
      {
        reply(response, 200, []);
        return;
      }
    case 'GET /-/faults': {
      reply(response, 200, tower.faults.settings);
      return;
    }
    case 'DELETE /-/faults':
      tower.faults.clear();
      {
        reply(response, 200, {});
        return;
      }
    case 'POST /-/faults': {
      const faults = FaultSettings.safeParse(await readJson(request).catch(() => null));
      if (!faults.success) {
        reply(response, 400, { message: faults.error.message });
        return;
      }
      tower.faults.set(faults.data);
      reply(response, 200, tower.faults.settings);
      return;
    }
    default: {
      reply(response, 404, { message: 'no such address' });
      return;
    }
  }
}

function reply(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
