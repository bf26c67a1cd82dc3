// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { openWatchedJobs } from './watchedJobs.ts';

beforeEach(() => localStorage.clear());

it('a job that was seen running is known after a reload, until its end was told', () => {
  const page = openWatchedJobs();
  page.add('job-1');
  page.add('job-2');
  const reloaded = openWatchedJobs();
  expect([reloaded.has('job-1'), reloaded.has('job-2'), reloaded.has('job-3')]).toEqual([true, true, false]);
  reloaded.remove('job-1');
  expect(openWatchedJobs().has('job-1')).toBe(false);
  expect(openWatchedJobs().has('job-2')).toBe(true);
});

it('keeps no more than the newest', () => {
  const page = openWatchedJobs();
  for (let i = 0; i < 250; i += 1) page.add(`job-${i}`);
  const reloaded = openWatchedJobs();
  expect([reloaded.has('job-49'), reloaded.has('job-50'), reloaded.has('job-249')]).toEqual([
    false,
    true,
    true,
  ]);
});
