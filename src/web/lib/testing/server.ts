import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}
type Answer = (asked: Asked, response: ServerResponse) => void;

/** A real HTTP server where the BFF would be; the browser's relative addresses lead to it. */
export async function startServer(answer: Answer) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const one = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body };
    asked.push(one);
    answer(one, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const before = globalThis.fetch;
  // Node's fetch takes no relative address; a page's does.
  globalThis.fetch = (input, init) => before(typeof input === 'string' ? origin + input : input, init);
  return {
    asked,
    stop: async () => {
      globalThis.fetch = before;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function answerJson(response: ServerResponse, status: number, answer: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}
