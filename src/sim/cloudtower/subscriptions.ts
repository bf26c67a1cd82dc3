import { buildSchema, executeSync, GraphQLError, parse, validate, type DocumentNode } from 'graphql';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { isObject } from '../json.ts';
import type { Vm } from './entities.ts';
import type { Tower } from './tower.ts';
import type { Mutation } from './world.ts';

const schema = buildSchema(`
  enum MutationType { CREATED UPDATED DELETED }
  type Vm { id: ID! local_id: String! name: String! status: String! ips: String! }
  type VmPreviousValues { id: ID! }
  type VmSubscriptionPayload { mutation: MutationType! node: Vm previousValues: VmPreviousValues }
  type Query { version: String }
  type Subscription { vm: VmSubscriptionPayload }
`);

/** CloudTower's subscriptions on `/api`: subprotocol graphql-ws, framed as subscriptions-transport-ws does. */
export class Subscriptions {
  readonly #server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has('graphql-ws') ? 'graphql-ws' : false),
  });

  upgrade(tower: Tower, request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const { noSubscriptions, down } = tower.faults.settings;
    if (down) return void socket.destroy();
    if (noSubscriptions) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (ws) => converse(tower, ws));
  }

  /** Cuts them without a close frame. */
  drop(): void {
    for (const client of this.#server.clients) client.terminate();
  }
}

function converse(tower: Tower, ws: WebSocket) {
  const running = new Map<string, () => void>();
  let isSignedIn = false;
  const say = (message: object) => ws.send(JSON.stringify(message));

  function start(id: string, query: unknown) {
    const document = read(query);
    if (document instanceof GraphQLError) {
      say({ type: 'error', id, payload: { message: document.message } });
      return;
    }
    const stop = tower.world.watch((mutation, vm) => {
      const result = executeSync({ schema, document, rootValue: { vm: payloadOf(mutation, vm) } });
      say({ type: 'data', id, payload: result });
    });
    running.set(id, stop);
  }

  ws.on('message', (raw: RawData) => {
    const message = readMessage(raw);
    if (message?.type === 'connection_init') {
      const token = isObject(message.payload) ? String(message.payload['Authorization']) : '';
      isSignedIn = tower.identity.accepts(token) && !tower.faults.settings.refuseTokens;
      if (isSignedIn) {
        say({ type: 'connection_ack' });
        say({ type: 'ka' });
      } else {
        say({ type: 'connection_error', payload: { message: 'LOAD_TOKEN_FAILED' } });
        ws.close(1011);
      }
    } else if (message?.type === 'start' && isSignedIn) {
      start(message.id, isObject(message.payload) ? message.payload['query'] : undefined);
    } else if (message?.type === 'stop') {
      running.get(message.id)?.();
      running.delete(message.id);
      say({ type: 'complete', id: message.id });
    }
  });
  ws.on('close', () => {
    for (const stop of running.values()) stop();
  });
}

/** Of what is gone there is no node any more. */
const payloadOf = (mutation: Mutation, vm: Vm) => ({
  mutation,
  node: mutation === 'DELETED' ? null : vm,
  previousValues: mutation === 'CREATED' ? null : { id: vm.id },
});

function read(query: unknown): DocumentNode | GraphQLError {
  try {
    const document = parse(String(query));
    return validate(schema, document)[0] ?? document;
  } catch (error) {
    return error instanceof GraphQLError ? error : new GraphQLError(String(error));
  }
}

function readMessage(raw: RawData): { type: string; id: string; payload: unknown } | undefined {
  try {
    const message: unknown = JSON.parse((raw as Buffer).toString('utf8'));
    if (!isObject(message)) return undefined;
    return { type: String(message['type']), id: String(message['id']), payload: message['payload'] };
  } catch {
    return undefined;
  }
}
