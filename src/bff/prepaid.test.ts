import { expect, it } from 'vitest';
import { orderPages } from '../contract/services/bms.examples.ts';
import type { Connections } from './services.ts';
import { openCatalogue } from './testing/catalogueApp.ts';

// The vendor takes orders for a period, and such as are paid for as used, at one address.

const { server } = orderPages.eip;
const free = { chargingMode: 'postPaid' };
const used = { ...orderPages.localDisk.server, extendparam: free };

async function start(role: 'operator' | 'admin') {
  const sent: unknown[] = [];
  const connection = {
    id: 'cn',
    config: { vendor: 'huawei' },
    call: (_: unknown, { body }: { body: unknown }) => {
      sent.push(body);
      return Promise.resolve({ value: { job_id: null }, status: 200, drift: 0, requestId: undefined });
    },
  };
  const { ask } = await openCatalogue(new Map([['cn', connection]]) as unknown as Connections, { cn: role });
  return { sent, order: (body: object) => ask('/api/cn/bms/v1/baremetalservers', body) };
}

it('an operator orders what is paid for as used', async () => {
  const { sent, order } = await start('operator');
  expect(await order({ server: used })).toMatchObject({ status: 200 });
  expect(sent).toEqual([{ server: used }]);
});

it.each([
  ['a server', { server: orderPages.localDisk.server }],
  ['the address of a server that is paid for as used', { server: { ...server, extendparam: free } }],
])('%s for a period is an administrator’s to order', async (_, body) => {
  const { sent, order } = await start('operator');
  expect(await order(body)).toMatchObject({ status: 403, answer: { kind: 'forbidden', code: 'role' } });
  expect(sent).toEqual([]);
  const admin = await start('admin');
  expect(await admin.order(body)).toMatchObject({ status: 200 });
  expect(admin.sent).toEqual([body]);
});
