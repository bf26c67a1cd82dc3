import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { certificate, key } from './certificate.ts';

export interface Asked {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}
export type Answerer = (asked: Asked, response: ServerResponse, socket: Socket) => void | Promise<void>;

/** A real server on loopback that answers as told and remembers what it was asked. */
export async function openServer(answer: Answerer, { isTls = false } = {}) {
  const asked: Asked[] = [];
  const sockets = new Set<Socket>();
  const listener = async (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const one = { method: request.method!, path: request.url!, headers: request.headers, body };
    asked.push(one);
    await answer(one, response, request.socket);
  };
  const roomy = { maxHeaderSize: 128 * 1024 };
  const server = isTls
    ? createTlsServer({ ...roomy, key, cert: certificate }, listener)
    : createServer(roomy, listener);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `${isTls ? 'https' : 'http'}://127.0.0.1:${port}`, port, asked, sockets };
}

export function sendJson(response: ServerResponse, value: unknown, status = 200, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
}
