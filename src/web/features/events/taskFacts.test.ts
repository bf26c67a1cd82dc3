import { expect, it } from 'vitest';
import { QueryRecord } from '../../../contract/services/vcd/query.ts';
import type { VcdTask } from '../../../contract/services/vcd/tasks.ts';
import { newsOfRecord, newsOfTask, reasonOf } from './taskFacts.ts';

const error = { message: '[ 5a6f ] Unable to deploy.', minorErrorCode: null, majorErrorCode: 500 };
const task: VcdTask = {
  ...{ id: 'urn:vcloud:task:t1', status: 'error', operationName: 'vappDeploy', details: '', progress: null },
  ...{ operation: 'Starting Virtual Machine web01(9a3ce5a1-9e1a-4f1f-8b9d-3b1d5a0d9c10)' },
  ...{ startTime: '2024-05-14T12:00:00.000Z', endTime: '2024-05-14T12:00:06.000Z' },
  ...{ cancelRequested: false, owner: null, user: null, organization: null, link: [] },
  error: { ...error, tenantError: { ...error, message: 'Not enough memory.' } },
};

it('takes for the reason what is meant for the people of the organisation', () => {
  expect(reasonOf(task)).toBe('Not enough memory.');
  expect(reasonOf({ details: '', error })).toBe('[ 5a6f ] Unable to deploy.');
  expect(reasonOf({ details: 'Half way there', error: { ...error, message: '' } })).toBe('Half way there');
  expect(reasonOf({ details: 'Half way there', error: null })).toBeUndefined();
});

it('knows what a task itself says', () => {
  expect(newsOfTask(task)).toEqual({
    ...{ state: 'error', operationName: 'vappDeploy', operation: task.operation, progress: undefined },
    ...{ reason: 'Not enough memory.' },
    ...{ startedAt: Date.UTC(2024, 4, 14, 12), endedAt: Date.UTC(2024, 4, 14, 12, 0, 6) },
  });
});

it.each([
  ['pending', 'queued'],
  ['pre-running', 'preRunning'],
  ['running', 'running'],
  ['canceled', 'canceled'],
  ['something new', undefined],
])('of a record in the state %s: %s', (status, state) => {
  expect(
    newsOfRecord({ href: QueryRecord.shape.href.parse('t1'), status, name: 'vappDeploy', progress: 40 }),
  ).toMatchObject({
    ...{ state, operationName: 'vappDeploy', progress: 40 },
  });
});
