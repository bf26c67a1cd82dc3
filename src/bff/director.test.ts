import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import { operations } from '../contract/catalogue.ts';
import { vcd } from '../contract/services/vcd.ts';
import { acme, anna, globex } from '../sim/vcd/seed.ts';
import { startDirector, type SimulatedDirector } from '../sim/vcd/server.ts';
import type { Kind } from '../sim/vcd/sessions.ts';
import { begin, run, works } from '../sim/vcd/tasks.ts';
import { parseConfig } from './config.ts';
import { connectScopes } from './connections.ts';
import { probe, type Probed } from './probe.ts';
import { quick } from './testing/fakeTower.ts';
import { limitedTo } from './vendors/vcd/orgs.ts';

// The two readings of one catalogue against each other: what the BFF asks, the simulated Cloud Director answers.

let director: SimulatedDirector;
const lines: string[] = [];
beforeAll(async () => {
  director = await startDirector({ seed: 3, speed: 10 });
  for (let nth = 0; nth < 300; nth += 1) director.traffic.one();
});
afterEach(() => director.faults.clear());
afterAll(() => director.close());

function connect(kind: Kind, more: object = {}) {
  const scope = { vendor: 'vcd', ...director.scopes[kind], ...more };
  const config = parseConfig({ grants: [], scopes: { director: scope } });
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  return connectScopes(config, log, quick).get('director')!;
}
const withToken = (kind: Kind) =>
  connect(kind, { username: undefined, password: undefined, apiToken: director.apiTokens[kind] });
const signIns = () =>
  director.seen.all().filter(({ path, method }) => method === 'POST' && path.includes('/sessions')).length;

describe.each<Kind>(['user', 'orgAdmin', 'system'])('signed in as %s', (kind) => {
  it.each([
    ['a password', connect],
    ['an API token', withToken],
  ])('with %s, every read is answered as the contract has it', async (_, by) => {
    const probed: Probed[] = [];
    for await (const one of probe(by(kind), operations)) probed.push(one);
    expect(probed.filter(({ outcome }) => !['answered', 'nothing to ask'].includes(outcome))).toEqual([]);
    expect(probed.map(({ operation }) => operation)).toContain('vcd.getAuditTrail');
  });

  it('knows whom the broker takes it for', async () => {
    const { subscriber } = await connect(kind).identity();
    expect(subscriber).toMatchObject({ identity: kind, version: '39.1', hasMetrics: true });
    expect(subscriber?.org.id).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the version', () => {
  it.each([
    [['36.3', '38.1', '39.0', '40.0', '41.0.0-alpha'], '39.0'],
    [['34.0', '35.0'], '35.0'],
  ])('of %j is %s, in every Accept from then on', async (versions, version) => {
    director.faults.set({ versions });
    const connection = connect('system');
    await connection.call(vcd.query, { query: { type: 'task' } });
    await connection.call(vcd.getAuditTrail, { query: {} });
    expect((await connection.health()).version).toBe(version);
    const accepts = director.seen
      .all()
      .slice(-4)
      .map(({ headers }) => headers['accept']);
    expect(accepts).toContain(`application/*+json;version=${version}`);
    expect(accepts).toContain(`application/json;version=${version}`);
  });

  it('is read from XML as well', async () => {
    director.faults.set({ xmlVersions: true });
    expect((await connect('user').identity()).subscriber?.version).toBe('39.1');
  });

  it('of before 10.2.2 means no metrics', async () => {
    director.faults.set({ versions: ['34.0', '35.0'] });
    expect((await connect('system').identity()).subscriber?.hasMetrics).toBe(false);
  });

  it('that nobody here speaks is said', async () => {
    director.faults.set({ versions: ['50.0'] });
    await expect(connect('user').identity()).rejects.toMatchObject({ kind: 'drift', code: 'noVersion' });
  });
});

describe('a session', () => {
  it('refused is told in words, and not tried again and again', async () => {
    const connection = connect('user', { password: 'wrong-password' });
    const before = signIns();
    for (let nth = 0; nth < 5; nth += 1)
      await expect(connection.call(vcd.getAuditTrail, { query: {} })).rejects.toMatchObject({
        kind: 'unavailable',
        code: 'signInRefused',
      });
    expect(signIns() - before).toBe(1);
    await expect(connect('user', { org: 'System' }).identity()).rejects.toMatchObject({
      code: 'signInRefused',
    });
  });

  it.each([
    ['was ended elsewhere', { revoke: true }],
    ['slept too long', { skew: 3_600_000 }],
    ['reached the end of its JWT', { skew: 48 * 3_600_000 }],
  ])('that %s is a new one at the next call', async (_, fault) => {
    const connection = connect('orgAdmin');
    await connection.call(vcd.getAuditTrail, { query: {} });
    director.faults.set(fault);
    await connection.call(vcd.getAuditTrail, { query: {} });
    expect(director.sessions.find((await connection.authorization()) || undefined)).toBeDefined();
  });

  it('is signed out when Wheelhouse stops', async () => {
    const connection = connect('user');
    const authorization = await connection.authorization();
    expect(director.sessions.find(authorization)).toBeDefined();
    await connection.close();
    expect(director.sessions.find(authorization)).toBeUndefined();
  });

  it('tells when its JWT ends, by our clock', async () => {
    director.faults.set({ tokenMinutes: 30, skew: 3_600_000 });
    const connection = connect('user');
    const { expiresAt } = await connection.identity();
    const inMinutes = ((expiresAt ?? 0) - Date.now()) / 60_000;
    // Its own seconds are shorter than ours, and its `Date` says so only whole.
    expect(inMinutes).toBeGreaterThan(28);
    expect(inMinutes).toBeLessThan(32);
  });

  it('leaves no secret in the log', async () => {
    const connection = connect('user');
    const authorization = await connection.authorization();
    await withToken('system').call(vcd.query, { query: { type: 'organization' } });
    const said = lines.join('');
    for (const secret of [authorization.slice(7), director.scopes.user.password, director.apiTokens.system])
      expect(said).not.toContain(secret);
  });
});

describe('a task', () => {
  const powerOn = (seconds: number, fails?: string) => {
    const on = director.world.vms.find((vm) => vm.org === acme)!;
    return run(director.world, begin(director.world, works.powerOn, { on, by: anna, fails }), seconds);
  };

  it('that failed tells why, to people of an organisation in words of their own, and no stack trace', async () => {
    const task = powerOn(0.2, 'Not enough memory.');
    await expect
      .poll(async () => {
        const { value } = await connect('user').call(vcd.getTask, { params: { id: task.id } });
        return value;
      })
      .toMatchObject({ status: 'error', error: { tenantError: { message: 'Not enough memory.' } } });
    const { value } = await connect('user').call(vcd.getTask, { params: { id: task.id } });
    expect(JSON.stringify(value)).not.toContain('stackTrace');
    expect(JSON.stringify(value)).not.toContain('127.0.0.1'); // addresses stay inside
  });

  it('is cancelled while it runs, and not when it is over', async () => {
    const task = powerOn(600);
    const connection = connect('orgAdmin');
    const found = await connection.call(vcd.getTask, { params: { id: task.id } });
    expect(found.value.link?.map((link) => link.rel)).toContain('task:cancel');
    await connection.call(vcd.cancelTask, { params: { id: task.id } });
    expect(task.status).toBe('canceled');
    await expect(connection.call(vcd.cancelTask, { params: { id: task.id } })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'INVALID_STATE',
      message: 'The task is not running and cannot be cancelled.',
    });
  });

  it('of another organisation does not exist', async () => {
    const on = director.world.vms.find((vm) => vm.org === globex)!;
    const { task } = begin(director.world, works.modify, { on, by: anna });
    const asked = connect('orgAdmin').call(vcd.getTask, { params: { id: task.id } });
    await expect(asked).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('somebody limited to one organisation, where the scope sees all', () => {
  const limited = () => limitedTo([acme.id], connect('system'));

  it('reads its part of the audit trail, whole pages of it', async () => {
    const { value } = await limited().call(vcd.getAuditTrail, { query: { pageSize: 50 } });
    expect(value.values).toHaveLength(50);
    expect(new Set(value.values?.map(({ operatingOrg }) => operatingOrg?.name))).toEqual(new Set(['acme']));
  });

  it.each(['adminTask', 'adminVM', 'organization'] as const)('and of %s', async (type) => {
    const all = await connect('system').call(vcd.query, { query: { type } });
    const { value } = await limited().call(vcd.query, { query: { type } });
    expect(value.record).not.toHaveLength(0);
    expect(value.record?.length).toBeLessThan(all.value.record?.length ?? 0);
    expect(new Set(value.record?.map(({ org, href }) => org ?? href))).toEqual(new Set([acme.id]));
  });

  it('neither reads nor cancels a task of another', async () => {
    const on = director.world.vms.find((vm) => vm.org === globex)!;
    const { task } = begin(director.world, works.modify, { on, by: anna });
    const input = { params: { id: task.id } };
    await expect(limited().call(vcd.getTask, input)).rejects.toMatchObject({ kind: 'notFound' });
    await expect(limited().call(vcd.cancelTask, input)).rejects.toMatchObject({ kind: 'notFound' });
    expect(task.status).toBe('queued');
  });

  it('gets nothing at all where the scope is of another organisation', async () => {
    const { value } = await limitedTo([globex.id], connect('orgAdmin')).call(vcd.query, {
      query: { type: 'task' },
    });
    expect(value.record).toEqual([]);
  });
});

it('a filter of the audit trail finds what it names', async () => {
  const filter = `(eventType==*/vm/*;user.name==anna),eventStatus==FAILURE`;
  const { value } = await connect('system').call(vcd.getAuditTrail, { query: { filter, pageSize: 128 } });
  expect(value.values).not.toHaveLength(0);
  for (const { eventType, user, eventStatus } of value.values ?? [])
    expect(eventStatus === 'FAILURE' || (user?.name === 'anna' && eventType?.includes('/vm/'))).toBe(true);
});

describe('refusals', () => {
  it('of both APIs are told in their words, with the id of the request', async () => {
    const bad = { query: { filter: 'colour==red' } };
    await expect(connect('user').call(vcd.getAuditTrail, bad)).rejects.toMatchObject({
      kind: 'invalid',
      code: 'BAD_REQUEST',
      message: 'Unknown field colour.',
    });
    const forbidden = connect('user').call(
      vcd.query,
      { query: { type: 'adminVM' } },
      { requestId: 'ours-1' },
    );
    await expect(forbidden).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'ACCESS_TO_RESOURCE_IS_FORBIDDEN',
      body: { upstream: { requestId: expect.stringContaining('ours-1') as string } },
    });
  });

  it.each([
    ['a page of HTML', { html: true, status: 502 }, 'unavailable'],
    ['nothing', { empty: true }, 'drift'],
    ['half an answer', { truncated: true }, 'unavailable'],
  ])('may be %s', async (_, fault, kind) => {
    const connection = connect('user');
    await connection.identity();
    director.faults.set({ ...fault, on: ['getAuditTrail'] });
    await expect(connection.call(vcd.getAuditTrail, { query: {} })).rejects.toMatchObject({ kind });
  });
});
