import { expect, it } from 'vitest';
import { addressKey, createSignInLimits } from '../signInLimits.ts';
import { openBff, testConfig } from '../testing/client.ts';
import { onEveryStore } from '../testing/stores.ts';

onEveryStore('signing in', (open) => {
  const audit = (store: Awaited<ReturnType<typeof open>>) =>
    store.db.selectFrom('audit').select(['action', 'who', 'outcome', 'code']).orderBy('seq').execute();

  it('answers a wrong password, an unknown account and a disabled one alike', async () => {
    const { browser, close, accounts } = await openBff(await open());
    await accounts.disable('hal');
    const replies = await Promise.all([
      browser().signIn('ada', 'wrong'),
      browser().signIn('nobody', 'wrong'),
      browser().signIn('hal'),
    ]);
    const [first, ...others] = replies.map(({ status, json, headers }) => ({
      status,
      body: { ...(json as object), requestId: '' },
      headers: Object.keys(headers),
    }));
    expect(first).toMatchObject({ status: 401, body: { kind: 'unauthenticated', code: 'wrongPassword' } });
    for (const other of others) expect(other).toEqual(first);
    await close();
  });

  it('takes a name however it is capitalised', async () => {
    const { browser, close } = await openBff(await open());
    expect((await browser().signIn(' Ada ')).json).toMatchObject({ user: { name: 'ada' } });
    await close();
  });

  it('puts entries, refusals and sign-outs on record, without the password', async () => {
    const store = await open();
    const { browser, close } = await openBff(store);
    const page = browser();
    await page.signIn('ada', 'hunter2-hunter2');
    await page.signIn();
    await page.ask('DELETE', '/api/session');
    expect(await audit(store)).toEqual([
      { action: 'session.signIn', who: 'ada', outcome: 'refused', code: 'wrongPassword' },
      { action: 'session.signIn', who: 'ada', outcome: 'done', code: null },
      { action: 'session.signOut', who: 'ada', outcome: 'done', code: null },
    ]);
    const rows = await store.db.selectFrom('audit').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('hunter2');
    await close();
  });

  it.each(['ada', 'nobody'])(
    'limits failures per account, known or not: %s',
    async (name) => {
      const store = await open();
      const { browser, close } = await openBff(store);
      for (let i = 0; i < 10; i++) expect((await browser().signIn(name, 'wrong')).status).toBe(401);
      const reply = await browser().signIn(name); // the right password would not help now either
      expect(reply).toMatchObject({ status: 429, json: { kind: 'rateLimited', code: 'signInLimit' } });
      expect(Number(reply.headers['retry-after'])).toBeGreaterThan(800);
      expect((await browser().signIn('hal')).status).toBe(200); // others are let in
      expect((await audit(store)).at(-2)).toMatchObject({
        who: name,
        outcome: 'refused',
        code: 'signInLimit',
      });
      await close();
    },
    20_000,
  );

  it('counts a hundred attempts at once as a hundred', async () => {
    const limits = createSignInLimits(await open());
    const attempts = Array.from({ length: 100 }, (_, i) => limits.attempt('ada', `192.0.2.${i}`));
    const taken = (await Promise.allSettled(attempts)).filter(({ status }) => status === 'fulfilled');
    expect(taken.length).toBeLessThanOrEqual(10);
  });

  it('limits failures per address, whatever the names', async () => {
    const limits = createSignInLimits(await open());
    for (let i = 0; i < 50; i++) await limits.attempt(`name${i}`, '2001:db8::1');
    await expect(limits.attempt('ada', '2001:db8::2')).rejects.toMatchObject({ kind: 'rateLimited' });
    await limits.attempt('ada', '2001:db8:0:1::1');
  }, 20_000);

  it('counts failures only', async () => {
    const limits = createSignInLimits(await open());
    for (let i = 0; i < 30; i++) await (await limits.attempt('ada', '192.0.2.1')).succeeded();
    await limits.attempt('ada', '192.0.2.1');
  });

  it('refused attempts do not keep the door shut for longer', async () => {
    const store = await open();
    const limits = createSignInLimits(store);
    for (let i = 0; i < 10; i++) await limits.attempt('ada', '192.0.2.1');
    for (let i = 0; i < 5; i++) await expect(limits.attempt('ada', '192.0.2.1')).rejects.toThrow();
    expect(await store.db.selectFrom('sign_in_failures').selectAll().execute()).toHaveLength(10);
  });

  it('keeps out who has no grant, and says so to nobody without the password', async () => {
    const { browser, close, accounts } = await openBff(await open());
    await accounts.add({ name: 'eve', password: 'correct horse', groups: ['visitors'] });
    expect((await browser().signIn('eve')).json).toMatchObject({ kind: 'forbidden', code: 'noGrant' });
    expect((await browser().signIn('eve', 'wrong')).json).toMatchObject({ code: 'wrongPassword' });
    await close();
  });

  it('local accounts can be switched off', async () => {
    const { browser, close } = await openBff(await open(), {
      config: testConfig({
        auth: { local: false, oidc: { issuer: 'https://sso.example.com', clientId: 'x', clientSecret: 'y' } },
      }),
    });
    expect((await browser().signIn()).json).toMatchObject({ kind: 'forbidden', code: 'localOff' });
    await close();
  });
});

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
])('%s is counted as %s', (address, expected) => expect(addressKey(address)).toBe(expected));
