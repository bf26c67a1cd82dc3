import mqtt, { type MqttClient } from 'mqtt';
import { pino } from 'pino';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { createAudit } from '../../audit.ts';
import { parseConfig } from '../../config.ts';
import { connectScopes } from '../../connections.ts';
import { createFollows } from '../../follows.ts';
import { createGrants } from '../../grants.ts';
import type { Services } from '../../services.ts';
import { keepSessions } from '../../session.ts';
import { openStore } from '../../store/store.ts';
import type { Limits } from '../limits.ts';
import { attachRelays } from '../relays.ts';

/** A Cloud Director, and what a scope of each kind of identity is configured with. */
type Scope = Record<'url' | 'org' | 'username' | 'password', string>;
interface Director {
  scopes: Record<'user' | 'orgAdmin' | 'system', Scope>;
}

export interface Closed {
  code: number;
  reason: string;
}
export interface Watching {
  client: MqttClient;
  heard: { topic: string; text: string }[];
  closed: Promise<Closed>;
  /** The code of a SUBACK: 128 is a refusal. */
  subscribe: (filter: string) => Promise<number>;
}

/** The relays of one process with real sessions, grants and store, in front of a simulated Cloud Director. */
export async function openGuard(director: Director, limits: Partial<Limits> = {}, more: object = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-guard-'));
  const { user, orgAdmin, system } = director.scopes;
  const config = parseConfig({
    grants: [
      { group: 'operators', role: 'operator' },
      { group: 'viewers', role: 'viewer' },
      { group: 'acme', role: 'operator', scopes: ['system'], orgs: ['debd63a0-6eae-11ea-8c7b-0050561776be'] },
    ],
    scopes: {
      user: { vendor: 'vcd', ...user },
      admin: { vendor: 'vcd', ...orgAdmin },
      system: { vendor: 'vcd', ...system },
      tower: { vendor: 'cloudtower', url: 'http://127.0.0.1:9', apiKey: 'none' },
      ...more,
    },
  });
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  const store = await openStore(`file:${join(folder, 'guard.db')}`);
  const sessions = await keepSessions(store, config, log);
  const services: Services = {
    ...{ config, store, log, sessions, endings: sessions.endings, grants: createGrants(config) },
    ...{ audit: createAudit(store, log), follows: createFollows(store) },
    connections: connectScopes(config, log),
  };
  const server = createServer();
  const relays = attachRelays(server, services, { limits: { beat: 50, close: 300, ...limits } });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clients: MqttClient[] = [];
  const socketsOpened: WebSocket[] = [];

  function dialSocket(
    scope: string,
    cookie: string,
    { protocols = ['mqtt'], ...headers }: { protocols?: string[]; origin?: string } = {},
  ) {
    const url = `${origin.replace('http', 'ws')}/api/${scope}/messaging/mqtt`;
    const socket = new WebSocket(url, protocols, {
      headers: { origin, cookie, ...headers },
      perMessageDeflate: false,
    });
    const closed = new Promise<Closed>((resolve) =>
      socket.on('close', (code, reason) => resolve({ code, reason: String(reason) })),
    );
    socket.on('error', () => undefined);
    socketsOpened.push(socket);
    return { socket, closed };
  }

  return {
    ...{ origin, services, sessions, lines, dialSocket },
    async signIn(name: string, group: string) {
      const { session, cookie } = await sessions.begin(
        { id: `id-${name}`, name, groups: [group] },
        { address: '127.0.0.1', browser: undefined },
      );
      return { session, cookie: `wheelhouse=${cookie}` };
    },
    /** A page's own client. */
    watch(scope: string, cookie: string, options: object = {}): Watching {
      const settle: { closed?: (why: Closed) => void } = {};
      const closed = new Promise<Closed>((resolve) => (settle.closed = resolve));
      const client = mqtt.connect(origin.replace('http', 'ws'), {
        ...{ protocolVersion: 4, keepalive: 0, reconnectPeriod: 0, timerVariant: 'native' },
        createWebsocket: () => {
          const { socket, closed: ended } = dialSocket(scope, cookie);
          void ended.then((why) => settle.closed?.(why));
          return socket as never;
        },
        ...options,
      });
      const heard: Watching['heard'] = [];
      client.on('message', (topic, payload) => heard.push({ topic, text: payload.toString() }));
      client.on('error', () => undefined);
      clients.push(client);
      const subscribe = (filter: string) =>
        client.subscribeAsync(filter, { qos: 1 }).then(
          ([grant]) => grant?.qos ?? -1,
          (error: unknown) => (error as { packet?: { granted?: number[] } }).packet?.granted?.[0] ?? -1,
        );
      return { client, heard, closed, subscribe };
    },
    hangUp() {
      for (const client of clients.splice(0)) client.end(true);
      for (const socket of socketsOpened.splice(0)) socket.terminate();
    },
    async close() {
      this.hangUp();
      await relays.close();
      sessions.close();
      await Promise.all([...services.connections.values()].map((connection) => connection.close()));
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
export type Guarded = Awaited<ReturnType<typeof openGuard>>;
