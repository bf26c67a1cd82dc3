import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFeed, type Feed } from './feed.ts';
import type { Notification } from './notification.ts';
import type { EventRow, GapRow } from './rows.ts';
import { event, noon, ofTask } from './testing.ts';

const vm = { kind: 'vm', id: 'vm1' };
const urn = (kind: string, id: string | undefined) => id && `urn:vcloud:${kind}:${id}`;
/** As the broker says it. */
const wire = ({ eventId, type, at, isFailure, task, entity }: Notification) =>
  JSON.stringify({
    type: 'TASK',
    headers: {},
    payload: JSON.stringify({
      ...{ eventId, type, timestamp: at, operationSuccess: !isFailure },
      ...{ task: urn('task', task), entity: entity && urn(entity.kind, entity.id) },
      taskOwner: 'urn:vcloud:vm:vm1',
    }),
  });
const login = (afterMs: number) => event('session/login', afterMs, { entity: { kind: 'user', id: 'u1' } });

let feed: Feed;
const receive = (one: Notification, now = noon) => feed.receive('vcd', wire(one), now);
const types = () =>
  feed
    .rows()
    .map((row) => (row.kind === 'gap' || row.kind === 'raw' ? row.kind : `${row.object}/${row.verb}`));

beforeEach(() => {
  vi.useFakeTimers({ now: noon });
  feed = createFeed(100);
});
afterEach(() => void vi.useRealTimers());

describe('the feed', () => {
  it('joins the messages of a task into one row', () => {
    for (const [place, type] of ['task/create', 'task/start', 'vm/deploy', 'task/complete'].entries())
      receive(ofTask(type, place * 100));
    expect(feed.rows()).toHaveLength(1);
    expect(feed.rows()[0]).toMatchObject({ state: 'success', verb: 'deploy', told: 4 });
  });

  it('accounts for every message', () => {
    const one = login(0);
    receive(one);
    receive(one);
    feed.receive('vcd', 'no json', noon);
    feed.receive('vcd', JSON.stringify({ type: 'API_REQUEST', payload: '{}' }), noon);
    for (let place = 1; place <= 300; place++) receive(login(place * 5000), noon + place);
    const { received, kept, duplicate, notForUs, past, unseen } = feed.counts('vcd');
    expect(received).toBe(304);
    expect(duplicate).toBe(1);
    expect(notForUs).toBe(1);
    expect(past).toBeGreaterThanOrEqual(197);
    expect(unseen).toBe(0);
    expect(kept + duplicate + notForUs + past + unseen).toBe(received);
    expect(kept).toBe(feed.rows().length);
  });

  it('counts as unseen what had to go while it was held', () => {
    for (let place = 0; place < 50; place++) receive(login(place * 5000));
    feed.hold(feed.lastSeq());
    for (let place = 50; place < 300; place++) receive(login(place * 5000));
    const { past, unseen, kept } = feed.counts('vcd');
    expect(past).toBe(50);
    expect(unseen).toBe(300 - 50 - kept);
    expect(unseen).toBeGreaterThan(0);
  });

  it('keeps what it cannot read as it came, with why', () => {
    feed.receive('vcd', '<html>', noon);
    expect(feed.rows()[0]).toMatchObject({ kind: 'raw', raw: '<html>', why: 'notJson' });
  });

  it('tells its readers once for a burst', () => {
    const listener = vi.fn();
    feed.subscribe(listener);
    for (let place = 0; place < 50; place++) receive(login(place * 5000));
    vi.advanceTimersByTime(1000);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('keeps scopes apart: one id in two of them is two things', () => {
    const one = ofTask('task/create', 0);
    feed.receive('vcd', wire(one), noon);
    feed.receive('vcd-b', wire(one), noon);
    expect(feed.rows().map(({ scope }) => scope)).toEqual(['vcd', 'vcd-b']);
    expect(feed.counts('vcd-b')).toMatchObject({ received: 1, duplicate: 0 });
  });

  it('says how late messages are', () => {
    for (let place = 0; place < 5; place++) receive(login(place * 5000), noon + place * 5000 + 80);
    expect(feed.lag('vcd')).toBe(80);
  });
});

describe('a gap', () => {
  const audit = (afterMs: number) =>
    event('vm/modify', afterMs, { source: 'audit', entity: { ...vm, name: 'web-01' } });
  function openGap(cause: GapRow['gap']['cause'] = 'lost') {
    return feed.openGap('vcd', { cause, from: noon + 1000, to: noon + 61_000 });
  }
  const gap = (id: string) => (feed.get(id) as GapRow).gap;

  it('stands between what came before and after it, and what fills it in its order', () => {
    receive(login(0), noon);
    const id = openGap();
    receive(login(62_000), noon + 61_000);
    const events = [50_000, 30_000, 10_000].map(audit);
    expect(feed.fill('vcd', events, id, 0)).toBe(3);
    expect(types()).toEqual(['session/login', 'vm/modify', 'vm/modify', 'vm/modify', 'gap', 'session/login']);
    const filled = feed.rows().slice(1, 4) as EventRow[];
    expect(filled.map(({ at }) => at - noon)).toEqual([10_000, 30_000, 50_000]);
    expect(filled.every(({ isFilled }) => isFilled)).toBe(true);
    expect(gap(id).filled).toBe(3);
  });

  it('is not filled with what was told already', () => {
    receive(event('vm/modify', 500, { entity: vm }), noon + 500);
    const id = openGap();
    expect(feed.fill('vcd', [audit(500), audit(20_000)], id, 0)).toBe(1);
    expect(feed.counts('vcd')).toMatchObject({ filled: 1, received: 1 });
  });

  it('keeps its events within its times when the vendor’s clock is an hour ahead', () => {
    receive(login(0), noon);
    const id = openGap();
    receive(login(3_700_000), noon + 61_000);
    const hour = 3_600_000;
    feed.fill('vcd', [audit(hour + 20_000), audit(hour + 10_000)], id, hour);
    expect(types()).toEqual(['session/login', 'vm/modify', 'vm/modify', 'gap', 'session/login']);
  });

  it('goes on with a task that was under way before it', () => {
    receive(ofTask('task/start', 0));
    const id = openGap();
    feed.fill('vcd', [ofTask('task/complete', 9000, 't1', { source: 'audit' })], id, 0);
    expect(feed.rows()).toHaveLength(2);
    expect(feed.rows()[0]).toMatchObject({ state: 'success', endedAt: noon + 9000 });
  });

  it('says what could not be filled', () => {
    const id = openGap();
    feed.changeGap(id, { state: 'partly', missingBefore: noon + 30_000 });
    expect(gap(id)).toMatchObject({ state: 'partly', missingBefore: noon + 30_000, filled: 0 });
  });

  it('teaches the names of what was told before', () => {
    receive(event('vm/create', 0, { entity: vm }));
    feed.fill('vcd', [audit(2000)], openGap(), 0);
    expect(feed.names.of(vm)).toBe('web-01');
  });
});

describe('a task', () => {
  const row = () => feed.rows()[0] as EventRow;

  it('has the progress and the reason that REST knows', () => {
    receive(ofTask('task/start', 0));
    feed.learnTask('vcd', 't1', { progress: 40, operationName: 'vappDeploy', state: 'running' });
    expect(row()).toMatchObject({ state: 'running', facts: { progress: 40, operationName: 'vappDeploy' } });
    feed.learnTask('vcd', 't1', { state: 'error', reason: 'No host.', endedAt: noon + 5000 });
    expect(row()).toMatchObject({
      state: 'error',
      severity: 'error',
      endedAt: noon + 5000,
      facts: { progress: 40, reason: 'No host.' },
    });
  });

  it('of which only the trail told has its object from the query', () => {
    const id = feed.openGap('vcd', { cause: 'lost', from: noon - 1000, to: noon + 1000 });
    feed.fill('vcd', [ofTask('task/complete', 0, 't1', { source: 'audit', taskOwner: undefined })], id, 0);
    expect(row().about).toBeUndefined();
    feed.learnTask('vcd', 't1', { about: { kind: 'vm', id: 'vm1' } });
    expect(row().about).toEqual({ kind: 'vm', id: 'vm1' });
    feed.learnTask('vcd', 't1', { about: { kind: 'vapp', id: 'other' } }); // what the events said stands
    expect(row().about).toEqual({ kind: 'vm', id: 'vm1' });
  });

  it('that the stream has seen end is not revived by an answer that was on its way', () => {
    receive(ofTask('task/complete', 0));
    feed.learnTask('vcd', 't1', { state: 'running', progress: 90 });
    expect(row().state).toBe('success');
  });

  it('that nothing new is said of stays the same row', () => {
    receive(ofTask('task/start', 0));
    feed.learnTask('vcd', 't1', { progress: 40 });
    const before = row();
    feed.learnTask('vcd', 't1', { progress: 40, reason: undefined });
    expect(row()).toBe(before);
  });
});
