import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import * as z from 'zod/mini';
import type { Vm } from './cloudtower/entities.ts';
import { startEstate, type Estate } from './estate.ts';
import { noKeys } from './machines.ts';
import { signIn, type Call } from './testing.ts';

const Vnc = z.object({
  data: z.object({
    vnc: z.object({
      vm_uuid: z.string(),
      host_ip: z.string(),
      cluster_ip: z.string(),
      raw_token: z.string(),
      token: z.string(),
    }),
  }),
});
type Vnc = z.infer<typeof Vnc>['data']['vnc'];

let estate: Estate;
let call: Call;
let web: Vm;
const log: string[] = [];

/** Greets, then says everything twice. */
function echo(vm: Vm) {
  return {
    powerOn: () => log.push(`${vm.name} on`),
    powerOff: () => log.push(`${vm.name} off`),
    play: () => undefined,
    restart: () => log.push(`${vm.name} restart`),
    serve(stream: Duplex) {
      stream.write('RFB 003.008\n');
      stream.on('data', (bytes: Buffer) => stream.write(Buffer.concat([bytes, bytes])));
    },
    keys: () => noKeys,
  };
}

beforeEach(async () => {
  log.length = 0;
  estate = await startEstate({ build: echo, speed: 50 });
  call = await signIn(estate);
  web = estate.world.vmNamed('web-01')!;
});
afterEach(() => estate.close());

async function askVnc(): Promise<Vnc> {
  const query = `{ vnc(input: {vm: {id: "${web.id}"}}) { vm_uuid host_ip cluster_ip raw_token token } }`;
  return Vnc.parse((await call('api', { query })).body).data.vnc;
}
const base = () => `${estate.url.replace('http', 'ws')}/websockify/`;
const forwarded = ({ token, host_ip, vm_uuid }: Vnc) =>
  `${base()}?token=${encodeURIComponent(token)}&host=${host_ip}&uuid=${vm_uuid}`;
const direct = ({ raw_token, host_ip, vm_uuid }: Vnc) =>
  `${base()}?uuid=${vm_uuid}&token=${raw_token}&host=${host_ip}`;

/** A client that remembers everything. */
function dial(url: string, protocols?: string[]) {
  const ws = new WebSocket(url, protocols, { perMessageDeflate: true });
  const frames: Buffer[] = [];
  const closed = new Promise<string>((resolve) => {
    ws.on('close', (code, reason) => resolve(`${code} ${reason.toString()}`.trim()));
    ws.on('error', (error) => resolve(error.message));
  });
  ws.on('message', (bytes: Buffer, isBinary) => frames.push(isBinary ? bytes : Buffer.from('text!')));
  return { ws, frames, closed, received: () => Buffer.concat(frames) };
}
const greeting = (console: ReturnType<typeof dial>) =>
  vi.waitFor(() => expect(console.received().toString()).toMatch(/^RFB 003\.008\n/));

describe('a console opens', () => {
  it.each([
    ['through the tower, by the encoded token', forwarded],
    ['straight at the cluster, by the raw token', direct],
    [
      'with its parameters in another order',
      (vnc: Vnc) => `${base()}?host=${vnc.host_ip}&uuid=${vnc.vm_uuid}&token=${vnc.raw_token}`,
    ],
  ])('%s', async (_name, address) => {
    const console = dial(address(await askVnc()));
    await greeting(console);
    expect(console.ws.extensions).toBe(''); // no compression, though it was offered
    expect(console.ws.protocol).toBe('');
    console.ws.send(Buffer.from('ab'));
    await vi.waitFor(() => expect(console.received().toString()).toBe('RFB 003.008\nabab'));
  });

  it('by the addresses that REST has ready made', async () => {
    const Addresses = z.object({ redirect: z.string(), direct: z.string(), cluster_ip: z.string() });
    const ask = async () => Addresses.parse((await call('get-vm-vnc-info', { vm: { id: web.id } })).body);
    await greeting(dial((await ask()).redirect));
    await greeting(dial((await ask()).direct));
  });

  it('with the subprotocol binary if it is offered, and with no other', async () => {
    const binary = dial(direct(await askVnc()), ['binary']);
    await greeting(binary);
    expect(binary.ws.protocol).toBe('binary');
    expect(await dial(direct(await askVnc()), ['base64']).closed).toMatch(/400/);
  });

  it('and carries megabytes whole, in frames of at most 64 KiB', async () => {
    const console = dial(direct(await askVnc()));
    await greeting(console);
    const picture = randomBytes(2_000_001);
    console.ws.send(picture);
    await vi.waitFor(() => expect(console.received().length).toBe(12 + 2 * picture.length), 5000);
    expect(Math.max(...console.frames.map(({ length }) => length))).toBeLessThanOrEqual(65_536);
  });
});

describe('a console is refused before its handshake', () => {
  it.each<[string, (vnc: Vnc) => string]>([
    [
      'a token that was not percent-encoded',
      (vnc) => forwarded(vnc).replace(encodeURIComponent(vnc.token), vnc.token),
    ],
    ['a token that was encoded twice', (vnc) => forwarded({ ...vnc, token: encodeURIComponent(vnc.token) })],
    ['no token', (vnc) => `${base()}?uuid=${vnc.vm_uuid}&host=${vnc.host_ip}`],
    ['a forged raw token', (vnc) => direct({ ...vnc, raw_token: '0'.repeat(32) })],
    [
      'a forged envelope',
      (vnc) => forwarded({ ...vnc, token: `${vnc.token.slice(0, 60)}${'A'.repeat(26)}==` }),
    ],
    ["another machine's uuid", (vnc) => direct({ ...vnc, vm_uuid: estate.world.vms.rows()[1]!.local_id })],
    ['another host', (vnc) => direct({ ...vnc, host_ip: '10.0.0.99' })],
    ['no trailing slash', (vnc) => direct(vnc).replace('websockify/', 'websockify')],
  ])('%s', async (_name, address) => {
    const { closed, frames } = dial(address(await askVnc()));
    expect(await closed).toMatch(/hang up|404/);
    expect(frames).toEqual([]);
  });

  it('an address that is none, and the estate lives on', async () => {
    const { port } = new URL(estate.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write('GET // HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    const [head] = (await once(socket, 'data')) as [Buffer];
    expect(head.toString()).toMatch(/^HTTP\/1.1 404/);
    await greeting(dial(direct(await askVnc())));
  });

  it('a token that was used, in either of its forms', async () => {
    const vnc = await askVnc();
    await greeting(dial(direct(vnc)));
    expect(await dial(direct(vnc)).closed).toMatch(/hang up/);
    expect(await dial(forwarded(vnc)).closed).toMatch(/hang up/);
  });

  it('a token older than a minute', async () => {
    const hasty = await startEstate({ build: echo, speed: 6000 });
    const ask = await signIn(hasty);
    const vm = hasty.world.vmNamed('web-01')!;
    const query = `{ vnc(input: {vm: {id: "${vm.id}"}}) { vm_uuid host_ip cluster_ip raw_token token } }`;
    const vnc = Vnc.parse((await ask('api', { query })).body).data.vnc;
    const issued = performance.now();
    await vi.waitFor(() => expect(performance.now() - issued).toBeGreaterThan(20)); // two of its minutes
    expect(await dial(direct(vnc).replace(estate.url.slice(4), hasty.url.slice(4))).closed).toMatch(
      /hang up/,
    );
    await hasty.close();
  });
});

describe('an open console', () => {
  it('takes no text', async () => {
    const console = dial(direct(await askVnc()));
    await greeting(console);
    console.ws.send('hello');
    expect(await console.closed).toMatch(/^1003/);
  });

  it('ends when the power is cut, but not when the guest restarts', async () => {
    const console = dial(direct(await askVnc()));
    await greeting(console);
    await call('restart-vm', { where: { id: web.id } });
    await vi.waitFor(() => expect(log).toEqual(['web-01 on', 'web-01 restart']), 5000);
    expect(console.ws.readyState).toBe(WebSocket.OPEN);
    await call('poweroff-vm', { where: { id: web.id } });
    expect(await console.closed).toBe('1000 Target closed');
    expect(log.at(-1)).toBe('web-01 off');
  });

  it('finds no machine that stopped since its token was given', async () => {
    const vnc = await askVnc();
    await call('poweroff-vm', { where: { id: web.id } });
    await vi.waitFor(() => expect(web.status).toBe('STOPPED'), 5000);
    expect(await dial(direct(vnc)).closed).toBe('1011 Failed to connect to downstream server');
  });

  it('is shared by those who open it', async () => {
    const [one, two] = [dial(direct(await askVnc())), dial(direct(await askVnc()))];
    await Promise.all([greeting(one), greeting(two)]);
    expect(log).toEqual(['web-01 on']); // one machine, built when the first of them came
  });
});

describe('as a fault', () => {
  it('dropSockets cuts consoles without a close frame', async () => {
    const console = dial(direct(await askVnc()));
    await greeting(console);
    estate.faults.set({ dropSockets: true });
    expect(await console.closed).toBe('1006');
    await greeting(dial(direct(await askVnc())));
  });

  it('refuseVnc refuses where it is told to', async () => {
    for (const refuseVnc of [true, 'upgrade'] as const) {
      estate.faults.set({ refuseVnc });
      expect(await dial(direct(await askVnc())).closed).toMatch(/hang up/);
    }
    estate.faults.set({ refuseVnc: 'target' });
    expect(await dial(direct(await askVnc())).closed).toMatch(/^1011/);
    estate.faults.set({ refuseVnc: 'query' });
    await expect(askVnc()).rejects.toThrow();
  });

  it('clusterIp names an address of one’s choice', async () => {
    estate.faults.set({ clusterIp: '169.254.169.254' });
    expect(await askVnc()).toMatchObject({ cluster_ip: '169.254.169.254' });
  });
});
