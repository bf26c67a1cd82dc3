import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import type { Tower } from './cloudtower/tower.ts';
import { changeHost, changeVm, HostChange, NewAlert, openAlert, VmChange } from './controlWorld.ts';
import { FaultSettings } from './faults.ts';
import { readJson } from './http.ts';
import { noKeys } from './machines.ts';
import type { SeenRequests } from './requests.ts';

const Movement = z.strictObject({ framesPerSecond: z.number(), width: z.int(), height: z.int() });

interface Reply {
  status: number;
  body: unknown;
}
const done = (body: unknown = {}): Reply => ({ status: 200, body });
const missing: Reply = { status: 404, body: { message: 'no such thing' } };

/**
 * The estate's own address `/-/…`, for browser tests: faults, captured requests, the keys a guest received, and what
 * somebody else does meanwhile. Only programs on this machine may: a page, which always says its Origin, may not.
 */
export async function answerControl(
  tower: Tower,
  seen: SeenRequests,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isLocal = /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '');
  if (!isLocal || request.headers.origin !== undefined) return void response.writeHead(403).end();
  const { status, body } = await answer(tower, seen, request);
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function answer(tower: Tower, seen: SeenRequests, request: IncomingMessage): Promise<Reply> {
  const { world, faults, machines } = tower;
  const path = (request.url ?? '').replace(/\?.*$/, '');
  const [, kind = '', encoded = ''] = /^\/-\/([a-z]+)(?:\/([^/]+))?/.exec(path) ?? [];
  const name = decodeURIComponent(encoded);

  /** Does what the body says, once it is what it should be; false means that its thing is not there. */
  async function act<S extends z.ZodMiniType>(
    schema: S,
    then: (given: z.output<S>) => boolean,
  ): Promise<Reply> {
    const given = schema.safeParse(await readJson(request).catch(() => null));
    if (!given.success) return { status: 400, body: { message: given.error.message } };
    return then(given.data) ? done() : missing;
  }

  const address = encoded === '' ? path : path.replace(`/${encoded}`, '/{name}');
  switch (`${request.method} ${address}`) {
    case 'GET /-/requests':
      return done(seen.all());
    case 'DELETE /-/requests':
      seen.clear();
      return done([]);
    case 'GET /-/secrets':
      return done([...tower.identity.secrets(), ...tower.tokens.secrets()]);
    case 'GET /-/faults':
      return done(faults.settings);
    case 'DELETE /-/faults':
      faults.clear();
      return done();
    case 'POST /-/faults': {
      const reply = await act(FaultSettings, (settings) => {
        faults.set(settings);
        return true;
      });
      return reply.status === 200 ? done(faults.settings) : reply;
    }
    case 'POST /-/vms/{name}':
      return act(VmChange, (change) => changeVm(world, name, change));
    case 'POST /-/guests/{name}':
      return act(Movement, (move) => {
        const vm = world.vmNamed(name);
        const machine = vm && machines.built(vm);
        machine?.play(move);
        return machine !== undefined;
      });
    case 'POST /-/hosts/{name}':
      return act(HostChange, (change) => changeHost(world, name, change));
    case 'POST /-/alerts':
      return act(NewAlert, (alert) => openAlert(world, alert));
    default: {
      const isKeys = request.method === 'GET' && kind === 'guests' && path.endsWith('/keys');
      const vm = isKeys ? world.vmNamed(name) : undefined;
      return vm ? done(machines.built(vm)?.keys() ?? noKeys) : missing;
    }
  }
}
