import { Secret, TOTP } from 'otpauth';
import { expect, it } from 'vitest';
import type { OwnAccount, SecondFactorKey } from '../../contract/services/own/account.ts';
import { openBff, password, type Browser } from '../testing/client.ts';
import { onEveryStore } from '../testing/stores.ts';

const at = (key: string, stepsLater = 0) =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.now() + stepsLater * 30_000 });
const factor = '/api/session/second-factor';
const signIn = (page: Browser, code?: string, name = 'ada') =>
  page.signIn(name, password, code === undefined ? {} : { code });
const isOn = async (page: Browser) =>
  ((await page.ask('GET', '/api/session/account')).json as OwnAccount).secondFactorSince !== null;

/** Somebody with a second factor, signed in before they had it. */
async function setUp(page: Browser) {
  await page.signIn();
  const begun = await page.ask('POST', factor, { body: { current: password } });
  const { key } = begun.json as SecondFactorKey;
  const used = at(key);
  const confirmed = await page.ask('PUT', factor, { body: { code: used } });
  expect([begun.status, confirmed.status]).toEqual([200, 204]);
  return { key, used };
}

onEveryStore('a second factor', (open) => {
  it('is asked for once its first code was confirmed, and not before', async () => {
    const { browser, close } = await openBff(await open());
    const page = browser();
    await page.signIn();
    await page.ask('POST', factor, { body: { current: password } });
    expect(await isOn(page)).toBe(false);
    expect((await browser().signIn()).status).toBe(200);

    const begun = await page.ask('POST', factor, { body: { current: password } });
    const { key, uri } = begun.json as SecondFactorKey;
    expect(uri).toMatch(/^otpauth:\/\/totp\/Wheelhouse:ada\?/);
    expect((await page.ask('PUT', factor, { body: { code: '000 000' } })).json).toMatchObject({
      kind: 'invalid',
      details: [{ path: 'body.code', code: 'wrongCode' }],
    });
    expect((await page.ask('PUT', factor, { body: { code: at(key) } })).status).toBe(204);
    expect(await isOn(page)).toBe(true);
    expect((await signIn(browser())).json).toMatchObject({ kind: 'unauthenticated', code: 'totpRequired' });
    expect((await browser().signIn('ada', 'wrong')).json).toMatchObject({ code: 'wrongPassword' });
    expect((await signIn(browser(), undefined, 'hal')).status).toBe(200);
    await close();
  });

  it('takes a code once, one of half a minute ago or ahead, and none that is older', async () => {
    const { browser, close } = await openBff(await open());
    const { key, used } = await setUp(browser());
    expect((await signIn(browser(), used)).json).toMatchObject({ code: 'wrongCode' });
    expect((await signIn(browser(), at(key, -3))).json).toMatchObject({ code: 'wrongCode' });
    const next = at(key, 1);
    expect((await signIn(browser(), `${next.slice(0, 3)} ${next.slice(3)}`)).status).toBe(200);
    expect((await signIn(browser(), next)).json).toMatchObject({ code: 'wrongCode' });
    await close();
  });

  it('counts wrong codes as failed sign-ins, and a missing one not', async () => {
    const { browser, close } = await openBff(await open());
    await setUp(browser());
    for (let i = 0; i < 12; i++)
      expect((await signIn(browser())).json).toMatchObject({ code: 'totpRequired' });
    for (let i = 0; i < 10; i++)
      expect((await signIn(browser(), '000000')).json).toMatchObject({ code: 'wrongCode' });
    expect((await signIn(browser(), '000000')).status).toBe(429);
    await close();
  }, 20_000);

  it('is ended by its person with a code, and by an administrator for somebody who lost it', async () => {
    const store = await open();
    const { browser, close } = await openBff(store);
    const page = browser();
    const { key, used } = await setUp(page);
    expect((await page.ask('POST', `${factor}/end`, { body: { code: '000000' } })).status).toBe(422);
    expect((await page.ask('POST', `${factor}/end`, { body: { code: at(key, 1) } })).status).toBe(204);
    expect((await signIn(browser())).status).toBe(200);

    const { key: again } = await setUp(browser());
    const helpdesk = browser();
    await helpdesk.signIn('hal');
    expect((await helpdesk.ask('DELETE', '/api/people/ada/second-factor')).status).toBe(403);
    expect((await page.ask('DELETE', '/api/people/nobody/second-factor')).status).toBe(409);
    expect((await page.ask('GET', '/api/people')).json).toMatchObject([
      { name: 'ada', hasSecondFactor: true },
      { name: 'hal', hasSecondFactor: false },
    ]);
    expect((await page.ask('DELETE', '/api/people/ada/second-factor')).status).toBe(204);
    expect((await signIn(browser())).status).toBe(200);

    const rows = await store.db.selectFrom('audit').selectAll().execute();
    const actions = new Set(rows.map(({ action }) => action));
    for (const action of [
      'session.confirmSecondFactor',
      'session.endSecondFactor',
      'people.removeSecondFactor',
    ])
      expect(actions).toContain(action);
    for (const secret of [key, again, used]) expect(JSON.stringify(rows)).not.toContain(secret);
    await close();
  });

  it('gives way to no other while it is in use, whoever knows the password', async () => {
    const { browser, close } = await openBff(await open());
    const page = browser();
    const { key } = await setUp(page);
    expect((await page.ask('POST', factor, { body: { current: password } })).json).toMatchObject({
      ...{ kind: 'conflict', code: 'factorInUse' },
    });
    expect((await page.ask('PUT', factor, { body: { code: at(key, 1) } })).status).toBe(422);
    expect((await signIn(browser(), at(key, 1))).status).toBe(200);
    await close();
  });

  it('is not guessed more often by who knows the password and says it in between', async () => {
    const { browser, close } = await openBff(await open());
    const page = browser();
    await setUp(page);
    const end = () => page.ask('POST', `${factor}/end`, { body: { code: '000000' } });
    for (let i = 0; i < 10; i++) {
      expect((await end()).status).toBe(422);
      await page.ask('PUT', '/api/session/password', { body: { current: password, password } });
    }
    expect((await end()).status).toBe(429);
    await close();
  }, 20_000);

  it('needs the password to be begun, and guesses count', async () => {
    const { browser, close } = await openBff(await open());
    const page = browser();
    await page.signIn();
    expect((await page.ask('POST', factor, { body: { current: 'wrong' } })).json).toMatchObject({
      kind: 'invalid',
      details: [{ path: 'body.current', code: 'wrongPassword' }],
    });
    for (let i = 0; i < 9; i++) await page.ask('POST', factor, { body: { current: 'wrong' } });
    expect((await page.ask('POST', factor, { body: { current: password } })).status).toBe(429);
    expect((await page.ask('GET', '/api/session')).status).toBe(200);
    await close();
  }, 20_000);
});

onEveryStore('one’s own password', (open) => {
  it('is changed by whoever knows it, and every other session ends', async () => {
    const { browser, close } = await openBff(await open());
    const [page, other] = [browser(), browser()];
    await page.signIn();
    await other.signIn();
    const change = (current: string) =>
      page.ask('PUT', '/api/session/password', { body: { current, password: 'a new and longer one' } });
    expect((await change('wrong')).json).toMatchObject({ details: [{ path: 'body.current' }] });
    expect((await change(password)).status).toBe(204);
    expect((await page.ask('GET', '/api/session')).status).toBe(200);
    await expect.poll(async () => (await other.ask('GET', '/api/session')).status).toBe(401);
    expect((await browser().signIn()).status).toBe(401);
    expect((await browser().signIn('ada', 'a new and longer one')).status).toBe(200);
    await close();
  });
});
