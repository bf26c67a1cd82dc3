import { afterEach, expect, it, vi } from 'vitest';
import type { Deed } from '../../../contract/services/own/audit.ts';
import { auditSource } from './auditRows.ts';

const deed = (seq: number): Deed => ({
  ...{ seq, at: seq, who: 'ada', address: '::1', action: 'session.signIn', scope: null, target: null },
  ...{ targetName: null, outcome: 'done', code: null, took: null, requestId: null, upstreamRequestId: null },
  facts: {},
});
afterEach(() => vi.unstubAllGlobals());

it('is walked to its end by number, with the filter on every page, while it grows', async () => {
  let last = 600;
  const asked: string[] = [];
  vi.stubGlobal('fetch', (input: string | URL | Request) => {
    const url = new URL(input instanceof Request ? input.url : String(input), 'http://localhost');
    asked.push(url.search);
    const after = Number(url.searchParams.get('after'));
    const first = Number(url.searchParams.get('first'));
    const page = Array.from({ length: Math.max(0, Math.min(first, last - after)) }, (_, i) =>
      deed(after + i + 1),
    );
    if (asked.length === 1) last = 700; // somebody does something meanwhile
    return Promise.resolve(Response.json(page));
  });
  const walked: number[] = [];
  for await (const rows of auditSource({ who: 'ada' }, 'desc').all(new AbortController().signal))
    walked.push(...rows.map((row) => row.deed.seq));
  expect(walked).toEqual(Array.from({ length: 700 }, (_, i) => i + 1));
  expect(asked.every((search) => search.includes('who=ada'))).toBe(true);
});
