import { expect, it, vi } from 'vitest';
import { createAccounts } from './accounts.ts';
import { openBff, password, testConfig } from './testing/client.ts';
import { onEveryStore } from './testing/stores.ts';

const minutes = 60_000;

onEveryStore('a session', (open) => {
  async function start(config = testConfig()) {
    const store = await open();
    const bff = await openBff(store, { config });
    const rows = () => store.db.selectFrom('sessions').selectAll().orderBy('created_at').execute();
    /** As if the session had been begun, or last used, so long ago. */
    const age = (column: 'seen_at' | 'created_at', ms: number) =>
      store.db
        .updateTable('sessions')
        .set((query) => ({ [column]: query(column, '-', ms) }))
        .execute();
    const whoAmI = (page: ReturnType<typeof bff.browser>, headers = {}) =>
      page.ask('GET', '/api/session', { headers });
    return { ...bff, store, rows, age, whoAmI };
  }

  it('begins with a cookie that scripts cannot read and other sites do not send', async () => {
    const { browser, close } = await start();
    const { headers, json } = await browser().signIn('hal');
    expect(headers['set-cookie']?.[0]).toMatch(/^wheelhouse=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(json).toMatchObject({ user: { name: 'hal' }, roles: { hq: 'helpdesk' } });
    await close();
  });

  it('on https the cookie is Secure and bound to its host', async () => {
    const publicUrl = 'https://wheelhouse.example.com';
    const { browser, close } = await start(testConfig({ publicUrl }));
    const body = { username: 'ada', password };
    const { headers } = await browser().ask('POST', '/api/session', { body, headers: { origin: publicUrl } });
    expect(headers['set-cookie']?.[0]).toMatch(/^__Host-wheelhouse=.*Secure/);
    await close();
  });

  it('a cookie that was planted before is not adopted (fixation)', async () => {
    const { browser, close, whoAmI, rows } = await start();
    const planted = `wheelhouse=${'A'.repeat(43)}`;
    const page = browser();
    page.cookie = planted;
    expect((await page.signIn()).status).toBe(200);
    expect(page.cookie).not.toBe(planted);
    page.cookie = planted;
    expect((await whoAmI(page)).status).toBe(401);
    expect(await rows()).toHaveLength(1);
    await close();
  });

  it('signing in again ends what the browser had before', async () => {
    const { browser, close, whoAmI, rows } = await start();
    const page = browser();
    await page.signIn();
    const before = page.cookie;
    await page.signIn('hal');
    expect((await whoAmI(page)).json).toMatchObject({ user: { name: 'hal' } });
    page.cookie = before;
    expect((await whoAmI(page)).status).toBe(401);
    expect((await rows()).map((row) => row.end_reason)).toEqual(['signed in again', null]);
    await close();
  });

  it('the cookie of a signed-out session opens nothing', async () => {
    const { browser, close, whoAmI } = await start();
    const page = browser();
    await page.signIn();
    const out = await page.ask('DELETE', '/api/session');
    expect(out.headers['set-cookie']?.[0]).toMatch(/^wheelhouse=;/);
    expect((await whoAmI(page)).json).toMatchObject({ kind: 'unauthenticated' });
    await close();
  });

  it('ends when nobody did anything for long enough', async () => {
    const { browser, close, whoAmI, age, rows, services } = await start();
    const ended = vi.fn<(id: string) => void>();
    services.sessions.onEnd(ended);
    const page = browser();
    await page.signIn();
    await age('seen_at', 30 * minutes);
    await expect.poll(() => rows(), { timeout: 4000 }).toMatchObject([{ end_reason: 'idle' }]);
    await expect.poll(async () => (await whoAmI(page)).status, { timeout: 4000 }).toBe(401);
    await expect.poll(() => ended.mock.calls.map(([id]) => id)).toEqual((await rows()).map((row) => row.id));
    await close();
  });

  it('ends after its last hour, however busy', async () => {
    const { browser, close, whoAmI, age, rows } = await start();
    const page = browser();
    await page.signIn();
    await age('created_at', 12 * 60 * minutes);
    await expect.poll(() => rows(), { timeout: 4000 }).toMatchObject([{ end_reason: 'expired' }]);
    await expect.poll(async () => (await whoAmI(page)).status, { timeout: 4000 }).toBe(401);
    await close();
  });

  it('what nobody asked for does not keep it alive; what a person does, does', async () => {
    const { browser, close, whoAmI, age, rows, services } = await start();
    const page = browser();
    await page.signIn();
    await age('seen_at', 10 * minutes);
    const seen = async () => (await rows())[0]?.seen_at ?? 0;
    const before = await seen();
    // The cached reading of the session must not hide how long ago it was used.
    await expect
      .poll(async () => (await services.sessions.find(page.cookie))?.seenAt, { timeout: 4000 })
      .toBe(before);
    await whoAmI(page, { 'x-wheelhouse-background': '1' });
    expect(await seen()).toBe(before);
    await whoAmI(page);
    await expect.poll(seen).toBeGreaterThan(before);
    const once = await seen();
    await whoAmI(page);
    await whoAmI(page);
    expect(await seen()).toBe(once); // at most once a minute
    await close();
  });

  it('activity in flight does not revive one that was ended', async () => {
    const { browser, close, rows, services, age } = await start();
    const page = browser();
    await page.signIn();
    const session = await services.sessions.find(page.cookie);
    await age('seen_at', 10 * minutes);
    const reading = services.sessions.find(page.cookie);
    await services.sessions.end(session!.id, 'by an administrator');
    await reading;
    expect(await services.sessions.find(page.cookie)).toBeUndefined();
    const [before] = await rows();
    services.sessions.touch({ ...session!, seenAt: 0 });
    await services.sessions.end(session!.id, 'later');
    expect(await rows()).toEqual([before]);
    await close();
  });

  it('ended in one process, it ends in the other', async () => {
    const { browser, close, store, services, whoAmI } = await start();
    const other = await openBff(store);
    const ended = vi.fn();
    other.services.sessions.onEnd(ended);
    const page = browser();
    await page.signIn();
    const there = other.browser();
    there.cookie = page.cookie;
    expect((await whoAmI(there)).status).toBe(200);
    await services.store.db
      .updateTable('sessions')
      .set({ ended_at: Date.now(), end_reason: 'signed out' })
      .execute();
    await expect.poll(() => ended.mock.calls.length, { timeout: 4000 }).toBe(1);
    expect((await whoAmI(there)).status).toBe(401);
    await other.close();
    await close();
  });

  it('a console ended anywhere is told once, with its code and reason', async () => {
    const { store, services, close } = await start();
    const ended = vi.fn();
    services.endings.onConsoleEnd(ended);
    const row = { ticket: '', scope: 'hq', vm: 'v', person: 'p', name: 'n', session: 's', mode: 'view' };
    const times = { created_at: 1, expires_at: 2, opened_at: 2, ended_at: Date.now() };
    await store.db
      .insertInto('console_sessions')
      .values({ id: 'c1', ...row, ...times, code: 4410, reason: 'Ended by ada.' })
      .execute();
    await services.endings.check();
    await services.endings.check();
    expect(ended.mock.calls).toEqual([[{ id: 'c1', code: 4410, reason: 'Ended by ada.' }]]);
    await close();
  });

  it('a disabled account loses its sessions and can begin none', async () => {
    const { browser, close, store, whoAmI, rows } = await start();
    const page = browser();
    await page.signIn('hal');
    await createAccounts(store).disable('hal');
    await expect.poll(() => rows(), { timeout: 4000 }).toMatchObject([{ end_reason: 'disabled' }]);
    await expect.poll(async () => (await whoAmI(page)).status, { timeout: 4000 }).toBe(401);
    expect((await browser().signIn('hal')).json).toMatchObject({ code: 'wrongPassword' });
    await close();
  });

  it('a new password ends the sessions of the old one', async () => {
    const { browser, close, store, whoAmI } = await start();
    const page = browser();
    await page.signIn('hal');
    await createAccounts(store).reset('hal', 'another horse');
    await expect.poll(async () => (await whoAmI(page)).status, { timeout: 4000 }).toBe(401);
    expect((await browser().signIn('hal')).status).toBe(401);
    expect((await browser().signIn('hal', 'another horse')).status).toBe(200);
    await close();
  });
});
