import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import * as z from 'zod/mini';
import { startEstate, type Estate } from './estate.ts';
import { signIn } from './testing.ts';

const Addresses = z.object({ redirect: z.string() });
const Keys = z.object({ typed: z.string(), commands: z.array(z.string()), screen: z.string() });

let estate: Estate;
beforeEach(async () => {
  estate = await startEstate({ speed: 50 });
});
afterEach(() => estate.close());

const enter = 0xff0d;
const press = (keysym: number) =>
  [1, 0].map((down) => Buffer.from([4, down, 0, 0, 0, 0, keysym >> 8, keysym & 255]));

/** Opens the console of web-01 as a VNC client without a screen. */
async function openConsole() {
  const call = await signIn(estate);
  const vm = { id: estate.world.vmNamed('web-01')?.id };
  const { redirect } = Addresses.parse((await call('get-vm-vnc-info', { vm })).body);
  const console = new WebSocket(redirect);
  const closed = new Promise<number>((resolve) => console.on('close', resolve));
  let received = Buffer.alloc(0);
  console.on('message', (bytes: Buffer) => (received = Buffer.concat([received, bytes])));
  const has = (bytes: number) =>
    vi.waitFor(() => expect(received.length).toBeGreaterThanOrEqual(bytes), 5000);
  await has(12);
  expect(received.toString()).toBe('RFB 003.008\n');
  console.send(received);
  await has(14);
  console.send(Buffer.from([1])); // security: none
  await has(18);
  console.send(Buffer.from([1])); // shared
  await has(42);
  return {
    closed,
    /** Types a line once the screen ends with these words. */
    async answer(prompt: string, line: string) {
      await vi.waitFor(
        async () => expect((await keys()).screen.trimEnd()).toMatch(new RegExp(`${prompt}$`)),
        5000,
      );
      for (const key of line) press(key.charCodeAt(0)).forEach((event) => console.send(event));
      press(enter).forEach((event) => console.send(event));
    },
  };
}

async function keys() {
  return Keys.parse(await (await fetch(`${estate.url}/-/guests/web-01/keys`)).json());
}

async function logIn() {
  const console = await openConsole();
  await console.answer('login:', 'root');
  await console.answer('Password:', 'secret');
  return console;
}

it('what is typed into a console arrives in the guest, and its shell runs it', async () => {
  const console = await logIn();
  await console.answer('#', 'hostname');
  await vi.waitFor(async () => expect(await keys()).toMatchObject({ commands: ['hostname'] }), 5000);
  expect((await keys()).typed).toBe('root\nsecret\nhostname\n');
});

it('a guest that switches itself off stops its machine, and its console ends', async () => {
  const console = await logIn();
  await console.answer('#', 'poweroff');
  expect(await console.closed).toBe(1000);
  expect(estate.world.vmNamed('web-01')).toMatchObject({ status: 'STOPPED', host: null });
});
