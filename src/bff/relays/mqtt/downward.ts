import { generate } from 'mqtt-packet';
import { PacketEnds } from './packetEnds.ts';
import type { Refused } from './upward.ts';

const suback = 0x90;
const refusedCode = 0x80;

export interface Downward {
  /** What the broker said, as it is to be passed on. */
  pass(chunk: Buffer): Buffer[];
  /** Some filters of a SUBSCRIBE were refused here; returns what may be said of it at once. */
  refuse(refused: Refused): Buffer[];
}

/**
 * The other direction passes untouched. Our own refusals go between two packets of the broker; where it is asked for
 * the rest of the same SUBSCRIBE, its answer is completed.
 */
export function openDownward(): Downward {
  const ends = new PacketEnds();
  const partly = new Map<number, boolean[]>();
  let waiting: Buffer[] = [];
  let held: Buffer[] | undefined; // a SUBACK that is to be completed, as far as it has come

  function takeWaiting(): Buffer[] {
    const now = waiting;
    waiting = [];
    return now;
  }

  function complete(packet: Buffer): Buffer {
    const messageId = packet.readUInt16BE(packet.length < 130 ? 2 : 3);
    const codes = packet.subarray(packet.length < 130 ? 4 : 5);
    const isRefused = partly.get(messageId);
    if (!isRefused) return packet;
    partly.delete(messageId);
    let next = 0;
    const granted = isRefused.map((isOurs) => (isOurs ? refusedCode : (codes[next++] ?? refusedCode)));
    return generate({ cmd: 'suback', messageId, granted });
  }

  return {
    pass(chunk) {
      const out: Buffer[] = [];
      let from = 0;
      const cut = (to: number) => {
        if (to > from) out.push(chunk.subarray(from, to));
        from = to;
      };
      for (let at = 0; at < chunk.length;) {
        if (ends.isBetween) {
          if (waiting.length > 0) {
            cut(at);
            out.push(...takeWaiting());
          }
          if (partly.size > 0 && chunk[at] === suback) {
            cut(at);
            held = [];
          }
        }
        at = ends.advance(chunk, at);
        if (!held) continue;
        held.push(chunk.subarray(from, at));
        from = at;
        if (!ends.isBetween) continue;
        out.push(complete(Buffer.concat(held)));
        held = undefined;
      }
      cut(chunk.length);
      if (ends.isBetween) out.push(...takeWaiting());
      return out;
    },

    refuse({ messageId, isRefused }) {
      if (isRefused.includes(false)) {
        partly.set(messageId, isRefused);
        return [];
      }
      waiting.push(generate({ cmd: 'suback', messageId, granted: isRefused.map(() => refusedCode) }));
      return ends.isBetween ? takeWaiting() : [];
    },
  };
}
