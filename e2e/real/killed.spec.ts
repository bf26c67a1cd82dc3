import { expect, test } from '@playwright/test';
import { createAccounts } from '../../src/bff/accounts.ts';
import { openStore } from '../../src/bff/store/store.ts';
import { startEstate } from '../../src/sim/estate.ts';
import { startDirector } from '../../src/sim/vcd/server.ts';
import { Client, password, type Tally } from './crowd.ts';
import { missing, startInstances } from './instances.ts';

// Half a minute here; `npm run soak` takes five, with the crowd of a company.
const seconds = Number(process.env['WHEELHOUSE_KILL_SECONDS'] ?? 30);
const isSoak = seconds > 60;
const crowd = isSoak
  ? { people: 50, consoles: 4, panes: 5, rate: 1000, everyMs: 30_000 }
  : { people: 10, consoles: 2, panes: 2, rate: 100, everyMs: 10_000 };

test.skip(missing.length > 0, `needs ${missing.join(' and ')}`);

test('one of two instances is killed again and again: nobody signs in again, and nothing that was acknowledged is missing', async () => {
  test.setTimeout((seconds + 180) * 1000);
  const estate = await startEstate({ vms: 600 });
  const director = await startDirector({ rate: crowd.rate });
  const { system } = director.scopes;
  const instances = await startInstances(`
grants: [{ group: operators, role: operator }]
scopes:
  hq: { vendor: cloudtower, url: "${estate.url}", username: ${estate.credentials.username}, password: ${estate.credentials.password} }
  vcd: { vendor: vcd, url: "${system.url}", org: ${system.org}, username: ${system.username}, password: ${system.password} }
`);
  const store = await openStore(instances.store);
  try {
    const accounts = createAccounts(store);
    const tally: Tally = { acknowledged: new Set(), signedOut: 0, gaps: [], healed: 0, events: 0, ends: [] };
    const vms = estate.world.vms
      .rows()
      .filter(({ status, recycled, internal }) => status === 'RUNNING' && !recycled && !internal);
    const people: Client[] = [];
    for (let nth = 0; nth < crowd.people; nth += 1) {
      await accounts.add({ name: `person-${nth}`, password, groups: ['operators'] });
      const person = new Client(instances.url, `person-${nth}`, tally);
      await person.signIn();
      people.push(person);
    }
    for (const [nth, person] of people.entries()) {
      person.read(500);
      // A machine that is restarted loses its consoles: those are others'.
      person.write(vms[nth]!, 1000);
      for (let each = 0; each < crowd.consoles; each += 1)
        person.console(vms[people.length + nth * crowd.consoles + each]!.id);
      if (nth < crowd.panes) person.events();
    }
    const consoles = () => people.flatMap(({ live }) => [...live.values()]);
    const areBack = () => consoles().filter((isLive) => !isLive).length;
    await expect.poll(areBack, { timeout: 60_000 }).toBe(0);

    const until = Date.now() + seconds * 1000;
    let kills = 0;
    for (; Date.now() < until; kills += 1) {
      await new Promise((resolve) => setTimeout(resolve, crowd.everyMs - 3000));
      await instances.kill(kills % 2);
      await new Promise((resolve) => setTimeout(resolve, 3000));
      await instances.revive(kills % 2);
    }
    await expect.poll(areBack, { timeout: 60_000 }).toBe(0);
    const at = Date.now();
    await expect
      .poll(() => people.slice(0, crowd.panes).every(({ heardAt }) => heardAt > at), { timeout: 60_000 })
      .toBe(true);
    await Promise.all(people.map((person) => person.leave()));

    const { acknowledged, signedOut, healed, events, gaps } = tally;
    const done = await store.db
      .selectFrom('audit')
      .select('request_id')
      .where('action', '=', 'tower.restartVm')
      .where('outcome', '=', 'done')
      .execute();
    const onRecord = new Set(done.map(({ request_id }) => request_id));
    expect([...acknowledged].filter((id) => !onRecord.has(id))).toEqual([]);
    expect(signedOut).toBe(0);
    expect(acknowledged.size).toBeGreaterThan(people.length * 5);
    expect(healed).toBeGreaterThan(consoles().length / 2);
    expect(kills).toBeGreaterThan(1);
    const { status, said } = instances.verify();
    expect(said).toContain('The trail is whole');
    expect(status).toBe(0);
    if (isSoak) {
      const longestGapMs = Math.max(0, ...gaps);
      // oxlint-disable-next-line no-console -- a soak is run for its figures
      console.log({ kills, writes: acknowledged.size, healed, events, longestGapMs, gaps: gaps.length });
    }
  } finally {
    await store.close();
    await instances.stop();
    await Promise.all([estate.close(), director.close()]);
  }
});
