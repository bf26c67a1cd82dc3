import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadLayout, type LayoutId } from '../layouts/layouts.ts';
import { tableOf } from '../layouts/strokes.ts';
import { charactersOf } from './plan.ts';
import { typeText, type Keyboard, type Typing } from './typist.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A keyboard that answers at once, unless told otherwise. */
function keyboard(more: Partial<Keyboard> = {}) {
  const events: string[] = [];
  const times: number[] = [];
  const pressed = () => events.filter((event) => event.startsWith('+') && !/Shift|AltRight/.test(event));
  return {
    events,
    times,
    pressed,
    sendKey(_keysym: number, code: string, isDown: boolean) {
      events.push((isDown ? '+' : '-') + code);
      if (isDown) times.push(performance.now());
    },
    bufferedBytes: () => 0,
    probe: () => Promise.resolve(),
    ...more,
  };
}

async function start(
  text: string,
  keys: Keyboard,
  { layout = 'us', ...more }: Partial<Typing> & { layout?: LayoutId } = {},
) {
  const stop = new AbortController();
  const progress: { typed: number; isWaiting: boolean }[] = [];
  const typed = typeText(keys, {
    characters: charactersOf(text),
    table: tableOf(await loadLayout(layout), 'linux'),
    newlineAs: 'enter',
    rate: 100,
    signal: stop.signal,
    onProgress: (step) => progress.push(step),
    ...more,
  });
  return { typed, stop: () => stop.abort(), progress };
}

it('holds Shift and AltGr for the key that needs them, and lets go of everything', async () => {
  const keys = keyboard();
  const { typed } = await start('A€', keys, { layout: 'de' });
  await vi.runAllTimersAsync();
  expect(await typed).toBe(2);
  expect(keys.events.join(' ')).toBe('+ShiftLeft +KeyA -KeyA -ShiftLeft +AltRight +KeyE -KeyE -AltRight');
});

it.each([
  ['enter', ['+KeyA', '+Enter', '+KeyB']],
  ['space', ['+KeyA', '+Space', '+KeyB']],
] as const)('types a newline as %s, whatever ends the line', async (newlineAs, expected) => {
  for (const text of ['a\nb', 'a\r\nb', 'a\rb']) {
    const keys = keyboard();
    await start(text, keys, { newlineAs });
    await vi.runAllTimersAsync();
    expect(keys.pressed()).toEqual(expected);
  }
});

it.each([5, 25, 200])('types %i keys a second', async (rate) => {
  const keys = keyboard();
  await start('x'.repeat(rate), keys, { rate });
  const began = performance.now();
  await vi.runAllTimersAsync();
  expect((keys.times.at(-1) ?? 0) - began).toBeCloseTo(1000, -1);
});

it('stops within one key', async () => {
  const keys = keyboard();
  const { typed, stop } = await start('x'.repeat(100), keys);
  await vi.advanceTimersByTimeAsync(105);
  const before = keys.pressed().length;
  stop();
  await vi.runAllTimersAsync();
  expect(keys.pressed().length).toBe(before);
  expect(await typed).toBe(before);
});

it('gives a dead key its letter when it is stopped between the two', async () => {
  const keys = keyboard();
  const { typed, stop } = await start('êxx', keys, { layout: 'de' });
  await vi.advanceTimersByTimeAsync(11);
  expect(keys.pressed()).toEqual(['+Backquote']);
  stop();
  await vi.runAllTimersAsync();
  expect(keys.pressed()).toEqual(['+Backquote', '+KeyE']);
  expect(await typed).toBe(1);
});

describe('a guest that lags', () => {
  it('is waited for until it answers, and no key is lost or doubled', async () => {
    let answer = () => {};
    const keys = keyboard({ probe: () => new Promise<void>((resolve) => (answer = resolve)) });
    const { typed, progress } = await start('x'.repeat(200), keys);
    await vi.advanceTimersByTimeAsync(5000);
    const before = keys.pressed().length;
    expect(before).toBeLessThan(100);
    expect(progress.at(-1)).toEqual({ typed: before, isWaiting: true });
    keys.probe = () => Promise.resolve();
    answer();
    await vi.runAllTimersAsync();
    expect(await typed).toBe(200);
    expect(keys.pressed().length).toBe(200);
  });

  it('is waited for while keys pile up in the browser', async () => {
    let buffered = 0;
    const keys = keyboard({ bufferedBytes: () => buffered });
    await start('x'.repeat(50), keys);
    await vi.advanceTimersByTimeAsync(105);
    buffered = 24;
    const before = keys.pressed().length;
    await vi.advanceTimersByTimeAsync(5000);
    expect(keys.pressed().length).toBe(before);
    buffered = 0;
    await vi.runAllTimersAsync();
    expect(keys.pressed().length).toBe(50);
  });

  it('can be stopped while it is waited for', async () => {
    const keys = keyboard({ probe: () => new Promise(() => {}) });
    const { typed, stop } = await start('x'.repeat(200), keys);
    await vi.advanceTimersByTimeAsync(2000);
    stop();
    await vi.runAllTimersAsync();
    expect(await typed).toBe(keys.pressed().length);
  });
});

it('types 2,000 characters at 100 a second, each once, within a tenth of the time', async () => {
  const keys = keyboard();
  const { typed } = await start('abcdefghij'.repeat(200), keys);
  const began = performance.now();
  await vi.runAllTimersAsync();
  expect(await typed).toBe(2000);
  expect(keys.pressed().length).toBe(2000);
  expect(performance.now() - began).toBeLessThan(22_000);
});

it('asks again where an answer is lost, and goes on', async () => {
  let asked = 0;
  const lost = () => new Promise<void>(() => {});
  const keys = keyboard({ probe: () => ((asked += 1) === 1 ? lost() : Promise.resolve()) });
  await start('a'.repeat(100), keys);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(keys.pressed()).toHaveLength(100);
});
