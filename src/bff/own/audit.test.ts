import { pino } from 'pino';
import { afterAll, expect, it } from 'vitest';
import type { Deed } from '../../contract/services/own/audit.ts';
import { createAudit } from '../audit.ts';
import { openBff, testConfig } from '../testing/client.ts';
import { onEveryStore } from '../testing/stores.ts';

const log = pino({ enabled: false });
const vm = { who: 'Hal', address: '192.0.2.7', scope: 'hq', target: 'vm-1', targetName: 'web-01' };

onEveryStore('the audit trail, read', (open) => {
  async function trail() {
    const store = await open();
    const audit = createAudit(store, log);
    const bff = await openBff(store);
    await audit.record({ ...vm, action: 'console.open', outcome: 'done', facts: { mode: 'control' } });
    const restart = await audit.intend({ ...vm, action: 'tower.restartVm', requestId: 'r-17' });
    await restart.end({ outcome: 'failed', code: 'TIMEOUT', upstreamRequestId: 'u-9', facts: { tries: 1 } });
    await audit.intend({ ...vm, action: 'tower.startVm', scope: 'lab', target: '100%_', targetName: 'b!d' });
    const page = bff.browser();
    await page.signIn('ada');
    const ask = async (query = '', from = page) => {
      const reply = await from.ask('GET', `/api/audit?${query}`);
      return reply.json as Deed[];
    };
    const actions = async (query: string) => (await ask(query)).map(({ action }) => action);
    return { bff, page, ask, actions };
  }
  // One for all who only read.
  let opened: ReturnType<typeof trail> | undefined;
  const shared = () => (opened ??= trail());
  afterAll(async () => (await opened)?.bff.close());

  it('joins a write’s intent with its outcome, newest first', async () => {
    const { bff, ask } = await trail();
    const deeds = await ask();
    expect(deeds.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['session.signIn', 'done'],
      ['tower.startVm', 'unknown'], // begun, and nobody learned how it ended
      ['tower.restartVm', 'failed'],
      ['console.open', 'done'],
    ]);
    expect(deeds[2]).toMatchObject({ code: 'TIMEOUT', requestId: 'r-17', upstreamRequestId: 'u-9' });
    expect(deeds[2]!.facts).toEqual({ tries: 1 });
    expect(deeds[2]!.took).toBeGreaterThanOrEqual(0);
    expect(deeds[3]!.took).toBeNull();
    await bff.close();
  });

  it.each([
    ['target=web-01&action=console.', ['console.open']],
    ['target=vm-1', ['tower.restartVm', 'console.open']],
    ['who=hal&outcome=failed', ['tower.restartVm']],
    ['outcome=unknown', ['tower.startVm']],
    ['text=WEB', ['tower.restartVm', 'console.open']],
    ['text=100%25_', ['tower.startVm']], // neither % nor _ stands for something else
    ['text=%25', ['tower.startVm']],
    ['text=b!d', ['tower.startVm']],
    ['text=%27%20or%201=1', []],
    ['from=1&to=2', []],
    ['scope=lab', ['tower.startVm']],
    ['skip=1&first=2', ['tower.startVm', 'tower.restartVm']],
    ['order=asc&first=1', ['console.open']],
  ])('finds %s', async (query, found) => {
    const { actions, page } = await shared();
    expect(await actions(query)).toEqual(found);
    if (!/skip|first|order/.test(query)) {
      const counted = await page.ask('GET', `/api/audit/count?${query}`);
      expect(counted.json).toEqual({ count: found.length });
    }
  });

  it('is walked oldest first while it grows, without a gap or a double', async () => {
    const { bff, ask, page } = await trail();
    const walked: string[] = [];
    for (let after = 0; ;) {
      const deeds = await ask(`after=${after}&first=2`);
      if (deeds.length === 0) break;
      walked.push(...deeds.map(({ action }) => action));
      after = deeds.at(-1)!.seq;
      if (walked.length === 2) await page.ask('DELETE', `/api/sessions/${'0'.repeat(64)}`);
    }
    expect(walked).toEqual(['console.open', 'tower.restartVm', 'tower.startVm', 'session.signIn']);
    const among = await ask('among=1&among=2&among=999');
    expect(among.map(({ action }) => action)).toEqual(['tower.restartVm', 'console.open']);
    await bff.close();
  });

  it('shows an administrator of one scope what happened there, and nobody else anything', async () => {
    const store = await open();
    const grants = [
      { group: 'admins', role: 'admin' as const, scopes: ['lab'] },
      { group: 'helpdesk', role: 'operator' as const },
    ];
    const bff = await openBff(store, { config: testConfig({ grants }) });
    const audit = createAudit(store, log);
    for (const scope of ['hq', 'lab'])
      await audit.record({ ...vm, scope, action: 'tower.startVm', outcome: 'done' });
    const [ada, hal] = [bff.browser(), bff.browser()];
    await ada.signIn('ada');
    await hal.signIn('hal');
    const seen = (await ada.ask('GET', '/api/audit')).json as Deed[];
    expect(seen.map(({ scope, action }) => [scope, action])).toEqual([['lab', 'tower.startVm']]);
    expect((await ada.ask('GET', '/api/audit/count?scope=hq')).json).toEqual({ count: 0 });
    for (const path of ['/api/audit', '/api/audit/count'])
      expect(await hal.ask('GET', path)).toMatchObject({ status: 403, json: { code: 'role' } });
    expect((await bff.browser().ask('GET', '/api/audit')).status).toBe(401);
    await bff.close();
  });

  it.each(['first=501', 'first=0', 'skip=-1', 'outcome=lost', 'sort=who', 'from=yesterday'])(
    'refuses %s',
    async (query) => {
      const { page } = await shared();
      expect((await page.ask('GET', `/api/audit?${query}`)).status).toBe(422);
    },
  );
});
