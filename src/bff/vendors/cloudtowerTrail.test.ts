import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startEstate, type Estate } from '../../sim/estate.ts';
import { connectScopes } from '../connections.ts';
import type { Connection } from '../services.ts';
import { testConfig } from '../testing/client.ts';
import { pino } from 'pino';
import { tellTower, type ConsoleDeed } from './cloudtowerTrail.ts';

let estate: Estate;
let connection: Connection;
beforeAll(async () => {
  estate = await startEstate({ vms: 5 });
});
afterEach(() => {
  estate.faults.clear();
  estate.requests.clear();
});
afterAll(() => estate.close());
const connect = () => {
  const { url, credentials } = estate;
  const hq = { vendor: 'cloudtower', name: 'HQ', url, ...credentials } as const;
  connection = connectScopes(testConfig({ scopes: { hq } }), pino({ level: 'silent' }) as never).get('hq')!;
};
const deed: ConsoleDeed = {
  ...{ kind: 'open', vm: 'clvm1', vmName: 'web-01', who: 'ada', address: '192.0.2.7', mode: 'control' },
};
const asked = () =>
  estate.requests.all().filter(({ path }) => /user-audit-log|get-my-info/.test(path)).length;

it('tells the tower who was on whose console, under the account of Wheelhouse', async () => {
  connect();
  expect(await tellTower(connection, deed)).toBeUndefined();
  expect(await tellTower(connection, { ...deed, kind: 'close', seconds: 42 })).toBeUndefined();
  expect(estate.world.userAudit).toMatchObject([
    {
      action: 'OPEN_VM_CONSOLE',
      username: 'wheelhouse',
      resource_id: 'clvm1',
      ip_address: '192.0.2.7',
      message: { 'en-US': 'ada opened the console of web-01 in Wheelhouse (control).' },
    },
    {
      action: 'CLOSE_VM_CONSOLE',
      message: { 'zh-CN': 'ada 在 42 秒后离开了 Wheelhouse 中 web-01 的控制台（control）。' },
    },
  ]);
  expect(asked()).toBe(3); // who it is, it asks once
});

it('leaves a tower that refuses alone for a while, and says why once', async () => {
  connect();
  estate.faults.set({ deny: ['create-user-audit-log'] });
  expect(await tellTower(connection, deed)).toMatchObject({ kind: 'forbidden' });
  const before = asked();
  expect(await tellTower(connection, deed)).toBeUndefined();
  expect(asked()).toBe(before);
});

it('asks one that was away for a moment the next time', async () => {
  connect();
  estate.faults.set({ down: true });
  expect(await tellTower(connection, deed)).toMatchObject({ kind: 'unavailable' });
  estate.faults.clear();
  expect(await tellTower(connection, deed)).toBeUndefined();
  expect(estate.world.userAudit.at(-1)).toMatchObject({ action: 'OPEN_VM_CONSOLE' });
});
