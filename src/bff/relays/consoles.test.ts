import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../contract/failure.ts';
import { consoleBytes, consolesOpen } from './counts.ts';
import { clientHandshake } from './testing/guest.ts';
import { openRig, soon, type Rig, type Someone } from './testing/rig.ts';

let rig: Rig;
let hal: Someone; // helpdesk
let ada: Someone; // admin of hq
beforeEach(async () => {
  rig = await openRig();
  hal = await rig.signIn('hal', 'helpdesk');
  ada = await rig.signIn('ada', 'admins');
});
afterEach(() => rig.close());

const key = Buffer.from([4, 1, 0, 0, 0, 0, 0, 0x61]);
const isLive = (browser: { read: Buffer }) => soon(() => expect(browser.read.length).toBeGreaterThan(11));

describe('a ticket', () => {
  it('opens a console that carries bytes both ways', async () => {
    const browser = await rig.open(hal);
    await isLive(browser);
    expect(String(browser.read)).toBe('RFB 003.008\n');
    browser.socket.send(key);
    await soon(() => expect(rig.guest.heard).toEqual(key));
    expect(await rig.list(hal)).toMatchObject([{ id: browser.id, vm: 'vm1', user: 'hal', mode: 'control' }]);
  });

  it('is counted while its console is open, with its bytes and its end', async () => {
    const openNow = async () => (await consolesOpen.get()).values[0]?.value;
    const before = (await openNow()) ?? 0;
    const browser = await rig.open(hal);
    await isLive(browser);
    expect(await openNow()).toBe(before + 1);
    browser.socket.close(1000);
    await soon(async () => expect(await openNow()).toBe(before));
    await soon(async () =>
      expect((await consoleBytes.get()).values).toContainEqual(
        expect.objectContaining({
          labels: { direction: 'down' },
          value: expect.toSatisfy((n: number) => n > 11) as number,
        }),
      ),
    );
  });

  it('is 256 random bits, and only its hash is kept', async () => {
    const { url } = await rig.openTicket(hal);
    const ticket = url.replace('/api/consoles/', '');
    expect(Buffer.from(ticket, 'base64url').length).toBe(32);
    const rows = await rig.store.db.selectFrom('console_sessions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(ticket);
  });

  it('is refused when spent', async () => {
    const { url } = await rig.openTicket(hal);
    const both = [rig.connect(url, { cookie: hal.cookie }), rig.connect(url, { cookie: hal.cookie })];
    const second = await Promise.race(both.map(({ closed }) => closed));
    expect(second).toEqual({ code: 4401, reason: 'This console ticket was used already, or is not yours.' });
    expect(rig.guest.sockets.length).toBeLessThan(2);
  });

  it('is refused when expired', async () => {
    const { url } = await rig.openTicket(hal);
    await rig.store.db.updateTable('console_sessions').set({ expires_at: 1 }).execute();
    const browser = rig.connect(url, { cookie: hal.cookie });
    expect(await browser.closed).toEqual({ code: 4401, reason: 'This console ticket has expired.' });
    await soon(async () =>
      expect(await rig.audited('console.ticket')).toMatchObject([{ outcome: 'refused', code: 'expired' }]),
    );
  });

  it('is refused when forged', async () => {
    await rig.openTicket(hal);
    const browser = rig.connect(`/api/consoles/${'A'.repeat(43)}`, { cookie: hal.cookie });
    expect(await browser.closed).toMatchObject({ code: 4401 });
  });

  it('is refused with the session of someone else, and stays good for its owner', async () => {
    const { url } = await rig.openTicket(hal);
    const thief = rig.connect(url, { cookie: ada.cookie });
    expect(await thief.closed).toMatchObject({ code: 4401 });
    await isLive(rig.connect(url, { cookie: hal.cookie }));
  });

  it('is refused with another session of the same person', async () => {
    const { url } = await rig.openTicket(hal);
    const elsewhere = await rig.signIn('hal', 'helpdesk');
    expect(await rig.connect(url, { cookie: elsewhere.cookie }).closed).toMatchObject({ code: 4401 });
  });

  it('is refused without a cookie, with the reason readable', async () => {
    const { url } = await rig.openTicket(hal);
    expect(await rig.connect(url, {}).closed).toEqual({ code: 4401, reason: 'You are signed out.' });
  });

  it.each([
    ['a foreign Origin', 'http://evil.example'],
    ['no Origin', undefined],
  ])('is refused with %s, unspent', async (_name, origin) => {
    const { url } = await rig.openTicket(hal);
    expect(await rig.connect(url, { cookie: hal.cookie, origin }).opened).toBe(403);
    await isLive(rig.connect(url, { cookie: hal.cookie }));
  });

  it('does not open any other address', async () => {
    for (const path of [
      '/',
      '/api/consoles/',
      '/api/consoles/a/b',
      '/api/consoles/..%2f',
      '/api/hq/messaging/mqtt/',
    ])
      expect(await rig.connect(path, { cookie: hal.cookie }).opened, path).toBe(404);
  });
});

describe('a ticket is not given', () => {
  const refusal = async (promise: Promise<unknown>) => {
    const error = await promise.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof Failure)) throw new Error('This was not refused with a Failure.');
    return { kind: error.kind, code: error.code };
  };

  it('to a viewer', async () => {
    const vic = await rig.signIn('vic', 'viewers');
    expect(await refusal(rig.openTicket(vic))).toMatchObject({ kind: 'forbidden' });
    expect(await rig.audited('console.ticket')).toMatchObject([
      { who: 'vic', outcome: 'refused', code: 'forbidden' },
    ]);
  });
  it('for a scope the person has no grant on', async () => {
    expect(await refusal(rig.openTicket(ada, { scope: 'lab' }))).toMatchObject({ kind: 'notFound' });
    expect(await refusal(rig.openTicket(hal, { scope: 'mars' }))).toMatchObject({ kind: 'notFound' });
  });
  it('for a VM that is gone', async () => {
    expect(await refusal(rig.openTicket(hal, { vm: 'vm9' }))).toEqual({
      kind: 'notFound',
      code: 'VM_NOT_FOUND',
    });
  });
  it('for a VM that is not running', async () => {
    rig.vms[0]!.status = 'STOPPED';
    expect(await refusal(rig.openTicket(hal))).toEqual({ kind: 'conflict', code: 'VM_NOT_RUNNING' });
  });
  it('beyond the number a person may hold', async () => {
    for (let n = 0; n < 16; n++) await rig.openTicket(hal);
    expect(await refusal(rig.openTicket(hal))).toMatchObject({ kind: 'rateLimited' });
    await rig.openTicket(ada);
  });
});

describe('a console ends', () => {
  it('when its session is signed out', async () => {
    const browser = await rig.open(hal);
    await isLive(browser);
    await rig.sessions.end(hal.session.id, 'signedOut');
    expect(await browser.closed).toEqual({ code: 4401, reason: 'You are signed out.' });
    await soon(() => expect(rig.guest.socket.readyState).toBe(3));
  });

  it('when its session was idle too long, and says so', async () => {
    const browser = await rig.open(hal);
    await isLive(browser);
    await rig.sessions.end(hal.session.id, 'idle');
    expect(await browser.closed).toMatchObject({ code: 4408 });
  });

  it('when the grant is removed', async () => {
    const browser = await rig.open(hal);
    await isLive(browser);
    rig.config.grants.shift();
    expect(await browser.closed).toEqual({ code: 4403, reason: 'You may no longer open consoles here.' });
  });

  it('when an administrator ends it, who is named', async () => {
    const browser = await rig.open(hal);
    await isLive(browser);
    await rig.end(browser.id, ada);
    const ending = { code: 4410, reason: 'ada ended this console.' };
    expect(await browser.closed).toEqual(ending);
    expect(await rig.get(browser.id, hal)).toMatchObject(ending);
    expect(await rig.list(hal)).toEqual([]);
  });

  it('but not by someone who may not even see it', async () => {
    const browser = await rig.open(hal);
    await isLive(browser);
    const meg = await rig.signIn('meg', 'helpdesk');
    await expect(rig.end(browser.id, meg)).rejects.toMatchObject({ kind: 'notFound' });
    await expect(rig.get(browser.id, meg)).rejects.toMatchObject({ kind: 'notFound' });
    expect(await rig.list(meg)).toEqual([]);
    expect(await rig.list(ada)).toHaveLength(1);
    expect(browser.socket.readyState).toBe(1);
  });

  it('when another process ended its row', async () => {
    const browser = await rig.open(hal);
    await isLive(browser);
    const ended = { ended_at: Date.now(), code: 4410, reason: 'ada ended this console.' };
    await rig.store.db.updateTable('console_sessions').set(ended).where('id', '=', browser.id).execute();
    expect(await browser.closed).toEqual({ code: 4410, reason: 'ada ended this console.' });
  });

  it('when someone takes over, and their own does not', async () => {
    const first = await rig.open(hal);
    await isLive(first);
    const second = await rig.open(ada, { takeOver: true, why: 'hal is at lunch' });
    expect(await first.closed).toEqual({ code: 4409, reason: 'ada took over this console: hal is at lunch' });
    await isLive(second);
  });

  it('before it begins when its ticket was taken over', async () => {
    const { url } = await rig.openTicket(hal);
    await rig.openTicket(ada, { takeOver: true, why: 'now' });
    expect(await rig.connect(url, { cookie: hal.cookie }).closed).toMatchObject({ code: 4409 });
  });

  it('with the process, with 1001 and a reason', async () => {
    const other = await openRig();
    const someone = await other.signIn('hal', 'helpdesk');
    const browser = await other.open(someone);
    await isLive(browser);
    await other.close();
    expect(await browser.closed).toEqual({ code: 1001, reason: 'Wheelhouse is restarting.' });
  });

  it('in the browser, and upstream is let go', async () => {
    const browser = await rig.open(hal);
    await isLive(browser);
    browser.socket.close(1000);
    await soon(async () => expect(await rig.get(browser.id, hal)).toMatchObject({ code: 1000 }));
    await soon(() => expect(rig.guest.socket.readyState).toBe(3));
  });
});

it('one person types, in as many windows as they like, and others watch', async () => {
  const [one, other] = [await rig.open(hal), await rig.open(hal)];
  await Promise.all([isLive(one), isLive(other)]);
  await expect(rig.open(ada)).rejects.toMatchObject({ kind: 'conflict', code: 'KEYBOARD_HELD' });
  const watching = await rig.open(ada, { mode: 'view' });
  await isLive(watching);
  expect(await rig.list(ada)).toHaveLength(3);
  expect([one.socket.readyState, other.socket.readyState]).toEqual([1, 1]);
});

it('a viewer sees everything and does nothing', async () => {
  const browser = await rig.open(hal, { mode: 'view' });
  await isLive(browser);
  for (const [nth, word] of clientHandshake.entries()) {
    browser.socket.send(word);
    await soon(() => expect(browser.read.length).toBeGreaterThan([13, 17, 41][nth]!));
  }
  const update = Buffer.from([3, 0, 0, 0, 0, 0, 0, 1, 0, 1]);
  for (const byte of Buffer.concat([key, update, key])) browser.socket.send(Buffer.from([byte]));
  await soon(() => expect(rig.guest.heard).toEqual(Buffer.concat([...clientHandshake, update])));
  browser.socket.send(Buffer.from([7]));
  expect(await browser.closed).toEqual({
    code: 4403,
    reason: 'This console is view-only: message type 7 is not let through.',
  });
});

it('open and close are on record, with duration and bytes', async () => {
  const browser = await rig.open(hal);
  await isLive(browser);
  browser.socket.send(key);
  await soon(() => expect(browser.read.length).toBe(14));
  await rig.end(browser.id, hal);
  await browser.closed;
  await soon(async () => expect(await rig.audited('console.close')).toHaveLength(1));
  expect(await rig.audited('console.open')).toMatchObject([
    { phase: 'intent', who: 'hal', target: 'vm1', targetName: 'web-01', facts: { mode: 'control' } },
    { phase: 'outcome', outcome: 'done' },
  ]);
  expect(await rig.audited('console.close')).toMatchObject([
    { code: '4410', facts: { mode: 'control', bytesIn: 8, bytesOut: 14 } },
  ]);
});

it('keys count as activity, a picture does not', async () => {
  const touch = vi.spyOn(rig.sessions, 'touch');
  const browser = await rig.open(hal);
  await isLive(browser);
  browser.socket.send(Buffer.from([3, 0, 0, 0, 0, 0, 0, 1, 0, 1]));
  await soon(() => expect(rig.guest.heard.length).toBe(10));
  expect(touch).not.toHaveBeenCalled();
  browser.socket.send(key);
  await soon(() => expect(touch).toHaveBeenCalledOnce());
});

it('rows that a dead process left open are closed at the next start', async () => {
  const row = {
    id: 'left',
    ticket: '',
    scope: 'hq',
    vm: 'vm1',
    person: 'id-hal',
    name: 'hal',
    mode: 'control',
  };
  const times = {
    created_at: 1,
    expires_at: Date.now(),
    opened_at: 2,
    ended_at: null,
    code: null,
    reason: null,
  };
  await rig.store.db
    .insertInto('console_sessions')
    .values({ ...row, ...times, session: hal.session.id })
    .execute();
  const { closeLeftovers } = await import('./leftovers.ts');
  await closeLeftovers(rig.services);
  expect(await rig.get('left', hal)).toMatchObject({
    code: 1006,
    reason: 'Wheelhouse stopped while this console was open.',
  });
});

it('no ticket, cookie or upstream address reaches the log or the audit trail', async () => {
  const { url } = await rig.openTicket(hal);
  const browser = rig.connect(url, { cookie: hal.cookie });
  await isLive(browser);
  rig.guest.refuseWith = 403;
  const refused = await rig.open(hal);
  await refused.closed;
  browser.socket.terminate();
  await soon(async () => expect(await rig.list(hal)).toEqual([]));
  const audit = await rig.store.db.selectFrom('audit').selectAll().execute();
  const everything = rig.logged.join('') + JSON.stringify(audit);
  expect(everything).toContain('console ended');
  for (const secret of [url.split('/').at(-1)!, hal.cookie.split('=')[1]!, 'upstream-secret', 'websockify'])
    expect(everything).not.toContain(secret);
});
