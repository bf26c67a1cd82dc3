import { afterEach, beforeEach, expect, it } from 'vitest';
import { openRig, soon, type Rig, type Someone } from './testing/rig.ts';

let rig: Rig;
let hal: Someone; // helpdesk
let ada: Someone; // admin of hq
beforeEach(async () => {
  rig = await openRig();
  hal = await rig.signIn('hal', 'helpdesk');
  ada = await rig.signIn('ada', 'admins');
});
afterEach(() => rig.close());

async function open(mode: 'control' | 'view' = 'control') {
  const browser = await rig.open(hal, { mode });
  await soon(() => expect(browser.read.length).toBeGreaterThan(11));
  return browser;
}

it.each([false, true])('typed text is on record with its length alone (secret: %s)', async (isSecret) => {
  const { id } = await open();
  await rig.recordTyping(id, hal, isSecret);
  expect(await rig.audited('console.type')).toMatchObject([
    { who: 'hal', target: 'vm1', outcome: 'done', facts: { console: id, characters: 12, secret: isSecret } },
  ]);
});

it('nothing is on record for a console that is over', async () => {
  const browser = await open();
  await rig.end(browser.id, hal);
  await browser.closed;
  await expect(rig.recordTyping(browser.id, hal)).rejects.toMatchObject({
    kind: 'conflict',
    code: 'CONSOLE_NOT_OPEN',
  });
  expect(await rig.audited('console.type')).toEqual([]);
});

it('a viewer types nothing', async () => {
  const { id } = await open('view');
  await expect(rig.recordTyping(id, hal)).rejects.toMatchObject({ kind: 'forbidden' });
});

it('nobody types on the console of somebody else, an administrator neither', async () => {
  const { id } = await open();
  await expect(rig.recordTyping(id, ada)).rejects.toMatchObject({ kind: 'notFound' });
});
