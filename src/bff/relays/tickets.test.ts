import { expect, it } from 'vitest';
import { onEveryStore } from '../testing/stores.ts';
import { openStore } from '../store/store.ts';
import type { Session } from '../services.ts';
import { findUnspent, issueTicket, spendTicket } from './tickets.ts';

const session: Session = {
  ...{ id: 's1', person: { id: 'p1', name: 'hal', groups: [] }, address: '127.0.0.1', csrf: '' },
  ...{ createdAt: 0, seenAt: 0, idleAt: 0, endsAt: 0 },
};
const wanted = {
  scope: 'hq',
  vm: 'vm1',
  vmName: null,
  mode: 'control',
  why: null,
  caseNumber: null,
} as const;

onEveryStore('a ticket', (open, newStore) => {
  it('is spent once, however many processes try at once', async () => {
    const url = await newStore();
    const stores = await Promise.all([openStore(url), openStore(url)]);
    const { id, ticket } = await issueTicket(stores[0], wanted, session, 30_000);
    const tries = Array.from({ length: 10 }, (_, n) => spendTicket(stores[n % 2]!, ticket, session));
    const spent = (await Promise.all(tries)).filter((row) => row !== undefined);
    expect(spent).toMatchObject([{ id, vm: 'vm1', mode: 'control', ticket: '' }]);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('is spent by its own session alone, in time, and not once ended', async () => {
    const store = await open();
    const late = await issueTicket(store, wanted, session, 0);
    expect(await spendTicket(store, late.ticket, session)).toBeUndefined();
    const { id, ticket } = await issueTicket(store, wanted, session, 30_000);
    expect(await spendTicket(store, ticket, { ...session, id: 's2' })).toBeUndefined();
    await store.db
      .updateTable('console_sessions')
      .set({ ended_at: 1, code: 4409 })
      .where('id', '=', id)
      .execute();
    expect(await spendTicket(store, ticket, session)).toBeUndefined();
    expect(await findUnspent(store, ticket, session)).toMatchObject({ id, code: 4409 });
  });
});
