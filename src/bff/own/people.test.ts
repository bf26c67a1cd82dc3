import { expect, it } from 'vitest';
import type { Deed } from '../../contract/services/own/audit.ts';
import type { Account, OpenSession } from '../../contract/services/own/people.ts';
import { openBff, testConfig, type Browser } from '../testing/client.ts';
import { onEveryStore } from '../testing/stores.ts';

onEveryStore('people and their sessions', (open) => {
  async function office() {
    const bff = await openBff(await open());
    const [ada, hal] = [bff.browser(), bff.browser()];
    await ada.signIn('ada');
    await hal.signIn('hal');
    return { bff, ada, hal };
  }
  const sessionsOf = async (page: Browser) => (await page.ask('GET', '/api/sessions')).json as OpenSession[];
  const isIn = async (page: Browser) => (await page.ask('GET', '/api/session')).status === 200;

  it('are added, seen with their sessions, and can sign in', async () => {
    const { bff, ada } = await office();
    const mia = { name: 'Mia', password: 'long enough', groups: ['helpdesk'] };
    expect((await ada.ask('POST', '/api/people', { body: mia })).status).toBe(204);
    const page = bff.browser();
    await page.signIn('mia', 'long enough');
    const people = (await ada.ask('GET', '/api/people')).json as Account[];
    expect(people.map(({ name, groups, sessions }) => [name, groups, sessions])).toEqual([
      ['ada', ['admins'], 1],
      ['hal', ['helpdesk'], 1],
      ['mia', ['helpdesk'], 1],
    ]);
    expect(await ada.ask('POST', '/api/people', { body: mia })).toMatchObject({
      status: 409,
      json: { code: 'account', details: [{ path: 'body.name' }] },
    });
    expect((await ada.ask('POST', '/api/people', { body: { ...mia, password: 'short' } })).status).toBe(422);
    await bff.close();
  });

  it('that are disabled, regrouped or get a new password lose every session at once', async () => {
    const { bff, ada, hal } = await office();
    for (const [path, method, body] of [
      ['/api/people/hal', 'PATCH', { groups: ['admins'] }],
      ['/api/people/hal/password', 'POST', { password: 'another one' }],
      ['/api/people/hal', 'PATCH', { disabled: true }],
    ] as const) {
      await hal.signIn('hal', path === '/api/people/hal' && 'disabled' in body ? 'another one' : undefined);
      expect(await isIn(hal)).toBe(true);
      expect((await ada.ask(method, path, { body })).status).toBe(204);
      expect(await isIn(hal)).toBe(false);
    }
    expect((await hal.signIn('hal', 'another one')).status).toBe(401);
    await ada.ask('PATCH', '/api/people/hal', { body: { disabled: false } });
    const again = await hal.signIn('hal', 'another one');
    expect(again.json).toMatchObject({ roles: { hq: 'admin', lab: 'admin' } });
    await bff.close();
  });

  it('cannot shut themselves out', async () => {
    const { bff, ada } = await office();
    for (const body of [{ disabled: true }, { groups: [] }])
      expect(await ada.ask('PATCH', '/api/people/ADA', { body })).toMatchObject({
        status: 409,
        json: { code: 'ownAccount' },
      });
    expect(await isIn(ada)).toBe(true);
    await bff.close();
  });

  it('are for those who administer every scope', async () => {
    const grants = [
      { group: 'admins', role: 'admin' as const, scopes: ['hq', 'lab'] },
      { group: 'helpdesk', role: 'operator' as const },
    ];
    const bff = await openBff(await open(), { config: testConfig({ grants }) });
    for (const name of ['ada', 'hal']) {
      const page = bff.browser();
      await page.signIn(name);
      expect((await page.ask('GET', '/api/people')).status).toBe(403);
      expect((await page.ask('PATCH', '/api/people/hal', { body: { disabled: true } })).status).toBe(403);
      expect((await sessionsOf(page)).every(({ person }) => person === name)).toBe(true);
    }
    await bff.close();
  });

  it('see their own sessions and end them; an administrator sees and ends all', async () => {
    const { bff, ada, hal } = await office();
    const second = bff.browser();
    await second.ask('POST', '/api/session', { body: { username: 'x', password: 'y' } });
    await second.signIn('hal');
    const own = await sessionsOf(hal);
    expect(own.map(({ person, isOwn }) => [person, isOwn]).sort()).toEqual([
      ['hal', false],
      ['hal', true],
    ]);
    const everybody = await sessionsOf(ada);
    expect(everybody).toHaveLength(3);
    const adas = everybody.find(({ person }) => person === 'ada')!;
    expect((await hal.ask('DELETE', `/api/sessions/${adas.id}`)).status).toBe(404);
    expect((await hal.ask('DELETE', '/api/people/ada/sessions')).status).toBe(404);
    expect((await hal.ask('DELETE', '/api/people/hal/sessions')).json).toEqual({ ended: 1 });
    expect([await isIn(second), await isIn(hal)]).toEqual([false, true]);
    const hals = (await sessionsOf(hal))[0]!;
    expect((await ada.ask('DELETE', `/api/sessions/${hals.id}`)).status).toBe(204);
    expect(await isIn(hal)).toBe(false);
    expect((await ada.ask('DELETE', `/api/sessions/${hals.id}`)).status).toBe(404);
    await bff.close();
  });

  it('leave every change on record, with no password in it', async () => {
    const { bff, ada } = await office();
    const mia = { name: 'mia', password: 'pass-word-of-mia', groups: ['helpdesk', 'night'] };
    await ada.ask('POST', '/api/people', { body: mia });
    await ada.ask('POST', '/api/people', { body: mia });
    await ada.ask('PATCH', '/api/people/mia', { body: { disabled: true } });
    const reply = await ada.ask('GET', '/api/audit?action=people.');
    expect(
      (reply.json as Deed[]).map(({ action, targetName, outcome, facts }) => [
        action,
        targetName,
        outcome,
        facts,
      ]),
    ).toEqual([
      ['people.change', 'mia', 'done', { disabled: true }],
      ['people.add', 'mia', 'refused', { groups: 'helpdesk, night' }],
      ['people.add', 'mia', 'done', { groups: 'helpdesk, night' }],
    ]);
    expect(reply.text).not.toContain('pass-word-of-mia');
    await bff.close();
  });
});
