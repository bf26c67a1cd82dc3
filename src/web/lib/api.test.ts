import { afterEach, expect, it, vi } from 'vitest';
import { Failure } from '../../contract/failure.ts';
import { own } from '../../contract/services/own.ts';
import { ownConsoles } from '../../contract/services/own/consoles.ts';
import { towerPower } from '../../contract/services/tower/power.ts';
import { towerSession } from '../../contract/services/tower/session.ts';
import { call, onSessionDoubt, onSignedOut, rememberCsrf } from './api.ts';
import { answerJson, startServer } from './testing/server.ts';

let stop: (() => Promise<void>) | undefined;
afterEach(async () => stop?.());

async function serve(answer: Parameters<typeof startServer>[0]) {
  const server = await startServer(answer);
  stop = server.stop;
  return server;
}
const failing = (operation: Promise<unknown>) =>
  operation.then(
    () => expect.fail('it did not fail'),
    (error: unknown) => {
      expect(error).toBeInstanceOf(Failure);
      return error as Failure;
    },
  );
const getVersion = () => call(towerSession.getVersion, { scope: 'hq' });

it('addresses the scope, and sends the token and what was seen only where they belong', async () => {
  const { asked } = await serve((_, response) => answerJson(response, 200, []));
  rememberCsrf('the-token');
  await getVersion();
  const body = { where: { id: 'vm1' } };
  await call(towerPower.startVm, { scope: 'hq', body }, { seen: { name: '网-1' } });
  await call(ownConsoles.getConsole, { params: { id: 'a/b' } });
  const [read, write, odd] = asked;
  expect(read?.url).toBe('/api/hq/tower/v2/api/get-version');
  expect(read?.headers['x-csrf-token']).toBeUndefined();
  expect(write?.headers['x-csrf-token']).toBe('the-token');
  expect(JSON.parse(write?.body ?? '')).toEqual(body);
  expect(decodeURIComponent(String(write?.headers['x-wheelhouse-seen']))).toBe('{"name":"网-1"}');
  expect(odd?.url).toBe('/api/consoles/a%2Fb');
});

it('keeps the kind, code and request id of a failure', async () => {
  const body = { kind: 'conflict', message: 'changed', code: 'X', requestId: 'r1', retryAfter: 3 };
  await serve((_, response) => answerJson(response, 409, body));
  expect((await failing(getVersion())).body).toEqual(body);
});

it('counts a 207 as a failure: some of it did not happen', async () => {
  await serve((_, response) => answerJson(response, 207, { kind: 'partial', message: 'half' }));
  expect((await failing(getVersion())).kind).toBe('partial');
});

it('calls the HTML of a proxy what it is', async () => {
  await serve((_, response) => response.writeHead(502).end('<html>Bad gateway</html>'));
  expect(await failing(getVersion())).toMatchObject({ kind: 'unavailable', code: 'notOurs' });
});

it('calls a failure of a foreign shape internal', async () => {
  await serve((_, response) => answerJson(response, 500, { oops: true }));
  expect((await failing(getVersion())).kind).toBe('internal');
});

it('is offline when the connection breaks, also in the middle of an answer', async () => {
  await serve(({ url }, response) => {
    if (url.endsWith('get-version')) response.destroy();
    else response.writeHead(200, { 'content-length': '100' }).write('[', () => response.destroy());
  });
  expect((await failing(getVersion())).code).toBe('offline');
  expect((await failing(call(own.listScopes, {}))).code).toBe('offline');
});

it('an abort is an abort, not a failure', async () => {
  await serve(() => undefined);
  const aborter = new AbortController();
  const waiting = call(towerSession.getVersion, { scope: 'hq' }, { signal: aborter.signal });
  aborter.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
});

it('tells who listens that the session is over, but not for a refused sign-in', async () => {
  await serve((_, response) => answerJson(response, 401, { kind: 'unauthenticated', message: 'no' }));
  const listener = vi.fn();
  const unsubscribe = onSignedOut(listener);
  await failing(call(own.signIn, { body: { username: 'a', password: 'b' } }));
  expect(listener).not.toHaveBeenCalled();
  await failing(getVersion());
  expect(listener).toHaveBeenCalledOnce();
  unsubscribe();
});

it('doubts the session, and does not ask again, when the token is out of date', async () => {
  const refusal = { kind: 'forbidden', message: 'old', code: 'csrfToken' };
  const { asked } = await serve((_, response) => answerJson(response, 403, refusal));
  const listener = vi.fn();
  const unsubscribe = onSessionDoubt(listener);
  await failing(call(own.signOut, {}));
  expect(listener).toHaveBeenCalledOnce();
  expect(asked).toHaveLength(1);
  unsubscribe();
});
