import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeCode } from '../../../../contract/channels.ts';
import type { Topics } from '../../../../contract/events.ts';
import type { AuditEvent } from '../../../../contract/services/vcd/audit.ts';
import { isFinal, type LiveEnd, type LiveEvents } from '../../../lib/live.ts';
import { createFeed, type Feed } from './feed.ts';
import type { GapRow } from './rows.ts';
import { noon } from './testing.ts';
import { startWatch, type Connection, type Watch } from './watch.ts';
import type { AuditRead } from './world.ts';

const topics = (more: Partial<Topics> = {}): Topics => ({
  identity: 'orgAdmin',
  user: { id: 'u1', name: 'acmeadmin' },
  org: { id: 'o1', name: 'acme' },
  version: '39.0',
  filters: ['publish/o1/+'],
  metrics: { refused: 'identity', orgs: null },
  ...more,
});
const audit = (at: number, id = `urn:vcloud:audit:${at}`) =>
  ({
    eventId: id,
    eventType: 'com/vmware/vcloud/event/vm/modify',
    eventStatus: 'SUCCESS',
    description: null,
    operatingOrg: null,
    user: null,
    eventEntity: { id: 'urn:vcloud:vm:1', name: 'web-01' },
    taskId: null,
    timestamp: new Date(at).toISOString(),
  }) as AuditEvent;
const message = (at: number) =>
  JSON.stringify({
    type: 'EVENT',
    payload: JSON.stringify({
      ...{ eventId: `live-${at}`, type: 'com/vmware/vcloud/event/vm/create', timestamp: at },
    }),
  });

let feed: Feed;
let watch: Watch;
let states: Connection[];
let opened: (LiveEvents & { filters: readonly string[] })[];
let hungUp: number;
let reads: AuditRead[];
let trail: AuditEvent[];
let auditFails: Error | undefined;
let allowed: () => Promise<Topics>;
let ahead: number;

const flush = () => vi.advanceTimersByTimeAsync(0);
const state = () => states.at(-1);
const gaps = () => feed.rows().flatMap((row): GapRow[] => (row.kind === 'gap' ? [row] : []));
const end = (code: number | undefined, more: Partial<LiveEnd> = {}) =>
  opened.at(-1)?.onEnd({ code, reason: '', unansweredMs: undefined, ...more });
const grant = () => {
  const last = opened.at(-1);
  last?.onAnswered([...last.filters], []);
  return flush();
};

async function start() {
  watch = startWatch(
    'vcd',
    feed,
    {
      askTopics: () => allowed(),
      open: (wanted) => {
        opened.push(wanted);
        return () => void (hungUp += 1);
      },
      readAudit: async (read) => {
        reads.push(read);
        if (auditFails) throw auditFails;
        const within = trail.filter(({ timestamp }) => {
          const at = Date.parse(timestamp ?? '');
          return at >= read.from && at <= read.to;
        });
        read.onPage(within.toReversed());
        return undefined;
      },
      clockAhead: () => ahead,
      isFinal,
    },
    (next) => states.push(next),
  );
  await flush();
}
async function connected() {
  await start();
  await grant();
}

beforeEach(() => {
  vi.useFakeTimers({ now: noon });
  feed = createFeed();
  states = [];
  opened = [];
  reads = [];
  trail = [];
  hungUp = 0;
  ahead = 0;
  auditFails = undefined;
  allowed = async () => topics();
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

describe('a connection', () => {
  it('asks for what may be seen, subscribes to that, and begins with the last half hour', async () => {
    trail = [audit(noon - 60_000), audit(noon - 3_600_000)];
    await connected();
    expect(opened[0]?.filters).toEqual(['publish/o1/+']);
    expect(state()).toMatchObject({ phase: 'live', since: noon });
    expect(gaps()[0]?.gap).toMatchObject({ cause: 'start', state: 'filled', filled: 1 });
  });

  it('that is cut comes back, and its gap is marked with its times and filled', async () => {
    await connected();
    await vi.advanceTimersByTimeAsync(10_000);
    opened[0]?.onMessage('t', message(noon + 10_000));
    end(1006);
    expect(state()).toMatchObject({ phase: 'waiting', cause: 'network' });
    trail = [audit(noon + 30_000), audit(noon + 40_000)];
    await vi.advanceTimersByTimeAsync(60_000);
    await grant();
    const gap = gaps().at(-1)?.gap;
    expect(gap).toMatchObject({ cause: 'lost', from: noon + 10_000, state: 'filled', filled: 2 });
    // A minute more is asked for on either side.
    expect(reads.at(-1)?.from).toBeLessThanOrEqual(noon + 10_000 - 60_000 + 10);
  });

  it('waits longer each time, half a minute at most, and asks for its rights anew', async () => {
    await connected();
    const pauses: number[] = [];
    for (let time = 0; time < 8; time++) {
      end(1006);
      const last = state();
      if (last?.phase !== 'waiting') throw new Error(last?.phase);
      pauses.push(last.retryAt - Date.now());
      await vi.advanceTimersByTimeAsync(30_000);
    }
    expect(pauses[0]).toBeLessThanOrEqual(1000);
    expect(pauses.at(-1)).toBeGreaterThanOrEqual(15_000);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(30_000);
    expect(opened).toHaveLength(9);
  });

  it('is made again at once when the sign-in upstream was renewed', async () => {
    await connected();
    end(1012);
    await vi.advanceTimersByTimeAsync(200);
    expect(opened).toHaveLength(2);
  });

  it('that was too slow waits before it tries again, and says so', async () => {
    await connected();
    end(closeCode.tooMany, { reason: 'too slow' });
    const last = state();
    expect(last).toMatchObject({ phase: 'waiting', cause: 'tooMany', reason: 'too slow' });
    if (last?.phase === 'waiting') expect(last.retryAt - Date.now()).toBeGreaterThanOrEqual(8000);
  });

  it.each(['signedOut', 'notAllowed', 'idle'] as const)(
    'that ends as %s is not made again',
    async (cause) => {
      await connected();
      end(closeCode[cause], { reason: 'because' });
      expect(state()).toEqual({ phase: 'over', cause, reason: 'because' });
      await vi.advanceTimersByTimeAsync(300_000);
      expect(opened).toHaveLength(1);
    },
  );
});

describe('a forbidden filter', () => {
  it('that is answered with 0x80 ends it: no endless reconnect', async () => {
    await start();
    opened[0]?.onAnswered([], ['publish/o1/+']);
    expect(state()).toEqual({ phase: 'refused', filters: ['publish/o1/+'] });
    expect(hungUp).toBe(1);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(opened).toHaveLength(1);
  });

  it('over which the broker hangs up ends it after three times', async () => {
    await start();
    for (let time = 0; time < 3; time++) {
      end(1006, { unansweredMs: 40 });
      await vi.advanceTimersByTimeAsync(30_000);
    }
    expect(state()).toEqual({ phase: 'refused', filters: ['publish/o1/+'] });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(opened).toHaveLength(3);
  });

  it('among others leaves the others: what was refused is said', async () => {
    allowed = async () => topics({ filters: ['publish/o1/+', 'publish/o2/+'] });
    await start();
    opened[0]?.onAnswered(['publish/o1/+'], ['publish/o2/+']);
    expect(state()).toMatchObject({ phase: 'live', refused: ['publish/o2/+'] });
  });

  it('is not asked for where grants leave nothing to see', async () => {
    allowed = async () => topics({ filters: [] });
    await start();
    expect(state()).toEqual({ phase: 'refused', filters: [] });
    expect(opened).toHaveLength(0);
  });

  it('can be tried again by hand', async () => {
    await start();
    opened[0]?.onAnswered([], ['publish/o1/+']);
    watch.retryNow();
    await connectedAgain();
  });
  async function connectedAgain() {
    await flush();
    await grant();
    expect(state()?.phase).toBe('live');
  }
});

describe('what no socket tells', () => {
  it('a laptop that slept for ten minutes connects anew, and its gap is filled', async () => {
    await connected();
    await vi.advanceTimersByTimeAsync(20_000);
    vi.setSystemTime(noon + 620_000);
    trail = [audit(noon + 300_000)];
    await vi.advanceTimersByTimeAsync(5000);
    expect(hungUp).toBe(1);
    await grant();
    expect(gaps().at(-1)?.gap).toMatchObject({ cause: 'lost', from: noon + 20_000, filled: 1 });
  });

  it('a broker that stalls silently is found out by the audit trail', async () => {
    await connected();
    trail = [audit(noon + 30_000)];
    await vi.advanceTimersByTimeAsync(70_000);
    expect(hungUp).toBe(1);
    await grant();
    expect(gaps().at(-1)?.gap).toMatchObject({ cause: 'stall', state: 'filled', filled: 1 });
  });

  it('a quiet night is no stall', async () => {
    await connected();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(hungUp).toBe(0);
    expect(opened).toHaveLength(1);
  });
});

describe('a gap', () => {
  it('whose filling fails is tried again, then says why, and can be tried by hand', async () => {
    auditFails = new Error('gone');
    await connected();
    await vi.advanceTimersByTimeAsync(41_000);
    expect(gaps()[0]?.gap).toMatchObject({ state: 'failed', failure: auditFails });
    auditFails = undefined;
    trail = [audit(noon - 1000)];
    watch.fill(gaps()[0]!.id);
    await flush();
    expect(gaps()[0]?.gap).toMatchObject({ state: 'filled', filled: 1 });
  });

  it('of an identity that sees its own events alone is filled with those alone', async () => {
    allowed = async () => topics({ identity: 'user', filters: ['publish/o1/u1'] });
    await connected();
    expect(reads[0]?.user).toBe('urn:vcloud:user:u1');
  });

  it('is asked for by the vendor’s clock, an hour off or not', async () => {
    ahead = 3_600_000;
    await connected();
    expect(reads[0]?.to).toBe(noon + ahead + 60_000);
  });
});

it('says why it could not be asked who may see what, and asks again', async () => {
  const failure = new Error('offline');
  allowed = async () => Promise.reject(failure);
  await start();
  expect(state()).toMatchObject({ phase: 'failed', failure });
  allowed = async () => topics();
  await vi.advanceTimersByTimeAsync(2000);
  await grant();
  expect(state()?.phase).toBe('live');
});

it('is silent once it has been stopped', async () => {
  await connected();
  const before = states.length;
  watch.stop();
  end(1006);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(states).toHaveLength(before);
  expect(opened).toHaveLength(1);
});
