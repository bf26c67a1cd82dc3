import { describe, expect, it } from 'vitest';
import { joinEvent, rowOf } from './join.ts';
import type { Notification } from './notification.ts';
import { event, noon, ofTask } from './testing.ts';

const placed = { id: 'r', scope: 'vcd', order: 0, tie: 0, seq: 0 };
const join = ([first, ...rest]: Notification[]) => rest.reduce(joinEvent, rowOf(first!, placed, noon));

const powerOn = [
  ofTask('task/create', 0),
  ofTask('task/start', 270),
  ofTask('vm/deploy_request', 290),
  ofTask('vm/change_state', 5900),
  ofTask('vm/deploy', 5950),
  ofTask('task/complete', 6000),
];

describe('the events of a task', () => {
  it('are one row from queued to success, with what it was and how long it took', () => {
    const states = powerOn.map((_, place) => join(powerOn.slice(0, place + 1)).state);
    expect(states).toEqual(['queued', 'running', 'running', 'running', 'running', 'success']);
    expect(join(powerOn)).toMatchObject({
      kind: 'task',
      object: 'vm',
      verb: 'deploy',
      about: { kind: 'vm', id: 'vm1' },
      state: 'success',
      at: noon,
      startedAt: noon + 270,
      endedAt: noon + 6000,
      severity: 'info',
      told: 6,
    });
  });

  it('say the same in whatever order they come', () => {
    const { records: _records, ...inOrder } = join(powerOn);
    const { records, ...shuffled } = join([5, 2, 0, 4, 1, 3].map((place) => powerOn[place]!));
    expect(shuffled).toEqual(inOrder);
    expect(records).toHaveLength(6);
  });

  it('that fail make the row an error, and it stays one', () => {
    const failed = [
      ...powerOn.slice(0, 4),
      ofTask('vm/deploy', 5950, 't1', { isFailure: true }),
      ofTask('task/fail', 6000, 't1', { isFailure: true }),
      ofTask('task/start', 6100),
    ];
    expect(join(failed)).toMatchObject({ state: 'error', severity: 'error', verb: 'deploy' });
  });

  it('that are aborted make it a warning', () => {
    expect(join([...powerOn.slice(0, 2), ofTask('task/abort', 900)])).toMatchObject({
      state: 'aborted',
      severity: 'warning',
      endedAt: noon + 900,
    });
  });

  it('say what it is about before anything has been said of the thing itself', () => {
    expect(join(powerOn.slice(0, 1))).toMatchObject({ object: 'vm', verb: '', state: 'queued' });
  });

  it('about its owner weigh more than what it touched besides', () => {
    const vapp = { kind: 'vapp', id: 'va' };
    const more = { taskOwner: vapp };
    const compose = join([
      ofTask('task/create', 0, 't1', more),
      ofTask('vapp/modify', 1, 't1', { ...more, entity: vapp }),
      ofTask('vm/create', 2, 't1', more),
    ]);
    expect(compose).toMatchObject({ object: 'vapp', verb: 'modify', about: vapp });
  });

  it('wait while a blocking task stands in the way, and go on after it', () => {
    const blocked = join([...powerOn.slice(0, 2), ofTask('blockingtask/create', 300)]);
    expect(blocked).toMatchObject({ state: 'preRunning', severity: 'warning' });
    expect(joinEvent(blocked, ofTask('blockingtask/resume', 400)).state).toBe('running');
  });

  it('are counted all, and the last of them kept', () => {
    const chatty = join(Array.from({ length: 100 }, (_, place) => ofTask('vm/change_state', place)));
    expect(chatty.told).toBe(100);
    expect(chatty.records).toHaveLength(40);
  });
});

describe('an event of no task', () => {
  it('is a row of its own', () => {
    const vdc = { kind: 'vdc', id: 'd1' };
    expect(join([event('vdc/modify', 5, { entity: vdc })])).toMatchObject({
      kind: 'event',
      object: 'vdc',
      verb: 'modify',
      about: vdc,
      state: undefined,
      at: noon + 5,
    });
  });

  it.each([
    ['session/login', false, 'debug', true],
    ['session/login', true, 'error', true],
    ['vapp/runtime_lease_expiry', false, 'warning', false],
    ['user/lockout', false, 'warning', false],
    ['vm/create_request', false, 'debug', false],
    ['vm/create', false, 'info', false],
  ] as const)('%s, failed: %s, is %s', (type, isFailure, severity, isNoise) => {
    expect(join([event(type, 0, { isFailure })])).toMatchObject({ severity, isNoise });
  });

  it('without a time is of the moment it came', () => {
    expect(join([event('vm/create', 0, { at: undefined })]).at).toBe(noon);
  });
});
