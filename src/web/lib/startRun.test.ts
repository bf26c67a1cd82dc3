import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure, type FailureBody } from '../../contract/failure.ts';
import type { JobState } from '../../contract/operation.ts';
import { countPhases, type Entry } from './runState.ts';
import { startRun, type Work } from './startRun.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const many = (count: number) => Array.from({ length: count }, (_, place) => `vm${place}`);
const done: JobState = { phase: 'done', progress: 100, message: null };
const failed: JobState = { phase: 'failed', progress: 40, message: 'JOB_VM_SHUTDOWN_TIMEOUT' };
const missing: JobState = { phase: 'missing', progress: null, message: null };
const executing: JobState = { phase: 'running', progress: 40, message: null };
const locked = new Failure('conflict', 'Resource [VM-vm1] locked', {
  code: 'ResourceLocked',
  details: [{ path: 'vm1', code: 'VM', message: 'VM vm1 is locked.' }],
});

/** A vendor that takes everything, and whose jobs are done at the first look. */
const willing = (changed: Partial<Work<string>> = {}) => ({
  send: vi.fn(async (item: string): Promise<object | null> => ({ job: item })),
  look: vi.fn(async (jobs: readonly object[]): Promise<readonly JobState[]> => jobs.map(() => done)),
  areFree: vi.fn(async (items: readonly string[]): Promise<readonly boolean[]> => items.map(() => true)),
  again: vi.fn((item: string, _failure: FailureBody | null): string | null => item),
  ...changed,
});
const phases = (entries: readonly Entry<string>[]) => entries.map(({ state }) => state.phase);
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

describe('a run', () => {
  it('sends one call for each, never more than six at once', async () => {
    let underWay = 0;
    let most = 0;
    const send = vi.fn(async (item: string) => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, 50));
      underWay -= 1;
      return { job: item };
    });
    const run = startRun(many(500), willing({ send }));
    await seconds(10);
    expect(most).toBe(6);
    expect(send.mock.calls.map(([item]) => item)).toEqual(many(500));
    expect(countPhases(run.read())).toMatchObject({ done: 500, failed: 0 });
  });

  it('of 500 of which 20 fail says exactly which and why, and sends only those again', async () => {
    const bad = new Set(many(500).filter((_, place) => place % 25 === 3));
    const send = vi.fn(async (item: string) => {
      if (bad.has(item)) throw new Failure('forbidden', `No right on ${item}`, { requestId: `r-${item}` });
      return { job: item };
    });
    const run = startRun(many(500), willing({ send }));
    await seconds(2);
    const refused = run.read().filter(({ state }) => state.phase === 'failed');
    expect(refused.map(({ item }) => item)).toEqual([...bad]);
    expect(refused[0]?.state).toMatchObject({ failure: { message: 'No right on vm3', requestId: 'r-vm3' } });

    send.mockClear();
    bad.clear();
    expect(run.countRetries()).toBe(20);
    run.retry();
    await seconds(2);
    expect(send).toHaveBeenCalledTimes(20);
    expect(countPhases(run.read()).done).toBe(500);
  });

  it('does not send again what there is no hope for', async () => {
    const send = vi.fn(async () => Promise.reject(new Failure('conflict', 'It has changed.')));
    const run = startRun(
      ['a', 'b'],
      willing({ send, again: (item) => (item === 'a' ? null : 'b, as it is now') }),
    );
    await seconds(1);
    expect(run.countRetries()).toBe(1);
    run.retry();
    await seconds(1);
    expect(send.mock.calls).toEqual([['a'], ['b'], ['b, as it is now']]);
  });

  it('keeps the vendor’s words for a job that failed, and each one’s progress', async () => {
    const answers = [[executing, failed], [done]];
    const run = startRun(['a', 'b'], willing({ look: async () => answers.shift() ?? [] }));
    await seconds(1);
    expect(run.read().map(({ state }) => state)).toMatchObject([
      { phase: 'running', progress: 40 },
      { phase: 'failed', failure: null, message: 'JOB_VM_SHUTDOWN_TIMEOUT' },
    ]);
    await seconds(1);
    expect(phases(run.read())).toEqual(['done', 'failed']);
  });

  it('stops what is not sent, follows what is, and can send the rest later', async () => {
    const work = willing();
    const run = startRun(many(10), work);
    run.stop();
    await seconds(1);
    expect(countPhases(run.read())).toMatchObject({ done: 6, stopped: 4 });
    run.retry();
    await seconds(2);
    expect(countPhases(run.read())).toMatchObject({ done: 10 });
  });

  it('ends a task that vanishes as unknown, stops asking, and looks again when asked to', async () => {
    const look = vi.fn(async () => [missing]);
    const run = startRun(['a'], willing({ look }), { missingMs: 60_000 });
    await seconds(59);
    expect(phases(run.read())).toEqual(['running']);
    await seconds(3);
    expect(phases(run.read())).toEqual(['unknown']);
    const asked = look.mock.calls.length;
    await seconds(60);
    expect(look).toHaveBeenCalledTimes(asked);
    look.mockResolvedValue([done]);
    run.lookAgain();
    await seconds(1);
    expect(phases(run.read())).toEqual(['done']);
  });

  it('goes on looking when a look fails, for as long as it would for a task that is missing', async () => {
    const look = vi.fn(async (): Promise<JobState[]> => Promise.reject(new Failure('unavailable', 'away')));
    const run = startRun(['a'], willing({ look }));
    await seconds(10);
    expect(phases(run.read())).toEqual(['running']);
    look.mockResolvedValue([done]);
    await seconds(1);
    expect(phases(run.read())).toEqual(['done']);
  });

  it('sends what is locked again when it is free, if the person wants', async () => {
    let isFree = false;
    const send = vi.fn(async (): Promise<object | null> => (isFree ? null : Promise.reject(locked)));
    const run = startRun(['a'], willing({ send, areFree: async () => [isFree] }));
    await seconds(5);
    expect(send).toHaveBeenCalledOnce();
    run.waitUntilFree();
    await seconds(5);
    expect(phases(run.read())).toEqual(['locked']);
    isFree = true;
    await seconds(1);
    expect(phases(run.read())).toEqual(['done']);
  });

  it('waits no longer for a lock than the person wants', async () => {
    const send = vi.fn(async () => Promise.reject(locked));
    const run = startRun(['a'], willing({ send, areFree: async () => [false] }));
    await seconds(1);
    run.waitUntilFree();
    await seconds(3);
    run.giveUpWaiting();
    await seconds(10);
    expect(run.read()[0]?.state).toMatchObject({ phase: 'failed', failure: { code: 'ResourceLocked' } });
    expect(send).toHaveBeenCalledOnce();
  });

  it('sends nothing more for somebody who is gone', async () => {
    const work = willing();
    const run = startRun(many(20), work);
    run.end();
    await seconds(5);
    expect(work.send).toHaveBeenCalledTimes(6);
    expect(work.look).not.toHaveBeenCalled();
  });
});
