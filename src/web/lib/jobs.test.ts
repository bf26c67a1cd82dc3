import { MutationObserver } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { Failure } from '../../contract/failure.ts';
import { own } from '../../contract/services/own.ts';
import { tower } from '../../contract/services/tower.ts';
import { missingMs, readJob } from './jobs.ts';
import { mutation, query } from './query.ts';
import { createQueryClient, shouldRetry } from './queryClient.ts';
import { answerJson, startServer } from './testing/server.ts';

let stop: (() => Promise<void>) | undefined;
afterEach(async () => stop?.());

const follow = {
  id: 'f1',
  scope: 'hq',
  operation: 'tower.startVm',
  input: { body: { where: { id: 'task1' } } },
  label: 'web-01',
  began: 0,
};
const task = { id: 'task1', status: 'EXECUTING', progress: 0.4, error_message: null, error_code: null };

async function serve(answer: Parameters<typeof startServer>[0]) {
  const server = await startServer(answer);
  stop = server.stop;
  return server;
}

it('reads how a job goes by its operation, in the vendor’s words', async () => {
  let now: object = task;
  const { asked } = await serve((_, response) => answerJson(response, 200, [now]));
  expect(await readJob(follow)).toMatchObject({ phase: 'running', progress: 40, everySeconds: 1 });
  expect(asked[0]?.url).toBe('/api/hq/tower/v2/api/get-tasks');
  expect(asked[0]?.body).toBe('{"where":{"id":"task1"}}');
  now = { ...task, status: 'FAILED', error_message: 'JOB_VM_SHUTDOWN_TIMEOUT' };
  expect(await readJob(follow)).toMatchObject({ phase: 'failed', message: 'JOB_VM_SHUTDOWN_TIMEOUT' });
});

it.each(['tower.unheardOf', 'nobody.startVm', 'tower.getVms', 'junk'])(
  'reads nothing for %s',
  async (operation) => {
    expect(await readJob({ ...follow, operation })).toBeNull();
  },
);

it('looks for the job a write began in the tray, and asks its scope again', async () => {
  await serve(({ url }, response) => {
    if (url.includes('start-vm')) answerJson(response, 200, [{ task_id: 'task1', data: { id: 'vm1' } }]);
    else if (url === '/api/follows') answerJson(response, 200, [follow]);
    else answerJson(response, 200, '4.8');
  });
  const client = createQueryClient({ backgroundFailed: () => undefined });
  const here = query(tower.getVersion, { scope: 'hq' });
  const elsewhere = query(tower.getVersion, { scope: 'lab' });
  const tray = query(own.listFollows, {});
  await Promise.all([client.query(here), client.query(elsewhere), client.query(tray)]);
  const observer = new MutationObserver(client, mutation(tower.startVm));
  await observer.mutate({ input: { scope: 'hq', body: { where: { id: 'vm1' } } } });
  expect(client.getQueryState(tray.queryKey)?.isInvalidated).toBe(true);
  expect(client.getQueryState(here.queryKey)?.isInvalidated).toBe(true);
  expect(client.getQueryState(elsewhere.queryKey)?.isInvalidated).toBe(false);
});

it('tells of a failure in the background once, until it works again', async () => {
  let isDown = false;
  await serve((_, response) =>
    isDown
      ? answerJson(response, 403, { kind: 'forbidden', message: 'no' })
      : answerJson(response, 200, '4.8'),
  );
  const backgroundFailed = vi.fn();
  const client = createQueryClient({ backgroundFailed });
  const version = { ...query(tower.getVersion, { scope: 'hq' }), staleTime: 0 };
  const ask = () => client.query(version).catch(() => undefined);
  await ask();
  isDown = true;
  await ask();
  await ask();
  expect(backgroundFailed).toHaveBeenCalledOnce();
  isDown = false;
  await ask();
  isDown = true;
  await ask();
  expect(backgroundFailed).toHaveBeenCalledTimes(2);
});

it('asks again only what may work a moment later, twice', () => {
  expect(shouldRetry(0, new Failure('timeout', ''))).toBe(true);
  expect(shouldRetry(2, new Failure('timeout', ''))).toBe(false);
  expect(shouldRetry(0, new Failure('forbidden', ''))).toBe(false);
  expect(own.listFollows.effect).toBe('read');
});

it('gives a task up that is nowhere to be found for a minute, and not before', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await serve((_, response) => answerJson(response, 200, []));
  const vanishing = { ...tower.startVm, job: { ...tower.startVm.job, state: () => missing } };
  const known = { tower: async () => ({ ...tower, startVm: vanishing }) };
  const first = await readJob(follow, undefined, undefined, known);
  expect(first).toMatchObject({ phase: 'running' });
  vi.setSystemTime(Date.now() + missingMs - 1);
  const later = await readJob(follow, first, undefined, known);
  expect(later).toMatchObject({ phase: 'running' });
  vi.setSystemTime(Date.now() + 1);
  expect(await readJob(follow, later, undefined, known)).toMatchObject({ phase: 'unknown' });
  vi.useRealTimers();
});
const missing = { phase: 'missing', progress: null, message: null } as const;
