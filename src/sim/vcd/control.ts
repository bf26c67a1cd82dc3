import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import { readBody } from '../huawei/body.ts';
import type { Director } from './director.ts';
import { DirectorFaultSettings } from './faults.ts';
import { accounts } from './sessions.ts';
import { begin, run, works } from './tasks.ts';

/** What somebody does in Cloud Director itself. */
const VmDeed = z.strictObject({
  does: z.enum(['powerOn', 'powerOff', 'modify', 'snapshot', 'delete', 'rename']),
  by: z._default(z.enum(['user', 'orgAdmin', 'system']), 'orgAdmin'),
  /** Seconds from the start to the end of its task. */
  seconds: z._default(z.number(), 6),
  /** Why its task fails; it succeeds unless told. */
  fails: z.optional(z.string()),
  name: z.optional(z.string()), // rename: to what
});
const Traffic = z.strictObject({ rate: z.number().check(z.minimum(0), z.maximum(5000)) });
const Burst = z.strictObject({ count: z.int().check(z.minimum(1), z.maximum(100_000)) });
/** Events of the past, that nobody was told of. */
const Past = z.strictObject({ count: Burst.shape.count, minutes: z.number() });

type Reply = [number, unknown];

/** Its own address `/-/…`, for browser tests. Only programs on this machine may: a page always says its Origin. */
export async function answerDirectorControl(
  director: Director,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isLocal = /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '');
  const isOurs = isLocal && request.headers.origin === undefined;
  const [status, body] = isOurs ? await answerTo(director, request) : [403, { message: 'not from here' }];
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function answerTo(director: Director, request: IncomingMessage): Promise<Reply> {
  const { faults, seen, traffic, broker } = director;
  const bytes = await readBody(request);
  const act = <S extends z.ZodMiniType>(schema: S, then: (given: z.output<S>) => Reply): Reply => {
    const given = schema.safeParse(readSettings(bytes));
    return given.success ? then(given.data) : [400, { message: given.error.message }];
  };
  const told = (): Reply => [200, { rate: traffic.rate, sent: broker.sent, clients: broker.clients() }];

  switch (`${request.method} ${request.url}`) {
    case 'GET /-/requests':
      return [200, seen.all()];
    case 'DELETE /-/requests':
      seen.clear();
      return [200, []];
    case 'GET /-/secrets':
      return [200, director.sessions.secrets()];
    case 'GET /-/faults':
      return [200, faults.settings];
    case 'DELETE /-/faults':
      faults.clear();
      return [200, {}];
    case 'POST /-/faults':
      return act(DirectorFaultSettings, (settings) => {
        faults.set(settings);
        return [200, faults.settings];
      });
    case 'GET /-/traffic':
      return told();
    case 'POST /-/traffic':
      return act(Traffic, ({ rate }) => {
        traffic.rate = rate;
        return told();
      });
    case 'POST /-/burst':
      return act(Burst, ({ count }) => {
        for (let nth = 0; nth < count; nth += 1) traffic.one();
        return told();
      });
    case 'POST /-/past':
      return act(Past, (past) => [200, remember(director, past)]);
    case 'POST /-/metrics':
      broker.tellMetrics();
      return told();
    default: {
      const [, name] = /^\/-\/vms\/([^/]+)$/.exec(request.url ?? '') ?? [];
      if (request.method !== 'POST' || name === undefined) return [404, { message: 'no such address' }];
      return act(VmDeed, (deed) => doTo(director, decodeURIComponent(name), deed));
    }
  }
}

function doTo({ world }: Director, name: string, deed: z.output<typeof VmDeed>): Reply {
  const on = world.vmNamed(name);
  if (!on) return [404, { message: 'no such machine' }];
  const by = accounts[deed.by].user;
  const { does } = deed;
  if (does === 'delete') {
    world.vms.splice(world.vms.indexOf(on), 1);
    return [200, { event: world.happen({ type: 'vm/delete', user: by, about: on }).id }];
  }
  if (does === 'rename') {
    on.name = deed.name ?? on.name;
    return [200, { event: world.happen({ type: 'vm/modify', user: by, about: on }).id }];
  }
  const task = run(world, begin(world, works[does], { on, by, fails: deed.fails }), deed.seconds);
  return [200, { task: task.id, vm: on.id }];
}

function remember({ world }: Director, { count, minutes }: z.output<typeof Past>) {
  const now = world.now();
  const first = now - minutes * 60_000;
  const fresh = Array.from({ length: count }, (_, nth) => ({
    ...{ type: 'vm/modify', user: accounts.orgAdmin.user, about: world.vms[nth % world.vms.length]! },
    at: Math.round(first + ((now - first) * nth) / count),
  }));
  for (const happening of fresh) world.remember(happening);
  return { events: world.events.length };
}

function readSettings(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
