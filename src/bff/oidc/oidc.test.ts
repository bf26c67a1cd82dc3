import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Session } from '../../contract/services/own.ts';
import { openBff, testConfig } from '../testing/client.ts';
import { openStore, type Store } from '../store/store.ts';
import { clientSecret, startProvider } from '../testing/oidcProvider.ts';
import { onEveryStore } from '../testing/stores.ts';
import { Surfer } from '../testing/surfer.ts';

const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
async function openFile(): Promise<Store> {
  const store = await openStore(`file:${join(folder, `${files++}.db`)}`);
  onTestFinished(() => store.close());
  return store;
}

type Open = () => Promise<Store>;
async function company(open: Open, { idTokenHasGroups = false } = {}) {
  const provider = await startProvider();
  onTestFinished(() => provider.stop());
  const store = await open();
  const auth = { oidc: provider.config, contact: 'the service desk' };
  const bff = await openBff(store, { config: testConfig({ auth }) });
  onTestFinished(() => bff.close());
  provider.trust(bff.url, { idTokenHasGroups });
  provider.people.set('olga', ['helpdesk', 'cooks']);
  provider.people.set('rob', ['cooks']);
  const surfer = new Surfer();
  const signIn = (login: string, to = '/vms?q=web') => {
    provider.state.login = login;
    return surfer.visit(`${bff.url}/api/session/oidc/start?to=${encodeURIComponent(to)}`);
  };
  const whoAmI = async (who = surfer) => {
    const response = await who.ask(`${bff.url}/api/session`);
    return response.status === 200 ? ((await response.json()) as Session) : undefined;
  };
  /** As if that long had gone by since the rights were read. */
  const age = (ms: number) =>
    store.db
      .updateTable('provider_sessions')
      .set((row) => ({ read_at: row('read_at', '-', ms), good_at: row('good_at', '-', ms) }))
      .execute();
  const trail = () => store.db.selectFrom('audit').selectAll().orderBy('seq').execute();
  const reasons = async () =>
    (await store.db.selectFrom('sessions').select('end_reason').execute()).map((row) => row.end_reason);
  return { provider, bff, store, surfer, signIn, whoAmI, age, trail, reasons };
}

describe('single sign-on at a real provider', () => {
  it.each([{ idTokenHasGroups: false }, { idTokenHasGroups: true }])(
    'brings people in by their groups, from the ID token or userinfo (%o)',
    async (claims) => {
      const { bff, signIn, whoAmI, surfer, trail, store } = await company(openFile, claims);
      const { address } = await signIn('olga');
      expect(address.href).toBe(`${bff.url}/vms?q=web`);
      expect(await whoAmI()).toMatchObject({ user: { name: 'olga' }, roles: { hq: 'helpdesk' } });
      expect([...surfer.cookiesOf(bff.url).keys()]).toEqual(['wheelhouse']); // the flow's own is gone
      expect(await trail()).toMatchObject([
        { action: 'session.signIn', who: 'olga', outcome: 'done', facts: '{"provider":true}' },
      ]);
      const kept = await store.db.selectFrom('provider_sessions').selectAll().executeTakeFirstOrThrow();
      expect(kept.refresh_token).toMatch(/^[\w-]{60,}$/);
      expect(JSON.stringify(await store.db.selectFrom('settings').selectAll().execute())).not.toContain(
        clientSecret,
      );
    },
  );

  it('tells the sign-in page how one signs in here', async () => {
    const { bff } = await company(openFile);
    const { json } = await bff.browser().ask('GET', '/api/session/ways');
    expect(json).toEqual({ local: true, provider: { name: null }, contact: 'the service desk' });
  });

  it('a person without a grant gets a page that says so, and no session', async () => {
    const { bff, signIn, whoAmI, trail } = await company(openFile);
    const { address } = await signIn('rob');
    expect(address.href).toBe(`${bff.url}/vms?q=web#signInRefused=noGrant`);
    expect(await whoAmI()).toBeUndefined();
    expect(await trail()).toMatchObject([{ who: 'rob', outcome: 'refused', code: 'noGrant' }]);
  });

  it('a namesake of a local account is told apart from it', async () => {
    const { provider, signIn, whoAmI } = await company(openFile);
    provider.people.set('ada', ['helpdesk']);
    await signIn('ada');
    expect(await whoAmI()).toMatchObject({ user: { name: 'ada (SSO)' }, roles: { hq: 'helpdesk' } });
  });

  it('broken off at the provider, it is told', async () => {
    const { signIn, whoAmI } = await company(openFile);
    expect((await signIn('nobody')).address.hash).toBe('#signInRefused=providerDenied');
    expect(await whoAmI()).toBeUndefined();
  });

  it('a provider that is away is told, and answers again when it is back', async () => {
    const { provider, signIn, whoAmI } = await company(openFile);
    provider.state.isDown = true;
    expect((await signIn('olga')).address.hash).toBe('#signInRefused=providerDown');
    provider.state.isDown = false;
    await signIn('olga');
    expect(await whoAmI()).toBeDefined();
  });

  it('leads nowhere else afterwards', async () => {
    const { bff, signIn } = await company(openFile);
    const elsewhere = ['//evil.example', '/\\evil.example', 'https://evil.example/x', 'javascript:alert(1)'];
    for (const to of [...elsewhere, '/api/session'])
      expect((await signIn('olga', to)).address.href).toBe(`${bff.url}/`);
  });

  it('a callback that was not begun in this browser signs nobody in', async () => {
    const { bff, provider, surfer, signIn, whoAmI } = await company(openFile);
    const { trail } = await signIn('olga');
    const callback = trail.find((address) => address.includes('/callback?')) ?? '';
    const other = new Surfer();
    const { address } = await other.visit(callback);
    expect(address.hash).toBe('#signInRefused=flowLost');
    expect(await whoAmI(other)).toBeUndefined();
    // Nor does the same code twice, in a browser with a flow of its own.
    provider.state.login = undefined;
    await surfer.ask(`${bff.url}/api/session/oidc/start`);
    expect((await surfer.visit(callback)).address.hash).toBe('#signInRefused=providerAnswer');
  });

  it('signing in again ends the session the browser had', async () => {
    const { provider, bff, signIn, whoAmI, reasons } = await company(openFile);
    await signIn('olga');
    provider.people.set('rob', ['admins']);
    const { trail } = await signIn('olga');
    expect(trail.length).toBeGreaterThan(2);
    expect(await whoAmI()).toBeDefined();
    expect(await reasons()).toEqual(expect.arrayContaining(['signed in again', null]));
    expect(bff.url).toContain('127.0.0.1');
  });

  it('signing out leads to the provider, without a token in the address', async () => {
    const { bff, provider, surfer, signIn, whoAmI } = await company(openFile);
    await signIn('olga');
    const csrf = (await whoAmI())?.csrf ?? '';
    const out = await surfer.ask(`${bff.url}/api/session`, {
      method: 'DELETE',
      headers: { 'x-csrf-token': csrf, origin: bff.url },
    });
    const { next } = (await out.json()) as { next: string };
    const url = new URL(next);
    expect(url.origin).toBe(provider.issuer);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'wheelhouse',
      post_logout_redirect_uri: `${bff.url}/`,
    });
    expect((await surfer.visit(next)).status).toBe(200);
  });

  it('a back-channel sign-out ends what it names, and believes no token that is not one', async () => {
    const { bff, provider, signIn, whoAmI } = await company(openFile);
    await signIn('olga');
    const tell = async (token: string) =>
      (
        await fetch(`${bff.url}/api/session/oidc/backchannel`, {
          method: 'POST',
          body: new URLSearchParams({ logout_token: token }),
        })
      ).status;
    const bad = [
      await provider.logoutToken({ sub: 'olga', aud: 'somebody else' }),
      await provider.logoutToken({ sub: 'olga', nonce: 'n' }),
      await provider.logoutToken({ sub: 'olga', events: {} }),
      await provider.logoutToken({}),
      'eyJhbGciOiJub25lIn0.e30.',
      'nonsense',
    ];
    for (const token of bad) expect(await tell(token)).toBe(403);
    expect(await tell(await provider.logoutToken({ sub: 'rob' }))).toBe(200);
    expect(await whoAmI()).toBeDefined();
    expect(await tell(await provider.logoutToken({ sub: 'olga' }))).toBe(200);
    expect(await whoAmI()).toBeUndefined();
  });

  it('with local accounts off, a password opens nothing', async () => {
    const provider = await startProvider();
    onTestFinished(() => provider.stop());
    const config = testConfig({ auth: { local: false, oidc: provider.config } });
    const bff = await openBff(await openFile(), { config });
    onTestFinished(() => bff.close());
    expect((await bff.browser().signIn()).json).toMatchObject({ kind: 'forbidden', code: 'localOff' });
    expect((await bff.browser().ask('GET', '/api/session/ways')).json).toMatchObject({ local: false });
  });
});

onEveryStore('rights that a provider gave', (open) => {
  it('a group that is taken away ends the session; one that is given counts at once', async () => {
    const { provider, bff, store, signIn, whoAmI, age, reasons } = await company(open);
    await signIn('olga');
    provider.people.set('olga', ['helpdesk', 'admins']);
    await age(30_000);
    await expect
      .poll(async () => (await whoAmI())?.roles, { timeout: 15_000 })
      .toEqual({ hq: 'admin', lab: 'admin' });
    provider.people.set('olga', ['admins', 'helpdesk', 'cooks']);
    await age(30_000);
    await expect
      .poll(async () => (await store.db.selectFrom('sessions').select('groups').execute())[0]?.groups, {
        timeout: 15_000,
      })
      .toContain('cooks');
    provider.people.set('olga', ['helpdesk']);
    await age(30_000);
    const ended: string[] = [];
    bff.services.sessions.onEnd((id) => void ended.push(id));
    await expect.poll(() => ended.length, { timeout: 15_000 }).toBe(1);
    expect(await whoAmI()).toBeUndefined();
    expect(await reasons()).toEqual(['groups changed']);
    await expect
      .poll(() => store.db.selectFrom('provider_sessions').selectAll().execute(), { timeout: 15_000 })
      .toEqual([]);
  });

  it('a provider that no longer knows the person ends the session; one that is away, only after its grace', async () => {
    const { provider, signIn, whoAmI, age, reasons } = await company(open);
    await signIn('olga');
    provider.state.isDown = true;
    await age(30_000);
    await new Promise((resolve) => setTimeout(resolve, 3000)); // longer than a look
    expect(await whoAmI()).toBeDefined();
    await age(16 * 60_000);
    await expect.poll(whoAmI, { timeout: 15_000 }).toBeUndefined();
    provider.state.isDown = false;
    await signIn('olga');
    provider.people.delete('olga');
    await age(30_000);
    await expect
      .poll(reasons, { timeout: 15_000 })
      .toEqual(expect.arrayContaining(['rights unknown', 'provider']));
  });

  it('end when the token that reads them again was sealed with another secret', async () => {
    const { store, signIn, whoAmI, age, reasons } = await company(open);
    await signIn('olga');
    await store.db.updateTable('provider_sessions').set({ refresh_token: 'of another secret' }).execute();
    await age(30_000);
    await expect.poll(whoAmI, { timeout: 15_000 }).toBeUndefined();
    expect(await reasons()).toEqual(['rights unknown']);
  });
});
