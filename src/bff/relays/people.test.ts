import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientHandshake } from './testing/guest.ts';
import { openRig, soon, type Rig, type Someone } from './testing/rig.ts';

let rig: Rig;
let hal: Someone; // helpdesk
let meg: Someone; // helpdesk too
let olga: Someone; // operator
let ada: Someone; // admin of hq
async function begin(options: Parameters<typeof openRig>[0] = {}) {
  rig = await openRig(options);
  hal = await rig.signIn('hal', 'helpdesk');
  meg = await rig.signIn('meg', 'helpdesk');
  olga = await rig.signIn('olga', 'operators');
  ada = await rig.signIn('ada', 'admins');
}
beforeEach(() => begin());
afterEach(() => rig.close());

const live = async <B extends { read: Buffer }>(browser: B) => {
  await soon(() => expect(browser.read.length).toBeGreaterThan(11));
  return browser;
};
const openAs = async (who: Someone, wanted: Parameters<Rig['open']>[1] = {}) =>
  live(await rig.open(who, wanted));
const names = async (who: Someone) =>
  (await rig.whoIsOn(who)).people.map(({ name, mode }) => `${name} ${mode}`);

describe('who is on a console', () => {
  it('is told to whoever may open it, before they do', async () => {
    expect(await rig.whoIsOn(meg)).toMatchObject({ people: [], keyboard: null, question: null });
    await openAs(hal);
    await openAs(ada, { mode: 'view' });
    expect(await names(meg)).toEqual(['hal control', 'ada view']);
    expect(await rig.whoIsOn(meg)).toMatchObject({ keyboard: { name: 'hal', isOwn: false } });
    expect(await rig.whoIsOn(hal)).toMatchObject({ keyboard: { name: 'hal', isOwn: true } });
  });

  it('is not told to a viewer, nor of a scope one has no grant on', async () => {
    const vic = await rig.signIn('vic', 'viewers');
    await expect(rig.whoIsOn(vic)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('is what sockets say: a ticket that was never used is nobody, and who left is gone', async () => {
    await rig.openTicket(hal);
    expect(await names(meg)).toEqual([]);
    const browser = await openAs(hal);
    browser.socket.close(1000);
    await soon(async () => expect(await names(meg)).toEqual([]));
    await soon(async () => expect(await rig.whoIsOn(meg)).toMatchObject({ keyboard: null }));
  });

  it('leaves out those of a process that died: nobody writes their heartbeat', async () => {
    const { id } = await openAs(hal);
    const died = { beat_at: Date.now() - 31_000 };
    await rig.relays.close(); // its heart stops
    await rig.store.db
      .updateTable('console_sessions')
      .set({ ...died, ended_at: null })
      .where('id', '=', id)
      .execute();
    expect(await names(meg)).toEqual([]);
  });

  it('counts keys and bytes while it lasts', async () => {
    const browser = await openAs(hal);
    browser.socket.send(Buffer.from([4, 1, 0, 0, 0, 0, 0, 0x61]));
    await soon(async () => expect(await rig.list(ada)).toMatchObject([{ bytesIn: 8, bytesOut: 14 }]));
  });
});

describe('the keyboard', () => {
  it('is one person’s: who opens a console beside them watches', async () => {
    await openAs(hal);
    await expect(rig.openTicket(meg)).rejects.toMatchObject({ kind: 'conflict', code: 'KEYBOARD_HELD' });
    expect(await rig.openTicket(meg, { orView: true })).toMatchObject({ mode: 'view' });
  });

  it('is refused on the socket too, where two tickets were taken while it was free', async () => {
    const [hals, megs] = [await rig.openTicket(hal), await rig.openTicket(meg)];
    await live(rig.connect(hals.url, { cookie: hal.cookie }));
    expect(await rig.connect(megs.url, { cookie: meg.cookie }).closed).toEqual({
      code: 4409,
      reason: 'hal has the keyboard.',
    });
  });

  it('is kept for somebody whose line was cut', async () => {
    const browser = await openAs(hal);
    browser.socket.terminate();
    await soon(async () => expect(await names(meg)).toEqual([]));
    await expect(rig.openTicket(meg)).rejects.toMatchObject({ code: 'KEYBOARD_HELD' });
    await openAs(hal);
  });

  it('is given to who asked, when its person says yes; both are on record', async () => {
    const [first, watching] = [await openAs(hal), await openAs(meg, { mode: 'view' })];
    await rig.ask(watching.id, meg);
    expect(await rig.whoIsOn(hal)).toMatchObject({ question: { by: 'meg', isOwn: false } });
    expect(await rig.whoIsOn(meg)).toMatchObject({ question: { by: 'meg', isOwn: true } });
    await rig.answer(first.id, hal, true);
    expect(await first.closed).toEqual({ code: 4409, reason: 'hal gave meg the keyboard.' });
    expect(await rig.whoIsOn(meg)).toMatchObject({ keyboard: { name: 'meg' }, question: null });
    await openAs(meg);
    expect(await rig.audited('console.answer')).toMatchObject([
      { phase: 'intent', who: 'hal', facts: { to: 'meg', yes: true } },
      { phase: 'outcome', outcome: 'done' },
    ]);
  });

  it('stays where it is when its person says no, and somebody else may ask then', async () => {
    const [first, watching] = [await openAs(hal), await openAs(meg, { mode: 'view' })];
    const other = await openAs(ada, { mode: 'view' });
    await rig.ask(watching.id, meg);
    await expect(rig.ask(other.id, ada)).rejects.toMatchObject({ code: 'ALREADY_ASKED' });
    await rig.answer(first.id, hal, false);
    expect(await rig.whoIsOn(meg)).toMatchObject({ keyboard: { name: 'hal' }, question: null });
    await rig.ask(other.id, ada);
    expect(first.socket.readyState).toBe(1);
  });

  it('is not for anybody but its person to give', async () => {
    const [, watching] = [await openAs(hal), await openAs(meg, { mode: 'view' })];
    await rig.ask(watching.id, meg);
    await expect(rig.answer(watching.id, meg, true)).rejects.toMatchObject({ code: 'NOT_ASKED' });
    await expect(rig.handOver(watching.id, meg, watching.id)).rejects.toMatchObject({ code: 'NOT_YOURS' });
  });

  it('is handed over to a watcher unasked', async () => {
    const [first, watching] = [await openAs(hal), await openAs(meg, { mode: 'view' })];
    await rig.handOver(first.id, hal, watching.id);
    expect(await first.closed).toMatchObject({ code: 4409, reason: 'hal handed over to meg.' });
    await openAs(meg);
  });

  it('is no longer asked for by somebody who has left', async () => {
    await openAs(hal);
    const watching = await openAs(meg, { mode: 'view' });
    await rig.ask(watching.id, meg);
    watching.socket.close(1000);
    await soon(async () => expect(await rig.whoIsOn(hal)).toMatchObject({ question: null }));
  });

  it('is taken now by an operator who says why, and by nobody else', async () => {
    const first = await openAs(hal);
    await expect(rig.openTicket(meg, { takeOver: true, why: 'x' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(rig.openTicket(olga, { takeOver: true })).rejects.toMatchObject({ code: 'REASON_NEEDED' });
    await openAs(olga, { takeOver: true, why: 'disk full' });
    expect(await first.closed).toEqual({ code: 4409, reason: 'olga took over this console: disk full' });
    expect(await rig.audited('console.takeOver')).toMatchObject([
      { phase: 'intent', who: 'olga', facts: { from: 'hal', why: 'disk full' } },
      { phase: 'outcome', outcome: 'done' },
    ]);
  });
});

it('bad day: two people both take over at once, and one of them has it', async () => {
  await openAs(hal);
  for (let round = 0; round < 5; round++) {
    const both = await Promise.all(
      [olga, ada].map(async (who) => {
        const { url } = await rig.openTicket(who, { takeOver: true, why: `round ${round}` });
        return rig.connect(url, { cookie: who.cookie });
      }),
    );
    const ended = await Promise.race(both.map(({ closed }) => closed));
    expect(ended.code).toBe(4409);
    const { keyboard } = await rig.whoIsOn(hal);
    await soon(async () => expect([...new Set(await names(hal))]).toEqual([`${keyboard?.name} control`]));
  }
});

describe('a question that nobody answers', () => {
  it('is a no while its person works', async () => {
    await rig.close();
    await begin({ limits: { answer: 150 } });
    const [first, watching] = [await openAs(hal), await openAs(meg, { mode: 'view' })];
    await rig.ask(watching.id, meg);
    const asked = () => rig.store.db.selectFrom('keyboards').selectAll().executeTakeFirst();
    await soon(async () => expect(await asked()).toMatchObject({ name: 'hal', asked_at: null }));
    expect(first.socket.readyState).toBe(1);
    await rig.ask(watching.id, meg); // and may be asked again
  });

  it('is a yes where its person was idle', async () => {
    await rig.close();
    await begin({ limits: { answer: 150, idle: 0 } });
    const [first, watching] = [await openAs(hal), await openAs(meg, { mode: 'view' })];
    await rig.ask(watching.id, meg);
    expect(await first.closed).toEqual({ code: 4409, reason: 'meg asked, and nobody was at the keyboard.' });
    await soon(async () => expect(await rig.audited('console.idle')).toHaveLength(1));
  });
});

describe('an administrator', () => {
  it('sees who is where, since when, idle for how long, with how many bytes, in which mode and why', async () => {
    await openAs(hal, { why: 'printer', caseNumber: 'INC-7' });
    expect(await rig.list(ada)).toMatchObject([
      { user: 'hal', vmName: 'web-01', mode: 'control', why: 'printer', caseNumber: 'INC-7' },
    ]);
  });

  it('tells the person something, which they alone read', async () => {
    const { id } = await openAs(hal);
    await rig.tell(id, ada, 'Please save your work.');
    const message = { text: 'Please save your work.', by: 'ada' };
    expect((await rig.whoIsOn(hal)).people).toMatchObject([{ message }]);
    expect((await rig.whoIsOn(meg)).people).toMatchObject([{ message: null }]);
    await expect(rig.tell(id, hal, 'to myself')).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(rig.tell(id, meg, 'no')).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('ends it with a reason that the person reads, however long, and that is on record', async () => {
    const browser = await openAs(hal);
    const reason = 'The machine is being moved to another cluster. '.repeat(4).trim();
    await rig.end(browser.id, ada, reason);
    const { code, reason: said } = await browser.closed;
    expect(code).toBe(4410);
    expect(said).toMatch(/^ada ended this console: The machine.*…$/);
    expect(await rig.get(browser.id, hal)).toMatchObject({ reason: `ada ended this console: ${reason}` });
    expect(await rig.audited('console.end')).toMatchObject([
      { phase: 'intent', who: 'ada', facts: { of: 'hal', reason } },
      { phase: 'outcome', outcome: 'done' },
    ]);
  });
});

describe('a scope that asks why', () => {
  const asking = { console: { takeKeyboard: { reason: 'required', caseNumber: 'required' } } };
  beforeEach(async () => {
    await rig.close();
    await begin(asking);
  });

  it('gives the helpdesk a view until both are said, and keeps them on record', async () => {
    expect(await rig.whoIsOn(hal)).toMatchObject({
      rules: { ask: { reason: 'required', caseNumber: 'required' } },
    });
    await expect(rig.openTicket(hal)).rejects.toMatchObject({ code: 'REASON_NEEDED' });
    await expect(rig.openTicket(hal, { why: 'printer' })).rejects.toMatchObject({ code: 'REASON_NEEDED' });
    expect(await rig.openTicket(hal, { orView: true })).toMatchObject({ mode: 'view' });
    await openAs(hal, { why: 'printer', caseNumber: 'INC-7' });
    expect((await rig.audited('console.open')).at(-1)).toMatchObject({
      facts: { why: 'printer', caseNumber: 'INC-7' },
    });
  });

  it('asks an operator nothing', async () => {
    expect(await rig.whoIsOn(olga)).toMatchObject({ rules: { ask: { reason: 'off' } } });
    await openAs(olga);
  });
});

describe('a scope that forbids', () => {
  const key = Buffer.from([4, 1, 0, 0, 0, 0, 0, 0x61]);
  const cutText = Buffer.concat([Buffer.from([6, 0, 0, 0, 0, 0, 0, 5]), Buffer.from('words')]);
  async function handshaken() {
    const browser = await openAs(hal);
    for (const [nth, word] of clientHandshake.entries()) {
      browser.socket.send(word);
      await soon(() => expect(browser.read.length).toBeGreaterThan([13, 17, 41][nth]!));
    }
    return browser;
  }

  it('the clipboard gets no pasted word to the guest, whatever the page sends', async () => {
    await rig.close();
    await begin({ console: { allow: { clipboardIn: false } } });
    expect((await rig.whoIsOn(hal)).rules.allow).toMatchObject({ clipboardIn: false, typing: true });
    const browser = await handshaken();
    browser.socket.send(Buffer.concat([key, cutText, key]));
    const wanted = Buffer.concat([...clientHandshake, key, key]);
    await soon(() => expect(rig.guest.heard).toEqual(wanted));
  });

  it('typing has none recorded, and so none typed', async () => {
    await rig.close();
    await begin({ console: { allow: { typing: false } } });
    const { id } = await openAs(hal);
    await expect(rig.recordTyping(id, hal)).rejects.toMatchObject({ kind: 'forbidden', code: 'POLICY' });
    expect(await rig.audited('console.type')).toEqual([]);
  });
});

it('bad day: a clipboard of 10 MB ends the console that sends it, and reaches nobody', async () => {
  const browser = await openAs(hal);
  browser.socket.send(Buffer.concat([Buffer.from([6, 0, 0, 0, 0, 0xa0, 0, 0]), Buffer.alloc(10 * 2 ** 20)]));
  expect(await browser.closed).toMatchObject({ code: 1009 });
  expect(rig.guest.heard.length).toBe(0);
});

it('bad day: a right removed while a secret is typed ends it, and not a key more arrives', async () => {
  const browser = await openAs(hal);
  await rig.recordTyping(browser.id, hal, true);
  const key = Buffer.from([4, 1, 0, 0, 0, 0, 0, 0x61]);
  browser.socket.send(key);
  await soon(() => expect(rig.guest.heard.length).toBe(8));
  rig.config.grants.shift();
  expect(await browser.closed).toEqual({ code: 4403, reason: 'You may no longer open consoles here.' });
  await expect(rig.recordTyping(browser.id, hal, true)).rejects.toMatchObject({ code: 'CONSOLE_NOT_OPEN' });
  expect(rig.guest.heard.length).toBe(8);
  expect(JSON.stringify(await rig.audited('console.type'))).toContain('"secret":true');
});
