import { describe, expect, it } from 'vitest';
import { createSeenEvents } from './seenEvents.ts';
import { event, ofTask } from './testing.ts';

const vm = { kind: 'vm', id: 'vm1' };
const seenAll = (...events: Parameters<ReturnType<typeof createSeenEvents>['isNew']>[0][]) => {
  const seen = createSeenEvents();
  return events.map((each) => seen.isNew(each));
};

describe('an event', () => {
  it('delivered twice is one', () => {
    const once = event('vm/create', 0, { entity: vm });
    expect(seenAll(once, { ...once })).toEqual([true, false]);
  });

  it('of the broker and of the audit trail is one by its id', () => {
    const live = event('vm/create', 0, { entity: vm });
    expect(seenAll(live, { ...live, source: 'audit', at: undefined })).toEqual([true, false]);
  });

  it('is one where the two do not agree on ids, by type, entity and time within a second', () => {
    const live = event('vm/create', 0, { entity: vm });
    const audit = event('vm/create', 900, { entity: vm, source: 'audit' });
    expect(seenAll(live, audit)).toEqual([true, false]);
    expect(seenAll(audit, live)).toEqual([true, false]);
  });

  it('is another more than a second apart, of another type, or on another thing', () => {
    const audit = { source: 'audit', entity: vm } as const;
    const live = event('vm/create', 0, { entity: vm });
    expect(seenAll(live, event('vm/create', 1001, audit))).toEqual([true, true]);
    expect(seenAll(live, event('vm/modify', 0, audit))).toEqual([true, true]);
    expect(seenAll(live, event('vm/create', 0, { ...audit, entity: { kind: 'vm', id: 'vm2' } }))).toEqual([
      true,
      true,
    ]);
  });

  it('that the audit trail has three times and the broker told twice was missed once', () => {
    const live = [0, 300].map((at) => event('vm/change_state', at, { entity: vm }));
    const audit = [0, 300, 600].map((at) => event('vm/change_state', at, { entity: vm, source: 'audit' }));
    expect(seenAll(...live, ...audit)).toEqual([true, true, false, false, true]);
  });

  it('that was missed is none of the many alike, once the two are known to agree on ids', () => {
    const logins = [0, 100, 200, 300].map((at) => event('session/login', at, { entity: vm }));
    const trail = logins.map((each) => ({ ...each, source: 'audit' as const }));
    const [, missed, ...heard] = logins;
    const seen = createSeenEvents();
    for (const each of [logins[0]!, ...heard]) expect(seen.isNew(each)).toBe(true);
    seen.compare(trail);
    // Newest first, as the trail is read: the missed one comes before the older twin of another.
    expect(trail.toReversed().filter((each) => seen.isNew(each))).toEqual([{ ...missed, source: 'audit' }]);
    const next = event('session/login', 400, { entity: vm });
    expect(seen.isNew(next)).toBe(true); // nor is a live one taken for what the trail told
  });

  it('that was missed is found again when the two turn out to agree on ids later, once', () => {
    const [before, missed, after] = [0, 400_000, 400_500].map((at) =>
      event('session/login', at, { entity: vm }),
    );
    const seen = createSeenEvents();
    for (const heard of [before!, after!]) seen.isNew(heard);
    // The newest page of the trail was written before what was heard since then.
    const audit = { ...missed!, source: 'audit' as const };
    expect(seen.compare([audit])).toEqual([]);
    expect(seen.isNew(audit)).toBe(false);
    const older = [{ ...before!, source: 'audit' as const }];
    expect(seen.compare(older)).toEqual([audit]);
    expect(seen.compare(older)).toEqual([]);
    expect(seen.isNew(audit)).toBe(false);
  });

  it('is two with two ids within a second when one source tells both', () => {
    expect(seenAll(ofTask('vm/change_state', 0), ofTask('vm/change_state', 10))).toEqual([true, true]);
  });

  it('without an id is one within a second', () => {
    const bare = { entity: vm, eventId: undefined };
    expect(seenAll(event('vm/create', 0, bare), event('vm/create', 400, bare))).toEqual([true, false]);
  });
});

it('remembers two generations of ids, and no more', () => {
  const seen = createSeenEvents(10);
  const events = Array.from({ length: 40 }, (_, place) => event('vm/create', place * 5000));
  for (const each of events) seen.isNew(each);
  expect(seen.isNew(events[39]!)).toBe(false);
  expect(seen.isNew(events[30]!)).toBe(false);
  expect(seen.isNew(events[0]!)).toBe(true);
});
