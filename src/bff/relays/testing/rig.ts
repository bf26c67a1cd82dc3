import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { vi } from 'vitest';
import { WebSocket } from 'ws';
import { createAudit } from '../../audit.ts';
import type { Input } from '../../../contract/operation.ts';
import type { ownConsoles } from '../../../contract/services/own/consoles.ts';
import { Config } from '../../config.ts';
import { connectScopes } from '../../connections.ts';
import { createFollows } from '../../follows.ts';
import { createGrants } from '../../grants.ts';
import type { Connection, Services } from '../../services.ts';
import { keepSessions } from '../../session.ts';
import { openStore } from '../../store/store.ts';
import type { Limits } from '../limits.ts';
import { attachRelays } from '../relays.ts';
import type { Seams } from '../seams.ts';
import { Guest } from './guest.ts';

export interface Vm {
  id: string;
  name: string;
  status: string;
}

/** The relay of one process with real sessions, grants, audit and store; CloudTower and the guest are ours. */
export async function openRig(
  options: {
    limits?: Partial<Limits>;
    seams?: Partial<Seams>;
    guest?: Guest;
    store?: string;
    /** Of the console of `hq`, as its configuration says it. */
    console?: object;
    /** A tower for `hq`; without one, it lists the rig's own machines and nothing else. */
    tower?: { url: string; credentials: { username: string; password: string } };
  } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-relay-'));
  const config = Config.parse({
    grants: [
      { group: 'helpdesk', role: 'helpdesk' },
      { group: 'viewers', role: 'viewer' },
      { group: 'operators', role: 'operator' },
      { group: 'admins', role: 'admin', scopes: ['hq'] },
    ],
    scopes: {
      hq: options.tower
        ? { vendor: 'cloudtower', url: options.tower.url, ...options.tower.credentials }
        : { vendor: 'cloudtower', url: 'http://127.0.0.1:9', apiKey: 'none', console: options.console },
      lab: { vendor: 'cloudtower', url: 'http://127.0.0.1:9', apiKey: 'none' },
    },
  });
  const logged: string[] = [];
  const sink = new Writable({
    write(line: Buffer, _encoding, done) {
      logged.push(String(line));
      done();
    },
  });
  const log = pino({ level: 'trace' }, sink);
  const store = await openStore(options.store ?? `file:${join(folder, 'relay.db')}`);
  const sessions = await keepSessions(store, config, log);
  const guest = await (options.guest ?? new Guest()).listen();
  const vms: Vm[] = [{ id: 'vm1', name: 'web-01', status: 'RUNNING' }];
  const connection = (id: string): Connection => ({
    id,
    config: config.scopes[id]!,
    call: (_operation, { body }) => {
      const { where } = body as { where: { id: string } };
      const value = vms.filter((vm) => vm.id === where.id);
      return Promise.resolve({
        value: value as never,
        status: 200,
        drift: 0,
        driftPaths: [],
        requestId: undefined,
      });
    },
    authorization: () => Promise.resolve('none'),
    identity: () => Promise.reject(new Error('not asked here')),
    drop: () => undefined,
    close: () => Promise.resolve(),
    health: () => Promise.reject(new Error('not asked here')),
  });
  const services: Services = {
    config,
    store,
    log,
    sessions,
    endings: sessions.endings,
    grants: createGrants(config),
    audit: createAudit(store, log),
    follows: createFollows(store),
    connections: options.tower
      ? connectScopes(config, log)
      : new Map(['hq', 'lab'].map((id) => [id, connection(id)])),
  };

  const server = createServer();
  const relays = attachRelays(server, services, {
    limits: { beat: 50, heartbeat: 50, close: 300, ...options.limits },
    seams: { vncAddress: () => Promise.resolve({ url: guest.url, tls: undefined }), ...options.seams },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;

  async function signIn(name: string, group: string): Promise<Someone> {
    const { session, cookie } = await sessions.begin(
      { id: `id-${name}`, name, groups: [group] },
      { address: '127.0.0.1', browser: undefined },
    );
    return { session, cookie: `wheelhouse=${cookie}` };
  }
  const call = (input: object, session: Someone['session']) =>
    ({
      query: undefined,
      session,
      request: { id: randomUUID(), ip: '127.0.0.1' },
      reply: {},
      ...input,
    }) as never;

  type Wanted = Partial<Input<typeof ownConsoles.openConsole>['body']>;
  const openTicket = ({ session }: Someone, wanted: Wanted = {}) =>
    relays.handlers.openConsole(
      call({ body: { scope: 'hq', vm: 'vm1', mode: 'control', ...wanted } }, session),
    );
  const connect = (url: string, headers: Record<string, string | undefined>, more: object = {}) => {
    const given: Record<string, string | undefined> = { origin, ...headers };
    const sent = Object.entries(given).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    return new Browser(`${origin.replace('http', 'ws')}${url}`, Object.fromEntries(sent), more);
  };

  return {
    ...{
      config,
      store,
      sessions,
      services,
      relays,
      guest,
      vms,
      logged,
      origin,
      port,
      signIn,
      openTicket,
      connect,
    },
    /** Takes a ticket and opens its socket. */
    async open(who: Someone, wanted: Wanted = {}) {
      const { id, url } = await openTicket(who, wanted);
      return Object.assign(connect(url, { cookie: who.cookie }), { id });
    },
    list: ({ session }: Someone) => relays.handlers.listConsoles(call({}, session)),
    get: (id: string, { session }: Someone) => relays.handlers.getConsole(call({ params: { id } }, session)),
    end: (id: string, { session }: Someone, reason?: string) =>
      relays.handlers.endConsole(call({ params: { id }, body: reason ? { reason } : null }, session)),
    whoIsOn: ({ session }: Someone) =>
      relays.handlers.whoIsOn(call({ params: { scope: 'hq', vm: 'vm1' } }, session)),
    ask: (id: string, { session }: Someone) =>
      relays.handlers.askForKeyboard(call({ params: { id } }, session)),
    answer: (id: string, { session }: Someone, isYes: boolean) =>
      relays.handlers.answerQuestion(call({ params: { id }, body: { isYes } }, session)),
    handOver: (id: string, { session }: Someone, to: string) =>
      relays.handlers.handOver(call({ params: { id }, body: { to } }, session)),
    tell: (id: string, { session }: Someone, text: string) =>
      relays.handlers.tellPerson(call({ params: { id }, body: { text } }, session)),
    recordTyping: (id: string, { session }: Someone, isSecret = false) =>
      relays.handlers.recordTyping(call({ params: { id }, body: { characters: 12, isSecret } }, session)),
    async audited(action: string) {
      const rows = await store.db.selectFrom('audit').selectAll().where('action', '=', action).execute();
      return rows.map(({ phase, who, outcome, code, target, target_name: targetName, facts }) => ({
        ...{ phase, who, outcome, code, target, targetName },
        facts: JSON.parse(facts) as Record<string, unknown>,
      }));
    },
    async close() {
      await relays.close();
      sessions.close();
      await guest.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
export type Rig = Awaited<ReturnType<typeof openRig>>;
export interface Someone {
  session: Awaited<ReturnType<Services['sessions']['find']>> & object;
  cookie: string;
}

/** A browser's end of a console: what it read and how it was closed. */
export class Browser {
  readonly socket: WebSocket;
  read = Buffer.alloc(0);
  readonly closed: Promise<{ code: number; reason: string }>;
  /** Settles when open; refused upgrades fail with their HTTP status. */
  readonly opened: Promise<number>;

  constructor(url: string, headers: Record<string, string>, more: object = {}) {
    this.socket = new WebSocket(url, { headers, perMessageDeflate: false, ...more });
    this.socket.on('message', (bytes: Buffer) => (this.read = Buffer.concat([this.read, bytes])));
    this.closed = new Promise((resolve) =>
      this.socket.on('close', (code, reason) => resolve({ code, reason: String(reason) })),
    );
    this.opened = new Promise((resolve) => {
      this.socket.on('open', () => resolve(101));
      this.socket.on('unexpected-response', (request, response) => {
        request.destroy();
        resolve(response.statusCode ?? 0);
      });
    });
    this.socket.on('error', () => {}); // told by `closed`
  }
}

/** Waits until it is so: on a busy machine for longer than a second. */
export const soon = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 10_000 });
