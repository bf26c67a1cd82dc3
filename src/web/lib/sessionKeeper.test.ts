import { environmentManager, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { own } from '../../contract/services/own.ts';
import { towerSession } from '../../contract/services/tower/session.ts';
import { query } from './query.ts';
import { createQueryClient } from './queryClient.ts';
import { createSessionKeeper, endReason } from './sessionKeeper.ts';
import { answerJson, startServer } from './testing/server.ts';

environmentManager.setIsServer(() => false); // it polls as a page does
const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const sessionOf = (name: string) => ({
  user: { id: name, name },
  roles: { hq: 'viewer' as const },
  csrf: `csrf of ${name}`,
  idleAt: Date.now() + 1_800_000,
  endsAt: Date.now() + 43_200_000,
  managesPeople: false,
});

async function openPage() {
  const bff = { person: undefined as string | undefined, next: null as string | null };
  const left: string[] = [];
  const server = await startServer(({ method, url, body }, response) => {
    if (method === 'POST' && url === '/api/session') {
      bff.person = (JSON.parse(body) as { username: string }).username;
    }
    if (method === 'DELETE') return answerJson(response, 200, { next: bff.next });
    if (!bff.person) return answerJson(response, 401, { kind: 'unauthenticated', message: 'Nobody.' });
    answerJson(response, 200, url === '/api/session' ? sessionOf(bff.person) : `4.8 for ${bff.person}`);
  });
  const client = createQueryClient({ backgroundFailed: () => undefined });
  client.mount();
  const keeper = createSessionKeeper(client, (address) => void left.push(address));
  stops.push(server.stop, () => client.unmount(), keeper.start());
  const polls = () => server.asked.filter(({ url }) => url.includes('get-version')).length;
  return { bff, client, keeper, left, polls };
}

const poll = { ...query(towerSession.getVersion, { scope: 'hq' }), refetchInterval: 5 };

it('knows that nobody is signed in', async () => {
  const { keeper } = await openPage();
  await keeper.refresh();
  expect(keeper.read()).toEqual({ phase: 'signedOut', reason: undefined });
});

it('stops every poll at one 401, and goes on after the same person signed in again', async () => {
  const { bff, client, keeper, polls } = await openPage();
  await keeper.signIn('ada', 'x');
  const observer = new QueryObserver(client, poll);
  stops.push(observer.subscribe(() => undefined));
  await vi.waitFor(() => expect(polls()).toBeGreaterThan(2));

  bff.person = undefined;
  await vi.waitFor(() =>
    expect(keeper.read()).toMatchObject({ phase: 'interrupted', reason: 'endedElsewhere' }),
  );
  const asked = polls();
  await vi.waitFor(() => expect(client.getQueryState(poll.queryKey)?.fetchStatus).toBe('paused'));
  expect(polls()).toBe(asked);
  expect(observer.getCurrentResult().data).toBe('4.8 for ada');

  await keeper.signIn('ada', 'x');
  await vi.waitFor(() => expect(polls()).toBeGreaterThan(asked + 2));
});

it('keeps nothing of one person for the next', async () => {
  const { bff, client, keeper } = await openPage();
  await keeper.signIn('ada', 'x');
  await client.query(query(towerSession.getVersion, { scope: 'hq' }));
  bff.person = undefined;
  await keeper.refresh();
  await keeper.signIn('hal', 'x');
  expect(client.getQueryData(poll.queryKey)).toBeUndefined();
});

it('a server that cannot be reached ends no session', async () => {
  const { keeper } = await openPage();
  await keeper.signIn('ada', 'x');
  await stops[0]?.();
  await keeper.refresh();
  expect(keeper.read().phase).toBe('signedIn');
});

it('forgets everything when the person signs out', async () => {
  const { client, keeper } = await openPage();
  await keeper.signIn('ada', 'x');
  await client.query(query(own.getSession, {}));
  await keeper.signOut();
  expect(keeper.read()).toEqual({ phase: 'signedOut', reason: 'signedOutNow' });
  expect(client.getQueryCache().getAll()).toEqual([]);
});

it('whoever came from a provider signs out there, too', async () => {
  const { bff, keeper, left } = await openPage();
  bff.next = 'https://sso.example.com/end';
  await keeper.signIn('ada', 'x');
  await keeper.signOut();
  expect(left).toEqual(['https://sso.example.com/end']);
});

it('tells why a session ended', () => {
  const session = { ...sessionOf('ada'), idleAt: 5_000_000, endsAt: 9_000_000 };
  expect(endReason(session, 4_000_000)).toBe('endedElsewhere');
  expect(endReason(session, 5_000_000)).toBe('endedIdle');
  expect(endReason({ ...session, idleAt: 9_500_000 }, 9_000_000)).toBe('endedExpired');
});
