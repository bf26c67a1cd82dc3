import { Aedes, type Client } from 'aedes';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { isSystem, type Event } from './entities.ts';
import type { DirectorFaults } from './faults.ts';
import { messageOf, metricsOf, type Message } from './messages.ts';
import type { DirectorSession, Sessions } from './sessions.ts';
import { toStream } from './socket.ts';
import type { World } from './world.ts';

const refusal = (status: number) =>
  `HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
const badAccount = Object.assign(new Error('not authorized'), {
  returnCode: 4,
});
const lookEveryMs = 100;
const mostAtOnce = 64;
const shuffledFor = 150;

export interface Broker {
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  tell: (event: Event) => void;
  /** Publishes the metrics of every vApp once. */
  tellMetrics(): void;
  /** Messages published, whoever heard them. */
  readonly sent: number;
  /** Who is connected, with what they said of themselves. */
  clients(): { id: string; user: string; filters: string[] }[];
  cut: () => void;
  restart: (ms: number) => void;
  close(): Promise<void>;
}

interface Link {
  ws: WebSocket;
  session: DirectorSession | undefined;
  filters: string[];
  id: string;
}

/** Cloud Director's own, ActiveMQ Artemis, as it is seen from outside: nothing is kept, and nothing is retained. */
export async function openBroker(world: World, sessions: Sessions, faults: DirectorFaults): Promise<Broker> {
  const links = new Map<Duplex, Link>();
  const linkOf = (client: Client) => links.get(client.conn);
  const sockets = new WebSocketServer({
    noServer: true,
    autoPong: false,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has('mqtt') ? 'mqtt' : false),
  });
  let sent = 0;
  let awayUntil = 0;
  let held: Message[] = [];

  const broker = await Aedes.createBroker({
    heartbeatInterval: 60_000,
    preConnect(_client, packet, done) {
      packet.clean = true; // a session that outlives its connection is not supported
      done(null, true);
    },
    authenticate(client, username, password, done) {
      const link = linkOf(client);
      // Without a header at the upgrade the account and the JWT may come as user name and password.
      const session = link?.session ?? sessions.find(`Bearer ${password?.toString() ?? ''}`);
      const isThem = session && (!username || username === `${session.user.name}@${session.user.org.name}`);
      if (link) Object.assign(link, { session, id: client.id });
      done(isThem ? null : badAccount, Boolean(isThem));
    },
    authorizePublish: (_client, _packet, done) =>
      done(new Error('Nobody publishes here but Cloud Director.')),
    authorizeSubscribe(client, subscription, done) {
      const link = linkOf(client);
      subscription.topic = subscription.topic.replaceAll('*', '+'); // Artemis' own wildcard shines through
      const { session } = link ?? {};
      const isAllowed = session && sessions.isGood(session) && mayHear(session, subscription.topic);
      if (isAllowed) link?.filters.push(subscription.topic);
      else if (faults.settings.forbidden === 'drop') {
        done(new Error('AMQ229213: not authorized'));
        return;
      }
      done(null, isAllowed ? subscription : null);
    },
  });

  // A few at a time: aedes queues the rest of a burst in a way that overflows its stack.
  const waiting: (Message & { isAgain: boolean })[] = [];
  let underWay = 0;
  function publish(message: Message, isAgain = false) {
    waiting.push({ ...message, isAgain });
    if (underWay === 0) pump();
  }
  function pump() {
    for (const { topic, payload, isAgain } of waiting.splice(0, mostAtOnce)) {
      underWay += 1;
      const packet = { topic, payload, qos: isAgain ? 1 : 0, dup: isAgain, retain: false } as const;
      broker.publish({ cmd: 'publish', ...packet }, () => {
        underWay -= 1;
        if (underWay === 0 && waiting.length > 0) setImmediate(pump);
      });
    }
  }
  function send(message: Message) {
    sent += 1;
    if (Date.now() < awayUntil) return; // nothing is replayed
    if (faults.settings.shuffle) {
      held.push(message);
      if (held.length === 1) setTimeout(releaseShuffled, shuffledFor).unref();
      return;
    }
    publish(message);
    if (faults.settings.duplicates) publish(message, true);
  }
  function releaseShuffled() {
    const all = held.toReversed();
    held = [];
    for (const message of all) publish(message);
  }

  /** A JWT or its session has ended under a socket: some brokers care, and some do not. */
  const looking = setInterval(() => {
    if (faults.settings.atExpiry !== 'drop') return;
    for (const { ws, session } of links.values()) if (session && !sessions.isGood(session)) ws.terminate();
  }, lookEveryMs);

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    socket.on('error', () => socket.destroy());
    const { authorization } = request.headers;
    const session = sessions.find(authorization);
    const isOffered = /(^|[ ,])mqtt($|[ ,])/.test(request.headers['sec-websocket-protocol'] ?? '');
    if (faults.settings.down) return void socket.destroy();
    if (request.url !== '/messaging/mqtt') return void socket.end(refusal(404));
    if (Date.now() < awayUntil) return void socket.end(refusal(503));
    if (faults.settings.upgrade) return void socket.end(refusal(faults.settings.upgrade));
    if (authorization !== undefined && !session) return void socket.end(refusal(401));
    if (!isOffered) return void socket.end(refusal(400));
    sockets.handleUpgrade(request, socket, head, (ws) => {
      const stream = toStream(ws, faults);
      links.set(stream, { ws, session, filters: [], id: '' });
      ws.on('close', () => links.delete(stream));
      broker.handle(stream, request);
    });
  }

  function cut() {
    for (const { ws } of links.values()) ws.terminate();
  }

  return {
    upgrade,
    tell: (event) => send(messageOf(event, faults.settings, sent + 1)),
    tellMetrics() {
      for (const vApp of world.vApps) {
        const vms = world.vms.filter((vm) => vm.vApp === vApp && vm.isOn);
        if (vms.length > 0) publish(metricsOf(vApp, vms, world.now(), () => world.random.next()));
      }
    },
    get sent() {
      return sent;
    },
    clients: () =>
      [...links.values()].map(({ id, session, filters }) => ({
        id,
        user: session?.user.name ?? '',
        filters,
      })),
    cut,
    restart(ms) {
      awayUntil = Date.now() + ms;
      for (const { ws } of links.values()) ws.close(1001);
    },
    async close() {
      clearInterval(looking);
      cut();
      await new Promise<void>((resolve) => broker.close(() => resolve()));
    },
  };
}

/** What an identity gets, by the vendor's own page. */
function mayHear({ user }: DirectorSession, filter: string): boolean {
  if (isSystem(user.org)) return /^(publish|metrics)\//.test(filter);
  const [tree, org, who, ...rest] = filter.split('/');
  if (tree !== 'publish' || org !== user.org.id || rest.length > 0) return false;
  return user.role === 'Organization Administrator' ? who !== '#' : who === user.id;
}
