import { describe, expect, it } from 'vitest';
import { filterText, parseEventSearch, parseFilterText, type EventSearch } from '../eventSearch.ts';
import { joinEvent, rowOf } from './join.ts';
import { isHiddenNoise, matcherOf } from './matches.ts';
import type { FeedRow } from './rows.ts';
import { event, noon, ofTask } from './testing.ts';

const row = (one = event('vm/create'), scope = 'vcd'): FeedRow =>
  rowOf(one, { id: 'r', scope, order: 0, tie: 0, seq: 0 }, noon);
const matches = (search: EventSearch, shown: FeedRow = row()) =>
  matcherOf(search, () => 'web-01 acme')(shown);
const vdc = { kind: 'vdc', id: 'd1' };

describe('a filter', () => {
  it.each<[EventSearch, boolean]>([
    [{}, true],
    [{ scope: 'vcd' }, true],
    [{ scope: 'other' }, false],
    [{ kind: 'event' }, true],
    [{ kind: 'task' }, false],
    [{ object: 'vm', verb: 'create' }, true],
    [{ object: 'vapp' }, false],
    [{ verb: 'delete' }, false],
    [{ severity: 'info' }, true],
    [{ severity: 'warning' }, false],
    [{ org: 'o1' }, true],
    [{ org: 'o2' }, false],
    [{ user: 'u1' }, true],
    [{ user: 'u2' }, false],
    [{ q: 'WEB acme' }, true],
    [{ q: 'web-02' }, false],
  ])('%j shows the creation of a machine: %s', (search, isShown) => {
    expect(matches(search)).toBe(isShown);
  });

  it('of a severity shows what is worse as well', () => {
    expect(matches({ severity: 'warning' }, row(event('vm/create', 0, { isFailure: true })))).toBe(true);
  });

  it('hides sign-ins by default, but for those that failed', () => {
    const login = row(event('session/login'));
    const failed = row(event('session/login', 0, { isFailure: true }));
    expect([matches({}, login), matches({ noise: true }, login), isHiddenNoise(login)]).toEqual([
      false,
      true,
      true,
    ]);
    expect([matches({}, failed), isHiddenNoise(failed)]).toEqual([true, false]);
  });

  it('by a thing finds the tasks that touched it on the way', () => {
    const task = [ofTask('vdc/modify', 0, 't1', { entity: vdc })].reduce(
      joinEvent,
      rowOf(ofTask('task/create', 0), { id: 'r', scope: 'vcd', order: 0, tie: 0, seq: 0 }, noon),
    );
    expect(matches({ thing: 'vdc:d1' }, task)).toBe(true);
    expect(matches({ thing: 'vm:vm1' }, task)).toBe(true);
    expect(matches({ thing: 'vm:other' }, task)).toBe(false);
  });

  it('never hides a gap of its scope: what is missing may have matched', () => {
    const gap: FeedRow = {
      ...{ kind: 'gap', id: 'g', scope: 'vcd', order: 0, tie: 0, seq: 0 },
      gap: { cause: 'lost', from: 0, to: 1, state: 'filled', filled: 0 },
    };
    expect(matches({ object: 'vapp', q: 'nothing' }, gap)).toBe(true);
    expect(matches({ scope: 'other' }, gap)).toBe(false);
  });
});

describe('an address', () => {
  it('keeps a filter through a view and back', () => {
    const search: EventSearch = { severity: 'error', q: 'a b', thing: 'vm:9a3c', noise: true, kind: 'task' };
    expect(parseFilterText(filterText({ ...search, row: 'vcd/x' }))).toEqual(search);
  });

  it('takes what does not belong there as not said', () => {
    expect(
      parseEventSearch({ kind: 'x', severity: 7, thing: '../', scope: 'A b', noise: 'perhaps', q: '' }),
    ).toEqual({});
    expect(parseEventSearch({ q: 123 })).toEqual({ q: '123' });
  });
});
