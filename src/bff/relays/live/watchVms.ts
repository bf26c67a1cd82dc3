import * as z from 'zod/mini';
import type { LiveHint } from '../../../contract/live.ts';
import { tower } from '../../../contract/services/tower.ts';
import type { Connection } from '../../services.ts';
import { dial } from '../dial.ts';
import type { Limits } from '../limits.ts';

// CloudTower's subscriptions: subprotocol graphql-ws, framed as subscriptions-transport-ws does. There is no cursor to
// go on from, so whoever watches lists again whenever the watching begins anew.

const query = 'subscription { vm { mutation node { id } previousValues { id } } }';
const Ref = z.optional(z.nullable(z.object({ id: z.string() })));
const Message = z.object({
  type: z.string(),
  payload: z.optional(
    z.nullable(
      z.looseObject({
        data: z.optional(
          z.nullable(
            z.object({
              vm: z.nullable(
                z.object({
                  mutation: z.enum(['CREATED', 'UPDATED', 'DELETED']),
                  node: Ref,
                  previousValues: Ref,
                }),
              ),
            }),
          ),
        ),
      }),
    ),
  ),
});

/** `refused` means that the tower offers none: asking again soon helps nobody. */
export type Lost = 'refused' | 'lost';

export interface Watched {
  onHint: (hint: LiveHint) => void;
  onLost: (why: Lost) => void;
}

/** Opens one subscription with the scope's own token, and says `RELIST` once it stands. Returns how to end it. */
export async function watchVms(
  connection: Connection,
  limits: Limits,
  watched: Watched,
): Promise<() => void> {
  const authorization = await connection.authorization();
  const { config } = connection;
  if (config.vendor !== 'cloudtower') throw new Error(`${connection.id} is no CloudTower`);
  const { url, tls, proxy } = config;
  const address = new URL(`${url.replace(/^http/, 'ws').replace(/\/+$/, '')}/api`);
  const target = { url: address, tls, subprotocol: 'graphql-ws', headers: { authorization } };
  let isOver = false;
  let wasHeard = true;
  const socket = dial(target, proxy, limits, ({ reason }) =>
    lose(/HTTP 4\d\d/.test(reason) ? 'refused' : 'lost'),
  );
  const say = (message: object) => socket.send(JSON.stringify(message));
  const pinging = setInterval(() => {
    if (!wasHeard) return lose('lost');
    wasHeard = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, limits.ping);

  function end() {
    isOver = true;
    clearInterval(pinging);
    socket.terminate();
  }
  function lose(why: Lost) {
    if (isOver) return;
    end();
    watched.onLost(why);
  }

  socket.on('open', () => say({ type: 'connection_init', payload: { Authorization: authorization } }));
  socket.on('pong', () => (wasHeard = true));
  socket.on('close', () => lose('lost'));
  socket.on('message', (bytes: Buffer) => {
    wasHeard = true;
    const message = parse(bytes);
    if (isOver || !message) return;
    if (message.type === 'connection_ack') {
      say({ id: 'vms', type: 'start', payload: { query } });
      watched.onHint({ mutation: 'RELIST' });
    } else if (message.type === 'connection_error') {
      // A dead token is renewed by the next call of any kind.
      connection.call(tower.getVmsConnection, { body: {} }).catch(() => undefined);
      lose('lost');
    } else if (message.type === 'error') lose('refused');
    else if (message.type === 'complete') lose('lost');
    const vm = message.payload?.data?.vm;
    const id = vm?.node?.id ?? vm?.previousValues?.id;
    if (vm && id !== undefined) watched.onHint({ mutation: vm.mutation, id });
  });
  return end;
}

function parse(bytes: Buffer): z.infer<typeof Message> | undefined {
  try {
    return Message.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
