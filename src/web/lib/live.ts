import mqtt from 'mqtt';
import { closeCode } from '../../contract/channels.ts';

// The only file that knows MQTT.js. One attempt, one client: MQTT.js's own reconnecting knows neither a pause that grows
// nor why a socket was closed, and it goes on for ever where a broker drops whoever asks for too much.

/** How a connection ended. */
export interface LiveEnd {
  /** The WebSocket's close code; undefined when it was never opened or we closed it. */
  code: number | undefined;
  reason: string;
  /** Milliseconds since the first filter was asked for, when it was not answered: some brokers refuse one by hanging up. */
  unansweredMs: number | undefined;
}

export interface LiveEvents {
  /** Each filter has been answered. */
  onAnswered: (granted: string[], refused: string[]) => void;
  onMessage: (topic: string, text: string) => void;
  /** Once, and nothing after it. */
  onEnd: (end: LiveEnd) => void;
}

interface Wanted extends LiveEvents {
  /** A path of the BFF. */
  path: string;
  filters: readonly string[];
}

type CreateSocket = (url: string, protocols: string[]) => WebSocket;
const openSocket: CreateSocket = (url, protocols) => new WebSocket(url, protocols);

const refused = 0x80;
const connectMs = 30_000;

/** Connects and subscribes, each filter by itself. Returns what hangs up. */
export function openLive(
  { path, filters, onAnswered, onMessage, onEnd }: Wanted,
  create = openSocket,
): () => void {
  const granted: string[] = [];
  const denied: string[] = [];
  const decoder = new TextDecoder();
  let asked: number | undefined;
  let isOver = false;
  let end: Pick<LiveEnd, 'code' | 'reason'> = { code: undefined, reason: '' };

  const client = mqtt.connect(new URL(path, location.href.replace(/^http/, 'ws')).href, {
    protocolVersion: 4,
    clean: true,
    clientId: `wheelhouse-${crypto.randomUUID().slice(0, 8)}`,
    keepalive: 0, // the BFF pings; MQTT.js's own timer is a worker from a blob, or asleep in a hidden tab
    timerVariant: 'native',
    reconnectPeriod: 0,
    resubscribe: false,
    connectTimeout: connectMs,
    createWebsocket: (url: string, protocols: string[]) => {
      const socket = create(url, protocols);
      socket.addEventListener('close', ({ code, reason }) => {
        end = { code, reason };
        // MQTT.js may have gone before its socket has.
        finish();
      });
      return socket;
    },
  });

  function finish() {
    if (isOver) return;
    isOver = true;
    client.end(true);
    const isAnswered = granted.length + denied.length === filters.length;
    onEnd({ ...end, unansweredMs: asked === undefined || isAnswered ? undefined : Date.now() - asked });
  }

  client.on('connect', () => {
    asked = Date.now();
    for (const filter of filters) {
      // The vendor recommends QoS 1.
      client.subscribe(filter, { qos: 1 }, (error) => {
        if (error && !(error instanceof Error && 'code' in error && error.code === refused)) return;
        (error ? denied : granted).push(filter);
        if (granted.length + denied.length === filters.length && !isOver) onAnswered(granted, denied);
      });
    }
  });
  client.on('message', (topic, payload) => {
    if (!isOver) onMessage(topic, decoder.decode(payload));
  });
  client.on('error', () => undefined); // the end says what there is to say
  // The socket's own end knows more, and comes right after, or never where none was opened.
  client.on('close', () => setTimeout(finish, 1000));
  return () => {
    isOver = true;
    client.end();
  };
}

/** Whether trying again would only be refused again. */
export const isFinal = (code: number | undefined): boolean =>
  code === closeCode.signedOut || code === closeCode.notAllowed || code === closeCode.idle;
