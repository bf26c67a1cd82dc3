import { randomUUID } from 'node:crypto';
import { generate, parser, type IConnectPacket, type ISubscribePacket, type Packet } from 'mqtt-packet';
import { closeCode } from '../../../contract/channels.ts';
import { largestPacket } from '../../../contract/events.ts';
import type { Ending } from '../ending.ts';
import { PacketEnds } from './packetEnds.ts';

const ended = (code: number, reason: string): Ending => ({ code, reason });
const noMqtt = ended(1002, 'The browser sent something that is no MQTT.');
const tooLarge = ended(1009, 'The browser sent a packet that is too large.');

/** What may pass once connected; whoever subscribes needs nothing else. */
const passing = new Set(['subscribe', 'unsubscribe', 'puback', 'pubrec', 'pubcomp', 'pingreq', 'disconnect']);
const mostFilters = 200; // at a time

export interface Upward {
  /** Filters that went upstream. */
  asked: ReadonlySet<string>;
  /** Takes what the browser sent; what may pass comes out as new packets, and filters that may not, by `refuse`. */
  take(bytes: Buffer): void;
}

/**
 * A SUBSCRIBE of which some filters may not be asked for: which of them, in their order. When none is left it went
 * nowhere; else the broker's own answer is to be completed.
 */
export interface Refused {
  messageId: number;
  isRefused: boolean[];
}

/** The one direction that is parsed: everything is written anew, and nothing is passed on as it came. */
export function openUpward(options: {
  mayAsk: (filter: string) => boolean;
  send: (bytes: Buffer) => void;
  refuse: (refused: Refused) => void;
  end: (why: Ending) => void;
}): Upward {
  const { mayAsk, send, refuse, end } = options;
  const ends = new PacketEnds();
  const read = parser({ protocolVersion: 4 });
  let pieces: Buffer[] = [];
  let size = 0;
  const asked = new Set<string>();
  let isConnected = false;
  let isOver = false;

  function stop(why: Ending) {
    isOver = true;
    end(why);
  }

  read.on('packet', (packet: Packet) => {
    if (!isOver) onPacket(packet);
  });
  read.on('error', () => stop(noMqtt)); // it would go on after one

  function onPacket(packet: Packet) {
    const why = isConnected ? refusalOf(packet) : refusalOfFirst(packet);
    if (why) stop(why);
    else if (packet.cmd === 'connect') {
      isConnected = true;
      send(generate(rewritten(packet)));
    } else if (packet.cmd === 'subscribe') subscribe(packet);
    else {
      if (packet.cmd === 'unsubscribe') for (const filter of packet.unsubscriptions) asked.delete(filter);
      send(generate(packet));
    }
  }

  function subscribe({ messageId = 0, subscriptions }: ISubscribePacket) {
    const isRefused = subscriptions.map(({ topic }) => {
      const isAllowed = asked.size < mostFilters && mayAsk(topic);
      if (isAllowed) asked.add(topic);
      return !isAllowed;
    });
    const allowed = subscriptions.filter((_, index) => !isRefused[index]);
    if (allowed.length < subscriptions.length) refuse({ messageId, isRefused });
    if (allowed.length > 0)
      send(
        generate({
          ...{ cmd: 'subscribe', messageId, qos: 1, dup: false, retain: false },
          subscriptions: allowed.map(({ topic, qos }) => ({ topic, qos })),
        }),
      );
  }

  return {
    asked,
    take(bytes) {
      if (isOver) return;
      try {
        for (let at = 0; at < bytes.length;) {
          const next = ends.advance(bytes, at);
          const piece = bytes.subarray(at, next);
          size += piece.length;
          if (size + ends.left > largestPacket) {
            stop(tooLarge);
            return;
          }
          pieces.push(piece);
          at = next;
          if (!ends.isBetween) continue;
          read.parse(pieces.length === 1 ? piece : Buffer.concat(pieces, size));
          pieces = [];
          size = 0;
        }
      } catch {
        stop(noMqtt);
      }
    },
  };
}

function refusalOfFirst(packet: Packet): Ending | undefined {
  if (packet.cmd !== 'connect') return ended(1002, 'The first packet must be CONNECT.');
  return packet.protocolVersion === 4 ? undefined : ended(1002, 'Only MQTT 3.1.1 is spoken here.');
}

function refusalOf({ cmd }: Packet): Ending | undefined {
  if (passing.has(cmd)) return undefined;
  if (cmd === 'connect') return ended(1002, 'CONNECT may be said only once.');
  if (cmd === 'publish') return ended(closeCode.notAllowed, 'Nothing may be published from here.');
  return ended(1002, `${cmd.toUpperCase()} has no place here.`);
}

/** Of what the browser said of itself only the keepalive is left: no account, no will, no session, no id of its own. */
const rewritten = ({ keepalive = 0 }: IConnectPacket): IConnectPacket => ({
  ...{ cmd: 'connect', protocolId: 'MQTT', protocolVersion: 4, clean: true, keepalive },
  clientId: `wheelhouse-${randomUUID()}`, // a broker cuts the older of two with one id
});
