// @vitest-environment happy-dom
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { subscribe } from './liveRows.ts';

let server: WebSocketServer;
let paths: (string | undefined)[];
const stops: (() => void)[] = [];
beforeEach(async () => {
  paths = [];
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server.on('connection', (_socket, request) => paths.push(request.url));
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  vi.stubGlobal('WebSocket', WebSocket);
  vi.stubGlobal('location', { href: `http://127.0.0.1:${port}/vms` });
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  for (const client of server.clients) client.terminate();
  server.close();
  vi.unstubAllGlobals();
});

const listen = () => {
  const hints: unknown[] = [];
  const stop = subscribe('hq', (hint) => hints.push(hint));
  stops.push(stop);
  return { hints, stop };
};
const connections = (count: number) => vi.waitFor(() => expect(paths).toHaveLength(count), { timeout: 4000 });
const say = (text: string) => {
  for (const client of server.clients) client.send(text);
};
function hide(isHidden: boolean) {
  Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

it('tells all who listen of what one socket says, and passes over what it does not know', async () => {
  const [one, other] = [listen(), listen()];
  await connections(1);
  expect(paths).toEqual(['/api/hq/tower/live']);
  say('no JSON');
  say('{"mutation":"MERGED","id":"x"}');
  say('{"mutation":"UPDATED","id":"vm1","name":"x"}');
  await vi.waitFor(() => expect(one.hints).toEqual([{ mutation: 'UPDATED', id: 'vm1' }]));
  expect(other.hints).toEqual(one.hints);
});

it('comes back when it was cut, and not when nobody listens any more', async () => {
  const { stop } = listen();
  await connections(1);
  for (const client of server.clients) client.terminate();
  await connections(2);
  stop();
  await vi.waitFor(() => expect(server.clients.size).toBe(0));
  expect(paths).toHaveLength(2);
});

it('is silent while the page is hidden', async () => {
  listen();
  await connections(1);
  hide(true);
  await vi.waitFor(() => expect(server.clients.size).toBe(0));
  hide(false);
  await connections(2);
});

it.each([4401, 4403, 4502])('does not ask again soon after %i', async (code) => {
  listen();
  await connections(1);
  for (const client of server.clients) client.close(code);
  await vi.waitFor(() => expect(server.clients.size).toBe(0));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(paths).toHaveLength(1);
});
