import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startEstate, type Estate } from '../../../sim/estate.ts';
import { openRig, type Browser, type Rig, type Someone } from '../testing/rig.ts';

let estate: Estate;
let rig: Rig;
let vic: Someone; // viewer
beforeEach(async () => {
  estate = await startEstate({ vms: 20 });
  rig = await openRig({ tower: estate });
  vic = await rig.signIn('vic', 'viewers');
});
afterEach(async () => {
  await rig.close();
  await estate.close();
});

interface Hint {
  mutation: string;
  id?: string;
}
/** Opens a live socket and gathers what it is told. */
function watch(who: Someone, scope = 'hq') {
  const browser = rig.connect(`/api/${scope}/tower/live`, { cookie: who.cookie });
  const hints: Hint[] = [];
  browser.socket.on('message', (bytes: Buffer) => hints.push(JSON.parse(bytes.toString('utf8')) as Hint));
  return Object.assign(browser, { hints });
}
const isLive = ({ hints }: { hints: Hint[] }) =>
  vi.waitFor(() => expect(hints).toContainEqual({ mutation: 'RELIST' }), { timeout: 4000 });
const closedWith = async ({ closed }: Browser) => (await closed).code;
const web = () => estate.world.vmNamed('web-01')!;

describe('live rows', () => {
  it('tell which VM changed, and nothing else of it', async () => {
    const page = watch(vic);
    await isLive(page);
    estate.world.tell('UPDATED', web());
    await vi.waitFor(() => expect(page.hints.at(-1)).toEqual({ mutation: 'UPDATED', id: web().id }));
    expect(page.read.toString()).not.toContain('web-01');
  });

  it('tell of what is gone by the id it had', async () => {
    const page = watch(vic);
    await isLive(page);
    const { id } = web();
    estate.world.tell('DELETED', web());
    await vi.waitFor(() => expect(page.hints.at(-1)).toEqual({ mutation: 'DELETED', id }));
  });

  it('tell a storm once: each VM once, a flood as one', async () => {
    const page = watch(vic);
    await isLive(page);
    const before = page.hints.length;
    for (let turn = 0; turn < 50; turn += 1) estate.world.tell('UPDATED', web());
    await vi.waitFor(() => expect(page.hints.length).toBeGreaterThan(before));
    expect(page.hints.length - before).toBeLessThan(10);
  });

  it('share one subscription, and it ends with the last who looks', async () => {
    const watching = vi.spyOn(estate.world, 'watch');
    const [one, other] = [watch(vic), watch(await rig.signIn('hal', 'helpdesk'))];
    await isLive(one);
    await isLive(other);
    expect(watching).toHaveBeenCalledTimes(1);
    one.socket.close();
    other.socket.close();
    await Promise.all([one.closed, other.closed]);
    await isLive(watch(vic));
    expect(watching).toHaveBeenCalledTimes(2);
  });

  it('begin anew when the tower hangs up, and say so', async () => {
    const page = watch(vic);
    await isLive(page);
    page.hints.length = 0;
    estate.faults.set({ dropSockets: true });
    await isLive(page);
  });

  it('begin anew with a new token when the old one died', async () => {
    await isLive(watch(vic));
    estate.faults.set({ deadToken: true, dropSockets: true });
    const page = watch(vic);
    await isLive(page);
    page.hints.length = 0;
    estate.world.tell('UPDATED', web());
    await vi.waitFor(() => expect(page.hints).toContainEqual({ mutation: 'UPDATED', id: web().id }));
  });
});

describe('live rows are refused, with a reason', () => {
  it.each<[string, () => Promise<Browser>, number, RegExp]>([
    ['to a stranger', async () => rig.connect('/api/hq/tower/live', {}), 4401, /signed out/],
    ['without a grant', async () => watch(await rig.signIn('nobody', 'none')), 4403, /may not/],
    ['of another scope', async () => watch(vic, 'nowhere'), 4403, /may not/],
  ])('%s', async (_who, open, code, words) => {
    const { code: got, reason } = await (await open()).closed;
    expect([got, reason]).toEqual([code, expect.stringMatching(words)]);
  });

  it('by a tower that offers none', async () => {
    estate.faults.set({ noSubscriptions: true });
    expect(await watch(vic).closed).toEqual({
      code: 4502,
      reason: 'This tower does not tell of changes by itself.',
    });
  });

  it('to a page of another site', async () => {
    const foreign = { cookie: vic.cookie, origin: 'https://evil.example' };
    expect(await rig.connect('/api/hq/tower/live', foreign).opened).toBe(403);
  });

  it('to whoever talks', async () => {
    const page = watch(vic);
    await page.opened;
    page.socket.send('hello');
    expect(await closedWith(page)).toBe(4403);
  });

  it('to more than a person needs', async () => {
    const pages = Array.from({ length: 17 }, () => watch(vic));
    expect(await Promise.race(pages.map(closedWith))).toBe(4429);
  });
});

describe('live rows end', () => {
  it('with the session', async () => {
    const page = watch(vic);
    await isLive(page);
    await rig.sessions.end(vic.session.id, 'signedOut');
    expect(await closedWith(page)).toBe(4401);
  });

  it('with the grant', async () => {
    const page = watch(vic);
    await isLive(page);
    rig.services.grants.roleOn = () => undefined;
    expect(await closedWith(page)).toBe(4403);
  });

  it('with the process', async () => {
    const page = watch(vic);
    await isLive(page);
    void rig.relays.close();
    expect(await closedWith(page)).toBe(1001);
  });
});
