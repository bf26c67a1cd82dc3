import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerJson, startServer } from '../../../lib/testing/server.ts';
import { backfill, pageSize } from './backfill.ts';
import { noon } from './testing.ts';

let server: Awaited<ReturnType<typeof startServer>>;
/** Times in milliseconds after noon, of the whole trail. */
let trail: number[];
/** Whether somebody may see the event of a time. */
let isSeen: (at: number) => boolean;
let total: 'count' | 'none';

beforeEach(async () => {
  trail = [];
  isSeen = () => true;
  total = 'count';
  server = await startServer(({ url }, response) => {
    const page = Number(new URL(url, 'http://x').searchParams.get('page'));
    const values = trail
      .toSorted((one, other) => other - one)
      .slice((page - 1) * pageSize, page * pageSize)
      .filter(isSeen)
      .map((at) => ({ eventId: `urn:vcloud:audit:${at}`, timestamp: new Date(noon + at).toISOString() }));
    answerJson(response, 200, { resultTotal: total === 'count' ? trail.length : null, values });
  });
});
afterEach(() => server.stop());

async function read(pages?: number) {
  const got: number[] = [];
  const missing = await backfill({
    scope: 'vcd',
    from: noon,
    to: noon + 100_000,
    user: 'urn:vcloud:user:u1',
    onPage: (events) => got.push(...events.map(({ timestamp }) => Date.parse(timestamp ?? '') - noon)),
    ...(pages && { pages }),
    signal: new AbortController().signal,
  });
  return { got, missing };
}

describe('reading the audit trail', () => {
  it('asks for a time and a user, newest first', async () => {
    await read();
    const asked = new URL(server.asked[0]?.url ?? '', 'http://x');
    expect(asked.pathname).toBe('/api/vcd/vcd/cloudapi/1.0.0/auditTrail');
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      ...{ page: '1', pageSize: '128', sortDesc: 'timestamp' },
      filter:
        '(timestamp=ge=2024-05-14T12:00:00.000Z;timestamp=le=2024-05-14T12:01:40.000Z;user.id==urn:vcloud:user:u1)',
    });
  });

  it.each(['count', 'none'] as const)('reads all pages, each once (count: %s)', async (how) => {
    total = how;
    trail = Array.from({ length: 300 }, (_, place) => place);
    const { got, missing } = await read();
    expect(got).toEqual(trail.toReversed());
    expect(missing).toBeUndefined();
    expect(server.asked).toHaveLength(3);
  });

  it('goes on after a page of which this person may see nothing', async () => {
    trail = Array.from({ length: 300 }, (_, place) => place);
    isSeen = (at) => at < noon && at < 20;
    expect((await read()).got).toEqual(trail.slice(0, 20).toReversed());
  });

  it('says before which time it did not read, and how much, when there is more than it may', async () => {
    trail = Array.from({ length: 1000 }, (_, place) => place);
    const before = noon + 1000 - 2 * pageSize;
    expect((await read(2)).missing).toEqual({ before, count: 1000 - 2 * pageSize });
    total = 'none';
    expect((await read(2)).missing).toEqual({ before, count: null });
  });

  it('fails as the server does', async () => {
    await server.stop();
    await expect(read()).rejects.toMatchObject({ body: { kind: 'unavailable' } });
    server = await startServer((_asked, response) => answerJson(response, 200, {}));
  });
});
