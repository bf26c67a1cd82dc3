import { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import type { DirectorFaults } from './faults.ts';

const mostKept = 64 * 2 ** 20;
const honest = Buffer.from([0x20, 2, 0, 0]);
const lie = Buffer.from([0x20, 2, 1, 0]);

/** A WebSocket as the stream that a broker reads and writes, with what may be wrong between them. */
export function toStream(ws: WebSocket, faults: DirectorFaults): Duplex {
  const isStalled = () => faults.settings.stall === true;
  function send(bytes: Buffer) {
    if (ws.readyState !== ws.OPEN || isStalled()) return;
    const isLie = faults.settings.sessionPresent && bytes.subarray(0, honest.length).equals(honest);
    ws.send(isLie ? Buffer.concat([lie, bytes.subarray(lie.length)]) : bytes);
    // Nobody waits for a slow reader: what it does not take is kept for it, up to here.
    if (ws.bufferedAmount > mostKept) ws.terminate();
  }
  const stream = new Duplex({
    read: () => ws.resume(),
    write(chunk: Buffer, _encoding, done) {
      send(chunk);
      done();
    },
    writev(chunks: { chunk: Buffer }[], done) {
      send(Buffer.concat(chunks.map(({ chunk }) => chunk)));
      done();
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
