import type { IncomingMessage } from 'node:http';
import { Duplex } from 'node:stream';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import type { Vm } from './cloudtower/entities.ts';
import type { Tower } from './cloudtower/tower.ts';

const largestFrame = 65_536; // websockify reads its target in pieces of 64 KiB
const refusal = (line: string) => `HTTP/1.1 ${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;

/** The console's end of CloudTower and of its clusters, as websockify 0.13 behaves. */
export class Websockify {
  readonly #server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: 0,
    handleProtocols: () => 'binary',
  });

  upgrade(tower: Tower, request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // A client that hangs up during the handshake is its own business.
    socket.on('error', () => socket.destroy());
    // `//` is a request target, but no address.
    const target = URL.canParse(request.url ?? '', 'http://tower') ? request.url! : '/';
    const { pathname, searchParams } = new URL(target, 'http://tower');
    const { refuseVnc, down } = tower.faults.settings;
    const offered = request.headers['sec-websocket-protocol'];
    if (pathname !== '/websockify/') return void socket.end(refusal('404 Not Found'));
    if (offered !== undefined && !offersBinary(offered)) {
      return void socket.end(refusal('400 Invalid protocol selected'));
    }
    const vm =
      down || refuseVnc === true || refuseVnc === 'upgrade' ? undefined : findTarget(tower, searchParams);
    // websockify closes the connection before its 101, without a word.
    if (!vm) return void socket.destroy();
    this.#server.handleUpgrade(request, socket, head, (ws) => {
      if (vm.status !== 'RUNNING' || refuseVnc === 'target') {
        return ws.close(1011, 'Failed to connect to downstream server');
      }
      tower.machines.attach(vm, toStream(ws));
    });
  }

  /** Cuts every open console without a close frame. */
  drop(): void {
    for (const client of this.#server.clients) client.terminate();
  }
}

// Not trimmed: websockify refuses `a, binary` too.
const offersBinary = (offered: string) => offered.split(',').includes('binary');

/** The query is decoded once, as `parse_qs` does: a `+` that was not escaped arrives as a space. */
function findTarget({ tokens }: Tower, query: URLSearchParams): Vm | undefined {
  return tokens.spend({ token: query.get('token'), uuid: query.get('uuid'), host: query.get('host') });
}

/** The WebSocket as the stream of bytes that RFB is. */
function toStream(ws: WebSocket): Duplex {
  const stream = new Duplex({
    read: () => ws.resume(),
    write(chunk: Buffer, _encoding, done) {
      if (ws.readyState !== ws.OPEN) {
        done();
        return;
      }
      for (let at = 0; at + largestFrame < chunk.length; at += largestFrame) {
        ws.send(chunk.subarray(at, at + largestFrame));
      }
      const rest = chunk.length % largestFrame || Math.min(chunk.length, largestFrame);
      ws.send(chunk.subarray(chunk.length - rest), () => done());
    },
    final(done) {
      ws.close(1000, 'Target closed');
      done();
    },
    destroy(error, done) {
      ws.resume(); // or the other side's close would never be read
      ws.close(1000, 'Target closed');
      done(error);
    },
  });
  ws.on('message', (message: RawData, isBinary) => {
    if (!isBinary) return ws.close(1003, 'Unsupported: Text frames are not supported');
    if (!stream.push(message)) ws.pause();
  });
  ws.on('error', () => stream.destroy());
  ws.on('close', () => {
    stream.push(null);
    stream.destroy();
  });
  return stream;
}
