import { describe, expect, it } from 'vitest';
import { Failure } from '../../../contract/failure.ts';
import { isDone, nextCall, runFlow, type Flow, type FlowCall, type FlowMoment } from './flow.ts';

interface Wish {
  box: string | undefined;
}
/** The vendor: a box, and what is in it. */
class Vendor {
  boxes = new Map<string, string[]>();
  sent: string[] = [];
  refuse: string | undefined;
  forgets = false;
}
const operation = {} as FlowCall<Wish>['operation'];

function packing(vendor: Vendor): Flow<Wish, string[] | undefined> {
  const made = (key: string, effect: () => Partial<Wish>): FlowCall<Wish> => ({
    key,
    label: key,
    operation,
    input: {},
    send: async () => {
      vendor.sent.push(key);
      if (vendor.refuse === key) throw new Failure('conflict', `no ${key}`);
      return vendor.forgets ? {} : effect();
    },
  });
  const put = (thing: string, box: string) =>
    made(`put ${thing}`, () => {
      vendor.boxes.get(box)?.push(thing);
      return {};
    });
  return {
    key: ({ box }) => box,
    read: async ({ box }) => (box === undefined ? undefined : vendor.boxes.get(box)),
    plan: ({ box }, inside) => {
      const create = made('create', () => {
        vendor.boxes.set('b1', []);
        return { box: 'b1' };
      });
      const wanted = ['x', 'y'].filter((thing) => !inside?.includes(thing));
      return [
        { name: 'create', done: box ? [box] : [], todo: box ? [] : [create] },
        { name: 'fill', done: inside ?? [], todo: wanted.map((thing) => put(thing, box ?? '')) },
      ];
    },
  };
}

async function run(
  vendor: Vendor,
  wish: Wish = { box: undefined },
  stop = new AbortController(),
  until?: string,
) {
  const moments: FlowMoment<Wish>[] = [];
  const going = runFlow(packing(vendor), wish, stop.signal, 1);
  const failure = await (async () => {
    for await (const moment of going) {
      moments.push(moment);
      if (moment.sending?.key === until) stop.abort();
    }
  })().catch((thrown: unknown) => thrown);
  return { last: moments.at(-1), failure };
}

describe('a flow', () => {
  it('makes each call once, in order, and reads after each', async () => {
    const vendor = new Vendor();
    const { last, failure } = await run(vendor);
    expect(failure).toBeUndefined();
    expect(vendor.sent).toEqual(['create', 'put x', 'put y']);
    expect(last?.wish).toEqual({ box: 'b1' });
    expect(isDone(last?.steps ?? [])).toBe(true);
  });

  it('stops where a call fails, and goes on from there without doing anything twice', async () => {
    const vendor = new Vendor();
    vendor.refuse = 'put y';
    const { last, failure } = await run(vendor);
    expect(failure).toMatchObject({ message: 'no put y' });
    expect(last?.sending?.key).toBe('put y');
    vendor.refuse = undefined;
    await run(vendor, last?.wish);
    expect(vendor.sent).toEqual(['create', 'put x', 'put y', 'put y']);
    expect(vendor.boxes.get('b1')).toEqual(['x', 'y']);
  });

  it('stopped while a call is under way carries it through, and tells what it learned', async () => {
    const vendor = new Vendor();
    const { last } = await run(vendor, undefined, new AbortController(), 'create');
    expect(vendor.sent).toEqual(['create']);
    expect(last?.wish).toEqual({ box: 'b1' });
  });

  it('leaves out what somebody else has done meanwhile', async () => {
    const vendor = new Vendor();
    vendor.boxes.set('b1', ['x']);
    await run(vendor, { box: 'b1' });
    expect(vendor.sent).toEqual(['put y']);
  });

  it('does not call done what was accepted and is not so', async () => {
    const vendor = new Vendor();
    vendor.boxes.set('b1', []);
    vendor.forgets = true;
    const { failure } = await run(vendor, { box: 'b1' });
    expect(failure).toMatchObject({ code: 'notVerified' });
    expect(vendor.sent).toEqual(['put x']);
  });

  it('does not go past what stands in the way', () => {
    const call = { key: 'later' } as FlowCall<Wish>;
    const steps = [
      { name: 'find', done: [], todo: [], obstacle: { words: 'web-01 is gone' } },
      { name: 'bind', done: [], todo: [call] },
    ];
    expect(nextCall(steps)).toBeUndefined();
    expect(isDone(steps)).toBe(false);
  });
});
