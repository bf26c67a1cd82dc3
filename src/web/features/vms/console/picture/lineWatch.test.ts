import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchLine, type Pace } from './lineWatch.ts';

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

/** A line that answers after so many milliseconds; undefined never does. */
function line(answersAfter: number | undefined) {
  const probe = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        if (rig.answersAfter !== undefined) setTimeout(resolve, rig.answersAfter);
      }),
  );
  const rig = { answersAfter, probe, watch: watchLine(probe, Date.now) };
  return rig;
}
/** Looks every second; nothing is heard but answers. */
async function lookFor(
  seconds: number,
  { watch }: ReturnType<typeof line>,
  isSilent = true,
): Promise<Pace[]> {
  const seen: Pace[] = [];
  for (let n = 1; n <= seconds; n++) {
    await vi.advanceTimersByTimeAsync(1000);
    seen.push(watch.look(isSilent ? n * 1000 : 0));
  }
  return seen;
}

it('a line that answers is good, and is asked every two seconds', async () => {
  const rig = line(50);
  expect(new Set(await lookFor(20, rig))).toEqual(new Set(['good']));
  expect(rig.probe).toHaveBeenCalledTimes(10);
});

it('a line that answers late is slow, and good again when it answers in time', async () => {
  const rig = line(4000);
  expect((await lookFor(12, rig, false)).at(-1)).toBe('slow');
  rig.answersAfter = 50;
  expect((await lookFor(12, rig, false)).at(-1)).toBe('good');
});

it('a picture that still comes is never frozen, however late the answer', async () => {
  expect(await lookFor(40, line(undefined), false)).not.toContain('frozen');
});

it('no byte while a probe was asked is slow after three seconds and frozen after ten', async () => {
  const seen = await lookFor(12, line(undefined));
  expect(seen.indexOf('slow')).toBe(3);
  expect(seen.indexOf('frozen')).toBe(10);
});

it('waking from sleep asks at once, and is frozen after three seconds of silence', async () => {
  const rig = line(50);
  await lookFor(4, rig);
  rig.answersAfter = undefined;
  const before = rig.probe.mock.calls.length;
  vi.setSystemTime(Date.now() + 3_600_000);
  expect(rig.watch.look(3_600_000)).toBe('good');
  expect(rig.probe).toHaveBeenCalledTimes(before + 1);
  const seen = await lookFor(3, rig);
  expect(seen.at(-1)).toBe('frozen');
});

it('a shown tab asks at once', async () => {
  const rig = line(50);
  await lookFor(2, rig);
  const before = rig.probe.mock.calls.length;
  rig.watch.ask();
  expect(rig.probe).toHaveBeenCalledTimes(before + 1);
});
