import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { topics } from '../../contract/events.ts';
import { acme, anna, globex } from './seed.ts';
import { startDirector, type SimulatedDirector } from './server.ts';
import type { Kind } from './sessions.ts';
import { listen, signIn, type Listener } from './testing.ts';
import { begin, run, works } from './tasks.ts';

let director: SimulatedDirector;
const open: Listener[] = [];
beforeAll(async () => {
  director = await startDirector({ seed: 1, speed: 20 });
});
afterEach(() => {
  director.faults.clear();
  for (const { client } of open.splice(0)) client.end(true);
});
afterAll(() => director.close());

async function hear(kind: Kind, filter?: string) {
  const listener = listen(director.url, await signIn(director, kind));
  open.push(listener);
  await vi.waitFor(() => expect(listener.client.connected).toBe(true));
  if (filter !== undefined) expect(await listener.subscribe(filter)).toBe(1);
  return listener;
}
const inner = (text: string) =>
  JSON.parse((JSON.parse(text) as { payload: string }).payload) as Record<string, unknown>;
const powerOn = (fails?: string) => {
  const on = director.world.vms.find((vm) => vm.org === acme)!;
  return run(director.world, begin(director.world, works.powerOn, { on, by: anna, fails }), 2);
};

describe('powering a machine on', () => {
  it('is told as the vendor tells it: JSON in a string in JSON, of URNs and without a name', async () => {
    const { heard } = await hear('user', topics.ofUser(acme.id, anna.id));
    const task = powerOn();
    await vi.waitFor(() => expect(heard).toHaveLength(6));
    expect(
      heard.map(({ text }) => String(inner(text)['type']).slice('com/vmware/vcloud/event/'.length)),
    ).toEqual([
      ...['task/create', 'task/start', 'vm/deploy_request', 'vm/change_state', 'vm/deploy', 'task/complete'],
    ]);
    expect(new Set(heard.map(({ text }) => inner(text)['task']))).toEqual(
      new Set([`urn:vcloud:task:${task.id}`]),
    );
    expect(heard.map(({ text }) => text).join('')).not.toContain(task.owner.name);
    expect(task.status).toBe('success');
  });

  it('that fails says so, and keeps its reason to itself', async () => {
    const { heard } = await hear('user', topics.ofUser(acme.id, anna.id));
    const task = powerOn('Not enough memory.');
    await vi.waitFor(() => expect(heard).toHaveLength(6));
    expect(inner(heard.at(-1)!.text)).toMatchObject({ operationSuccess: false });
    expect(heard.map(({ text }) => text).join('')).not.toContain('memory');
    expect(task).toMatchObject({ status: 'error', error: { forTenants: 'Not enough memory.' } });
  });
});

describe('who may hear what', () => {
  it.each<[Kind, string, number]>([
    ['user', topics.ofUser(acme.id, anna.id), 1],
    ['user', topics.ofOrg(acme.id), 128],
    ['user', topics.ofAll, 128],
    ['orgAdmin', topics.ofOrg(acme.id), 1],
    ['orgAdmin', topics.ofOrg(globex.id), 128],
    ['orgAdmin', topics.metrics(acme.id, acme.id), 128],
    ['system', topics.ofAll, 1],
    ['system', topics.metrics(acme.id, acme.id), 1],
  ])('%s of %s: %i', async (kind, filter, code) => {
    const listener = await hear(kind);
    expect(await listener.subscribe(filter)).toBe(code);
  });

  it('an older broker cuts whoever asks for too much', async () => {
    director.faults.set({ forbidden: 'drop' });
    const { client } = await hear('user');
    void client.subscribeAsync(topics.ofAll).catch(() => undefined);
    await vi.waitFor(() => expect(client.connected).toBe(false));
  });

  it('nobody without a good JWT, with a status at the upgrade', async () => {
    const answer = await fetch(`${director.url}/messaging/mqtt`).catch(() => undefined);
    expect(answer?.status).not.toBe(200);
    const { client } = listen(director.url, 'nonsense');
    open.push({ client } as Listener);
    await new Promise<void>((resolve) => client.once('close', () => resolve()));
    expect(client.connected).toBe(false);
  });

  it('an account and its JWT in CONNECT, where no header could be sent', async () => {
    const jwt = await signIn(director, 'user');
    const { client } = listen(director.url, '', {
      ...{ wsOptions: {}, username: 'anna@acme', password: jwt },
    });
    open.push({ client } as Listener);
    await vi.waitFor(() => expect(client.connected).toBe(true));
  });
});

describe('habits of the broker', () => {
  it('a second client of an id ends the first', async () => {
    const [one] = [await hear('user')];
    const twin = listen(director.url, await signIn(director, 'user'), {
      clientId: one.client.options.clientId,
    });
    open.push(twin);
    await vi.waitFor(() => expect(one.client.connected).toBe(false));
    expect(twin.client.connected).toBe(true);
  });

  it('everything twice, out of order', async () => {
    director.faults.set({ duplicates: true });
    const { heard } = await hear('user', topics.ofUser(acme.id, anna.id));
    powerOn();
    await vi.waitFor(() => expect(heard.length).toBe(12));
    director.faults.clear();
    director.faults.set({ shuffle: true });
    heard.length = 0;
    powerOn();
    await vi.waitFor(() => expect(heard.length).toBe(6));
    const times = heard.map(({ text }) => Date.parse(String(inner(text)['timestamp'])));
    expect(times).not.toEqual(times.toSorted((a, b) => a - b));
  });

  it('silence, in which nothing is answered', async () => {
    const { heard, client } = await hear('user', topics.ofUser(acme.id, anna.id));
    director.faults.set({ stall: true });
    powerOn();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(heard).toEqual([]);
    expect(client.connected).toBe(true);
  });

  it('a restart, after which nothing is replayed', async () => {
    const { heard, client } = await hear('user', topics.ofUser(acme.id, anna.id));
    director.faults.set({ restart: 200 });
    await vi.waitFor(() => expect(client.connected).toBe(false));
    powerOn();
    await new Promise((resolve) => setTimeout(resolve, 250));
    const { heard: later } = await hear('user', topics.ofUser(acme.id, anna.id));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([...heard, ...later]).toEqual([]);
    expect(director.world.events.length).toBeGreaterThan(0);
  });

  it.each([
    ['drop', false],
    ['keep', true],
  ] as const)('a session that ends under an open socket: %s', async (atExpiry, isConnected) => {
    director.faults.set({ atExpiry });
    const { client } = await hear('user', topics.ofUser(acme.id, anna.id));
    director.faults.set({ revoke: true });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(client.connected).toBe(isConnected);
  });

  it.each(['text', 'once', 'unknown', 'bare', 'html', 'array'] as const)(
    'payloads: %s',
    async (malformed) => {
      director.faults.set({ malformed });
      const { heard } = await hear('system', topics.ofAll);
      for (let nth = 0; nth < 40; nth += 1) director.traffic.one();
      await vi.waitFor(() => expect(heard).toHaveLength(40));
      const isAsItShould = ({ text }: { text: string }) => {
        try {
          return /^com.vmware.vcloud.event.(?!edge)/.test(String(inner(text)['type']));
        } catch {
          return false;
        }
      };
      expect(heard.filter((one) => !isAsItShould(one))).toHaveLength(4);
    },
  );
});

it('traffic comes at the rate that is set', async () => {
  const { heard } = await hear('system', topics.ofAll);
  const before = director.broker.sent;
  director.traffic.rate = 1000;
  await new Promise((resolve) => setTimeout(resolve, 500));
  director.traffic.rate = 0;
  const sent = director.broker.sent - before;
  expect(sent).toBeGreaterThan(300);
  expect(sent).toBeLessThan(700);
  await vi.waitFor(() => expect(heard).toHaveLength(sent));
});

it('metrics come for machines that run', async () => {
  const vApp = director.world.vApps[0]!;
  const vm = director.world.vms.find((one) => one.vApp === vApp)!;
  vm.isOn = true;
  const { heard } = await hear('system', topics.metrics(acme.id, vApp.id));
  director.broker.tellMetrics();
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0));
  expect(heard[0]?.text).toContain('cpu.usage.average');
  expect(heard[0]?.text).toContain(vm.id);
});
