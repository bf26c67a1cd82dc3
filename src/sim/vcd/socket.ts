import { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import type { DirectorFaults } from './faults.ts';

const honest = Buffer.from([0x20, 2, 0, 0]);
const lie = Buffer.from([0x20, 2, 1, 0]);

/** A WebSocket as the stream that a broker reads and writes, with what may be wrong between them. */
export function toStream(ws: WebSocket, faults: DirectorFaults): Duplex {
  const isStalled = () => faults.settings.stall === true;
  const stream = new Duplex({
    read: () => ws.resume(),
    write(chunk: Buffer, _encoding, done) {
      if (ws.readyState !== ws.OPEN || isStalled()) {
        done();
        return;
      }
      const isLie = faults.settings.sessionPresent && honest.equals(chunk);
      ws.send(isLie ? lie : chunk, () => done());
    },
    final(done) {
      ws.close(1000);
      done();
    },
    destroy(error, done) {
      ws.resume(); // or the other side's close would never be read
      ws.terminate();
      done(error);
    },
  });
  ws.on('message', (message: RawData, isBinary) => {
    if (isStalled()) return;
    if (!isBinary) return ws.close(1003);
    if (!stream.push(message)) ws.pause();
  });
  ws.on('ping', (bytes: Buffer) => {
    if (!isStalled()) ws.pong(bytes);
  });
  ws.on('error', () => stream.destroy());
  ws.on('close', () => {
    stream.push(null);
    stream.destroy();
  });
  return stream;
}
