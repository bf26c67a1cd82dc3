import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { cert, key } from './certificate.ts';

const version = Buffer.from('RFB 003.008\n', 'latin1');

/** A console server as websockify is one, with a tiny RFB speaker behind it that keeps what it was sent. */
export class Guest {
  readonly sockets: WebSocket[] = [];
  /** What arrived, one buffer per connection. */
  readonly received: Buffer[] = [];
  /** How many upgrades were asked for, answered or not. */
  upgrades = 0;
  /** What to do with the next connection; by default it speaks RFB. */
  greet: (socket: WebSocket) => void = speakRfb;
  /** An HTTP status to refuse upgrades with, or `hang` to leave them unanswered. */
  refuseWith: number | 'hang' | undefined;
  readonly #server: Server;
  readonly #scheme: string;
  #port = 0;
  readonly #held = new Set<{ destroy(): void }>();

  constructor({ tls = false, autoPong = true } = {}) {
    this.#server = tls ? createTlsServer({ key, cert }) : createServer();
    this.#scheme = tls ? 'wss' : 'ws';
    const sockets = new WebSocketServer({ noServer: true, autoPong });
    this.#server.on('connection', (socket) => {
      this.#held.add(socket);
      socket.on('close', () => this.#held.delete(socket));
    });
    this.#server.on('upgrade', (request, socket, head) => {
      this.upgrades++;
      if (this.refuseWith === 'hang') return;
      if (this.refuseWith)
        return void socket.end(`HTTP/1.1 ${this.refuseWith} No\r\nContent-Length: 0\r\n\r\n`);
      sockets.handleUpgrade(request, socket, head, (guest) => {
        const nth = this.sockets.push(guest) - 1;
        this.received[nth] = Buffer.alloc(0);
        guest.on('message', (bytes: Buffer) => {
          this.received[nth] = Buffer.concat([this.received[nth]!, bytes]);
        });
        guest.on('error', () => {});
        this.greet(guest);
      });
    });
  }

  /** What arrived on the newest connection. */
  get heard(): Buffer {
    return this.received.at(-1) ?? Buffer.alloc(0);
  }

  get socket(): WebSocket {
    const newest = this.sockets.at(-1);
    if (!newest) throw new Error('Nobody has connected to the guest.');
    return newest;
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  get url(): URL {
    const query = 'token=upstream-secret&host=10.0.0.1&uuid=1';
    return new URL(`${this.#scheme}://127.0.0.1:${this.#port}/websockify/?${query}`);
  }

  async close(): Promise<void> {
    for (const socket of this.#held) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** Version, no security, then a desktop of 1 by 1: each word sent when the client's own has come. */
function speakRfb(socket: WebSocket) {
  const replies = [
    Buffer.from([1, 1]),
    Buffer.from([0, 0, 0, 0]),
    Buffer.concat([Buffer.from([0, 1, 0, 1]), Buffer.alloc(20)]),
  ];
  socket.on('message', () => {
    const next = replies.shift();
    if (next) socket.send(next);
  });
  socket.send(version);
}

/** What a client says until the desktop is its own. */
export const clientHandshake = [version, Buffer.from([1]), Buffer.from([1])];
