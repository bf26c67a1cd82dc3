import { generate, parser, type Packet } from 'mqtt-packet';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { largestPacket, topics } from '../../../contract/events.ts';
import { acme, anna, globex } from '../../../sim/vcd/seed.ts';
import { startDirector, type SimulatedDirector } from '../../../sim/vcd/server.ts';
import { begin, run, works } from '../../../sim/vcd/tasks.ts';
import { openGuard, type Guarded } from './testing.ts';

let director: SimulatedDirector;
let guard: Guarded;
beforeAll(async () => {
  director = await startDirector({ seed: 5, speed: 20 });
  guard = await openGuard(director, { ping: 150, slow: 400, close: 1500 });
});
afterEach(async () => {
  director.faults.clear();
  guard.hangUp();
  await vi.waitFor(() => expect(director.broker.clients()).toEqual([]));
});
afterAll(async () => {
  await guard.close();
  await director.close();
});

const someone = (group = 'operators') => guard.signIn(`p${Math.random()}`, group);
async function watch(scope: string, group?: string) {
  const { cookie, session } = await someone(group);
  const watching = guard.watch(scope, cookie);
  await vi.waitFor(() => expect(watching.client.connected).toBe(true));
  return { ...watching, cookie, session };
}
const own = topics.ofUser(acme.id, anna.id);
function powerOn(seconds = 1) {
  const on = director.world.vms.find((vm) => vm.org === acme)!;
  return run(director.world, begin(director.world, works.powerOn, { on, by: anna }), seconds);
}

/** A client of bytes: what no decent one would say. */
async function talk(scope: string, through = guard) {
  const { cookie } = await through.signIn(`p${Math.random()}`, 'operators');
  const { socket, closed } = through.dialSocket(scope, cookie);
  await new Promise((resolve) => socket.once('open', resolve));
  const heard: Packet[] = [];
  const read = parser({ protocolVersion: 4 }).on('packet', (packet: Packet) => heard.push(packet));
  socket.on('message', (bytes: Buffer) => read.parse(bytes));
  const say = (packet: Packet) => socket.send(generate(packet));
  return { socket, closed, heard, say };
}
const hello: Packet = { cmd: 'connect', clientId: 'x', protocolId: 'MQTT', protocolVersion: 4, clean: true };
const connected = async (scope = 'user', through = guard) => {
  const talking = await talk(scope, through);
  talking.say(hello);
  await vi.waitFor(() => expect(talking.heard[0]).toMatchObject({ cmd: 'connack', returnCode: 0 }));
  return talking;
};
const isOpen = ({ readyState, OPEN }: WebSocket) => readyState === OPEN;

describe('events', () => {
  it('arrive as the broker sent them', async () => {
    const { heard, subscribe } = await watch('user');
    expect(await subscribe(own)).toBe(1);
    powerOn();
    await vi.waitFor(() => expect(heard).toHaveLength(6));
    expect(heard[0]?.topic).toBe(own);
    expect(JSON.parse(heard[0]!.text)).toMatchObject({ type: 'TASK', headers: {} });
  });

  it('that come at once go on in few frames, whole and in their order', async () => {
    const patient = await openGuard(director); // while so much is made nobody answers a ping
    const talking = await connected('system', patient);
    talking.say({ cmd: 'subscribe', messageId: 1, subscriptions: [{ topic: topics.ofAll, qos: 0 }] });
    const other = patient.watch('system', (await patient.signIn('other', 'operators')).cookie);
    await vi.waitFor(() => expect(other.client.connected).toBe(true));
    expect(await other.subscribe(topics.ofAll)).toBe(1);
    await vi.waitFor(() => expect(talking.heard.map(({ cmd }) => cmd)).toContain('suback'));
    let frames = 0;
    talking.socket.on('message', () => (frames += 1));
    const already = other.heard.length;
    for (let nth = 0; nth < 300; nth += 1) director.traffic.one();
    const texts = () =>
      talking.heard.flatMap((packet) => (packet.cmd === 'publish' ? [String(packet.payload)] : []));
    await vi.waitFor(() => {
      const told = other.heard.map(({ text }) => text);
      expect(told.length).toBeGreaterThanOrEqual(already + 300);
      expect(texts().slice(-told.length)).toEqual(told);
    }, 5000);
    expect(frames).toBeLessThan(150);
    await patient.close();
  });

  it('of one scope are nobody else’s', async () => {
    const { cookie } = await someone();
    const { closed } = guard.dialSocket('tower', cookie);
    expect(await closed).toMatchObject({ code: 4403 });
  });

  it('come through whole when every packet is cut to pieces', async () => {
    const talking = await talk('user');
    const packets = [
      generate(hello),
      generate({ cmd: 'subscribe', messageId: 7, subscriptions: [{ topic: own, qos: 1 }] }),
    ];
    for (const byte of Buffer.concat(packets)) talking.socket.send(Buffer.from([byte]));
    await vi.waitFor(() => expect(talking.heard).toHaveLength(2));
    expect(talking.heard[1]).toMatchObject({ cmd: 'suback', messageId: 7, granted: [1] });
  });
});

describe('what a browser says of itself', () => {
  it('does not reach the broker: neither account, will nor id', async () => {
    const talking = await talk('user');
    talking.say({
      ...{ ...hello, clientId: 'mine', clean: false, username: 'administrator@System' },
      password: Buffer.from('x'),
      will: { topic: own, payload: Buffer.from('gone'), qos: 1 },
    });
    await vi.waitFor(() => expect(talking.heard[0]).toMatchObject({ cmd: 'connack', returnCode: 0 }));
    expect(director.broker.clients()).toMatchObject([
      { user: 'anna', id: expect.stringMatching(/^wheelhouse-/) as string },
    ]);
  });

  it('with one id twice does not cut the other pane', async () => {
    const { cookie } = await someone();
    const both = [
      guard.watch('user', cookie, { clientId: 'same' }),
      guard.watch('user', cookie, { clientId: 'same' }),
    ];
    await vi.waitFor(() => expect(both.map(({ client }) => client.connected)).toEqual([true, true]));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(both.map(({ client }) => client.connected)).toEqual([true, true]);
  });
});

describe('a filter that is not for this person', () => {
  it.each([
    ['user', 'operators', own, 1],
    ['user', 'operators', topics.ofAll, 128],
    ['admin', 'operators', topics.ofOrg(acme.id), 1],
    ['admin', 'operators', topics.ofOrg(globex.id), 128],
    ['system', 'operators', topics.ofAll, 1],
    ['system', 'acme', topics.ofAll, 128],
    ['system', 'acme', topics.ofOrg(acme.id), 1],
    ['system', 'acme', topics.ofOrg(globex.id), 128],
    ['system', 'viewers', topics.metrics(acme.id, acme.id), 128],
    ['system', 'operators', topics.metrics(acme.id, acme.id), 1],
  ])('%s, %s, %s: %i', async (scope, group, filter, code) => {
    const { subscribe } = await watch(scope, group);
    expect(await subscribe(filter)).toBe(code);
    const asked = director.broker.clients().flatMap(({ filters }) => filters);
    expect(asked).toEqual(code === 128 ? [] : [filter]); // never forwarded
  });

  it('leaves the connection alone, even where the broker would cut it', async () => {
    director.faults.set({ forbidden: 'drop' });
    const { subscribe, client, heard } = await watch('user');
    expect(await subscribe(topics.ofAll)).toBe(128);
    expect(await subscribe(own)).toBe(1);
    powerOn();
    await vi.waitFor(() => expect(heard).toHaveLength(6));
    expect(client.connected).toBe(true);
  });

  it('among others is refused alone, each in its place', async () => {
    const talking = await connected('system');
    const filters = ['#', topics.ofAll, '$SYS/#', topics.ofOrg(acme.id)];
    talking.say({
      cmd: 'subscribe',
      messageId: 9,
      subscriptions: filters.map((topic) => ({ topic, qos: 1 })),
    });
    await vi.waitFor(() => expect(talking.heard).toHaveLength(2));
    expect(talking.heard[1]).toMatchObject({ cmd: 'suback', messageId: 9, granted: [128, 1, 128, 1] });
    expect(director.broker.clients()[0]?.filters).toEqual([topics.ofAll, topics.ofOrg(acme.id)]);
  });

  it('is answered between two packets, while the broker talks without a pause', async () => {
    const talking = await connected('system');
    talking.say({
      cmd: 'subscribe',
      messageId: 1,
      subscriptions: [{ topic: topics.ofAll, qos: 1 }],
    });
    director.traffic.rate = 2000;
    for (let messageId = 2; messageId < 60; messageId += 1) {
      talking.say({ cmd: 'subscribe', messageId, subscriptions: [{ topic: '#', qos: 1 }] });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    director.traffic.rate = 0;
    const subacks = () => talking.heard.filter(({ cmd }) => cmd === 'suback');
    await vi.waitFor(() => expect(subacks()).toHaveLength(59));
    expect(isOpen(talking.socket)).toBe(true);
    expect(talking.heard.filter(({ cmd }) => cmd === 'publish').length).toBeGreaterThan(100);
  });
});

describe('a browser is shown the door, with a reason, when it', () => {
  it.each<[string, Packet | Buffer, number, RegExp]>([
    [
      'publishes',
      { cmd: 'publish', topic: own, payload: 'x', qos: 0, dup: false, retain: false },
      4403,
      /published/,
    ],
    ['says CONNECT twice', hello, 1002, /only once/],
    ['says what only a publisher says', { cmd: 'pubrel', messageId: 1 }, 1002, /PUBREL/],
    ['talks like a broker', { cmd: 'pingresp' }, 1002, /PINGRESP/],
    ['sends garbage', Buffer.from([0xf7, 0xff, 0xff, 0xff, 0xff, 0xff]), 1002, /no MQTT/],
    ['sends a packet of nothing', Buffer.from([0x00, 0x00]), 1002, /no MQTT/],
    ['announces more than it may', Buffer.from([0x82, 0xff, 0xff, 0xff, 0x7f, 0]), 1009, /too large/],
    ['sends more than it may', Buffer.alloc(largestPacket + 10, 0x82), 1002, /no MQTT|too large/],
  ])('%s', async (_what, said, code, words) => {
    const talking = await connected();
    if (Buffer.isBuffer(said)) talking.socket.send(said);
    else talking.say(said);
    expect(await talking.closed).toEqual({ code, reason: expect.stringMatching(words) as string });
  });

  it.each<[string, Packet, RegExp]>([
    ['begins with another packet', { cmd: 'pingreq' }, /first packet/],
    ['speaks another version', { ...hello, protocolVersion: 5 }, /3\.1\.1/],
  ])('%s', async (_what, said, words) => {
    const talking = await talk('user');
    talking.say(said);
    expect(await talking.closed).toEqual({ code: 1002, reason: expect.stringMatching(words) as string });
  });

  it('sends text', async () => {
    const talking = await connected();
    talking.socket.send('hello');
    expect(await talking.closed).toMatchObject({ code: 1003 });
  });

  it('does not speak the subprotocol', async () => {
    const { cookie } = await someone();
    const { closed } = guard.dialSocket('user', cookie, { protocols: ['graphql-ws'] });
    expect(await closed).toMatchObject({ code: 1002, reason: expect.stringContaining('mqtt') as string });
  });

  it('comes from another site', async () => {
    const { cookie } = await someone();
    const { socket } = guard.dialSocket('user', cookie, { origin: 'https://evil.example' });
    const status = await new Promise((resolve) =>
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode)),
    );
    expect(status).toBe(403);
  });

  it('is nobody, or nobody here', async () => {
    expect(await guard.dialSocket('user', '').closed).toMatchObject({ code: 4401 });
    const { cookie } = await someone('strangers');
    expect(await guard.dialSocket('user', cookie).closed).toMatchObject({ code: 4403 });
    expect(await guard.dialSocket('nowhere', cookie).closed).toMatchObject({ code: 4403 });
  });

  it('opens a fifth pane of a scope; four windows may show every scope', async () => {
    const { cookie } = await someone();
    const windows = Array.from({ length: 4 }, () =>
      ['user', 'admin', 'system'].map((scope) => guard.watch(scope, cookie)),
    ).flat();
    await vi.waitFor(() => expect(windows.every(({ client }) => client.connected)).toBe(true), 5000);
    expect(await guard.dialSocket('admin', cookie).closed).toMatchObject({ code: 4429 });
  });

  it('is one too many of a scope, whoever they are; another scope has room', async () => {
    const narrow = await openGuard(director, { panesPerScope: 2 });
    const cookies = await Promise.all(['a', 'b', 'c'].map((name) => narrow.signIn(name, 'operators')));
    const [one, other] = cookies.map(({ cookie }) => narrow.watch('admin', cookie));
    await vi.waitFor(() => expect([one?.client.connected, other?.client.connected]).toEqual([true, true]), {
      timeout: 5000,
    });
    const third = cookies[2]!.cookie;
    expect(await narrow.dialSocket('admin', third).closed).toMatchObject({
      code: 4429,
      reason: 'Too many event panes of this scope are open.',
    });
    const elsewhere = narrow.watch('user', third);
    await vi.waitFor(() => expect(elsewhere.client.connected).toBe(true), { timeout: 5000 });
    await narrow.close();
  });

  it('stops reading while the events go on', async () => {
    const patient = await openGuard(director, { slow: 400, close: 1500 }); // who reads nothing answers no ping
    const talking = await connected('system', patient);
    talking.say({
      cmd: 'subscribe',
      messageId: 1,
      subscriptions: [{ topic: topics.ofAll, qos: 0 }],
    });
    await vi.waitFor(() => expect(talking.heard).toHaveLength(2));
    talking.socket.pause();
    const before = process.memoryUsage().rss;
    for (let nth = 0; nth < 20_000; nth += 1) director.traffic.one();
    await vi.waitFor(() => expect(director.broker.clients()).toEqual([]), { timeout: 8000 });
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 2 ** 20);
    talking.socket.resume();
    expect(await talking.closed).toMatchObject({
      code: 4429,
      reason: expect.stringContaining('keep up') as string,
    });
    await patient.close();
  }, 15_000);
});

describe('the pane ends', () => {
  it('with the session, within a moment', async () => {
    const { closed, session } = await watch('user');
    await guard.sessions.end(session.id, 'signOut');
    expect(await closed).toMatchObject({ code: 4401 });
  });

  it('when it was idle too long, with a code of its own', async () => {
    const { closed, session } = await watch('user');
    await guard.sessions.end(session.id, 'idle');
    expect(await closed).toMatchObject({ code: 4408 });
  });

  it('when the right to what it asked for goes', async () => {
    const { closed, subscribe } = await watch('system');
    expect(await subscribe(topics.ofAll)).toBe(1);
    const narrowed = vi.spyOn(guard.services.grants, 'orgsOn').mockReturnValue([acme.id]);
    expect(await closed).toMatchObject({ code: 4403, reason: 'You may no longer see these events.' });
    narrowed.mockRestore();
  });

  it('before its JWT does, so that it matters little what the broker would do then', async () => {
    const punctual = await startDirector({ seed: 6 });
    const its = await openGuard(punctual);
    punctual.faults.set({ tokenMinutes: 1.04, atExpiry: 'drop' }); // identities are renewed a minute before
    const { cookie } = await its.signIn('p', 'operators');
    const { client, closed } = its.watch('admin', cookie);
    await vi.waitFor(() => expect(client.connected).toBe(true));
    punctual.faults.clear();
    expect(await closed).toEqual({ code: 1012, reason: expect.stringContaining('renewed') as string });
    expect(punctual.sessions.size()).toBe(1); // and it was still good
    const again = its.watch('admin', cookie);
    await vi.waitFor(() => expect(again.client.connected).toBe(true));
    await its.close();
    await punctual.close();
  }, 10_000);

  it('not by idling: the session upstream is used now and then, well below its own limit', async () => {
    const impatient = await startDirector({ seed: 7 });
    impatient.faults.set({ idleMinutes: 0.03, atExpiry: 'drop' }); // 1.8 s
    const its = await openGuard(impatient);
    const { cookie } = await its.signIn('p', 'operators');
    const { client, subscribe } = its.watch('user', cookie);
    await vi.waitFor(() => expect(client.connected).toBe(true), { timeout: 5000 });
    await new Promise((resolve) => setTimeout(resolve, 4000));
    expect(client.connected).toBe(true);
    expect(await subscribe(own)).toBe(1); // a dead session would be refused
    const asked = impatient.seen.all().map(({ method, path }) => `${method} ${path}`);
    expect(asked.filter((each) => each.endsWith('/sessions/current')).length).toBeGreaterThanOrEqual(3);
    expect(asked.filter((each) => /^POST .*\/sessions$/.test(each))).toHaveLength(1);
    await its.close();
    await impatient.close();
  }, 20_000);

  it('when its session was signed out elsewhere, as soon as anybody notices', async () => {
    const { closed } = await watch('user');
    director.faults.set({ revoke: true });
    const connection = guard.services.connections.get('user')!;
    connection.drop(await connection.identity()); // as the next read does
    expect(await closed).toMatchObject({ code: 1012 });
    const { subscribe } = await watch('user');
    expect(await subscribe(own)).toBe(1);
  });
});

describe('the broker', () => {
  it('refuses a dead JWT at the upgrade: a new one is fetched, and nobody notices', async () => {
    await watch('user');
    guard.hangUp();
    director.faults.set({ revoke: true });
    const { subscribe } = await watch('user');
    expect(await subscribe(own)).toBe(1);
  });

  it('refuses every JWT: that is said, and there is no storm of sign-ins', async () => {
    const connection = guard.services.connections.get('admin')!;
    await connection.identity();
    director.faults.set({ upgrade: 401 });
    const { cookie } = await someone();
    const codes = [];
    const before = director.seen.all().length;
    for (let nth = 0; nth < 5; nth += 1) codes.push((await guard.dialSocket('admin', cookie).closed).code);
    expect(codes).toEqual([4502, 4502, 4502, 4502, 4502]);
    const signIns = director.seen
      .all()
      .slice(before)
      .filter(({ path, method }) => method === 'POST' && path.endsWith('/sessions'));
    expect(signIns).toHaveLength(1);
  });

  it('is away: that is said', async () => {
    director.faults.set({ upgrade: 503 });
    const { cookie } = await someone();
    expect(await guard.dialSocket('user', cookie).closed).toEqual({
      code: 4503,
      reason: expect.stringContaining('503') as string,
    });
  });

  it('restarts: that is said, and the next connection is as good as the first', async () => {
    const { closed } = await watch('user');
    director.faults.set({ restart: 100 });
    expect(await closed).toEqual({ code: 4503, reason: "Cloud Director's broker is restarting." });
    await new Promise((resolve) => setTimeout(resolve, 150));
    const { subscribe } = await watch('user');
    expect(await subscribe(own)).toBe(1);
  });

  it('is cut by another client of its id: that is said', async () => {
    const { closed } = await watch('user');
    director.faults.set({ stealLinks: true });
    expect(await closed).toMatchObject({ code: 4503 });
  });

  it('falls silent: that is noticed by its unanswered pings', async () => {
    const { closed } = await watch('user');
    director.faults.set({ stall: true });
    expect(await closed).toEqual({ code: 4504, reason: "Cloud Director's broker has fallen silent." });
  });

  it('that has nothing to say is not taken for silent', async () => {
    const { client } = await watch('user');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(client.connected).toBe(true);
  });

  it('lies about a session it does not have: passed on as it is', async () => {
    director.faults.set({ sessionPresent: true });
    const talking = await talk('user');
    talking.say(hello);
    await vi.waitFor(() => expect(talking.heard[0]).toMatchObject({ cmd: 'connack', sessionPresent: true }));
  });
});

it('no token, password or cookie is said in the log', async () => {
  const { cookie } = await watch('user');
  const authorization = await guard.services.connections.get('user')!.authorization();
  const said = guard.lines.join('');
  for (const secret of [authorization.slice(7), director.scopes.user.password, cookie.split('=')[1]!])
    expect(said).not.toContain(secret);
});
