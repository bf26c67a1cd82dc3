import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadPart, onStaleVersion, StaleVersion } from './lazyPart.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

describe('a part of the page', () => {
  it('that cannot be had is waited for while the server is away', async () => {
    vi.useFakeTimers();
    const server = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
    vi.stubGlobal('fetch', server);
    const told = vi.fn();
    const stop = onStaleVersion(told);
    const load = vi.fn(gone);
    const part = loadPart<unknown>(load);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.mock.calls.length).toBeGreaterThan(5);
    load.mockResolvedValue('here' as never);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await part).toBe('here');
    expect(told).not.toHaveBeenCalled();
    stop();
  });

  it.each([502, 404])('is waited for while a proxy answers %i in its place', async (status) => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status })));
    const load = vi.fn(gone);
    const part = loadPart<unknown>(load);
    await vi.advanceTimersByTimeAsync(10_000);
    load.mockResolvedValue('here' as never);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await part).toBe('here');
  });

  it('is waited for when the server goes away between two questions', async () => {
    vi.useFakeTimers();
    const answers = [true, false, false];
    vi.stubGlobal('fetch', () =>
      Promise.resolve(new Response(null, { status: answers.shift() ? 200 : 502 })),
    );
    const load = vi.fn(gone);
    const part = loadPart<unknown>(load);
    await vi.advanceTimersByTimeAsync(1000);
    load.mockResolvedValue('here' as never);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await part).toBe('here');
  });

  it('that a server which answers does not have is gone, and that is told', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null)));
    const told = vi.fn();
    const stop = onStaleVersion(told);
    const load = vi.fn(gone);
    await expect(loadPart(load)).rejects.toThrow(StaleVersion);
    expect(load).toHaveBeenCalledTimes(2);
    expect(told).toHaveBeenCalledOnce();
    stop();
  });
});
