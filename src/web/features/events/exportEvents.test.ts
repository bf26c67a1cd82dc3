import { expect, it } from 'vitest';
import { eventsFile } from './exportEvents.ts';
import { rowOf } from './stream/join.ts';
import type { FeedRow } from './stream/rows.ts';
import { event, noon } from './stream/testing.ts';

const placed = { id: 'vcd/e1', scope: 'vcd', order: 0, tie: 0, seq: 1 };
const raw = '{"type":"EVENT","payload":"{}"}';
const row: FeedRow = rowOf(event('vm/create', 0, { raw }), placed, noon);
const columns = [
  { id: 'what', header: 'What', value: () => 'Machine, created' },
  { id: 'thing', header: 'On', value: () => '=HYPERLINK("http://evil")' },
];

it('is a table that a spreadsheet opens and does not run', async () => {
  const text = await eventsFile('csv', [row], columns).text();
  expect(text.replace('\uFEFF', '')).toBe(
    'What,On\r\n"Machine, created","\'=HYPERLINK(""http://evil"")"\r\n',
  );
});

it('is JSON with what is shown and what was said', async () => {
  const [told] = JSON.parse(await eventsFile('json', [row], columns).text()) as object[];
  expect(told).toMatchObject({
    ...{ what: 'Machine, created', kind: 'event', severity: 'info' },
    user: { kind: 'user', id: 'u1' },
    records: [JSON.parse(raw)],
  });
});

it('names gaps and keeps what could not be read', async () => {
  const gap: FeedRow = {
    ...{ ...placed, kind: 'gap' },
    gap: { cause: 'lost', from: 1, to: 2, state: 'failed', filled: 0, failure: new Error('gone') },
  };
  const broken: FeedRow = { ...placed, kind: 'raw', at: 0, why: 'notJson', raw: '<html>' };
  const told = JSON.parse(await eventsFile('json', [gap, broken], []).text()) as object[];
  expect(told).toEqual([
    { kind: 'gap', gap: { cause: 'lost', from: 1, to: 2, state: 'failed', filled: 0, failure: 'gone' } },
    { kind: 'raw', raw: '<html>' },
  ]);
});
