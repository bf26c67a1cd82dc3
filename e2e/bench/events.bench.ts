import { expect, test, type Page } from '@playwright/test';
import { setTimeout as wait } from 'node:timers/promises';
import { eventRows, isLive } from '../steps/events.ts';
import {
  expectAccounted,
  heldBytes,
  readFigures,
  scrollDown,
  startRecorder,
  unaccounted,
} from '../steps/flow.ts';
import { signIn } from '../steps/session.ts';
import { startEventRig, type EventRig } from '../eventRig.ts';
import { report } from './report.ts';
import { administrator } from '../../src/sim/vcd/seed.ts';
import { traceTasks } from './tasks.ts';

/** Ten in `npm run soak`. */
const minutes = Number(process.env.WHEELHOUSE_BENCH_MINUTES ?? 1);
const scrollMs = 3000;
const restMs = 7000;
/** A record of every task weighs on what it measures, and takes megabytes: it is kept of one cycle in three. */
const tracedOf = 3;
const longMs = 50;

let rig: EventRig;
test.beforeAll(async () => void (rig = await startEventRig()));
test.afterAll(() => rig.stop());
test.afterEach(() => void (rig.director.traffic.rate = 0));

test('1,000 messages a second, the pane open and scrolled', async ({ page }) => {
  test.setTimeout((minutes + 3) * 60_000);
  const { heap, ...flow } = await run(page, { rate: 1000, ms: minutes * 60_000 });
  reportFlow(flow, '1,000', `${minutes} min at ${flow.rate.toFixed(0)}/s`);
  if (minutes < 3) return; // it takes a minute and a half until as much is remembered as ever will be
  const inMinute = (nth: number) =>
    mean(heap.filter(({ at }) => Math.floor(at / 60_000) === nth - 1).map(({ megabytes }) => megabytes));
  report(
    'events: memory in the last minute against the second',
    inMinute(minutes) / inMinute(2),
    '≤ 1.1',
    `means of what is left after collecting, every 10 s: ${inMinute(2).toFixed(1)} and ${inMinute(minutes).toFixed(1)} MB`,
  );
});

test('3,000 messages a second for a minute', async ({ page }) => {
  test.setTimeout(4 * 60_000);
  const flow = await run(page, { rate: 3000, ms: 60_000 });
  reportFlow(flow, '3,000', `1 min at ${flow.rate.toFixed(0)}/s`);
});

test('10,000 records of the audit trail after a gap', async ({ page }) => {
  await open(page);
  rig.director.faults.set({ down: true });
  await expect(page.getByText(/Trying again in/)).toBeVisible();
  const { world } = rig.director;
  const from = world.now();
  for (let nth = 0; nth < 10_000; nth += 1) {
    const about = world.vms[nth % world.vms.length]!;
    world.remember({ type: 'vm/modify', user: administrator, about, at: from + nth / 10 });
  }
  await wait(1000);
  const filled = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const since = performance.now();
        const observer = new MutationObserver(() => {
          if (!/Fill(ing|ed)[^.]*: [1-9]/.test(document.querySelector('[data-gap]')?.textContent ?? ''))
            return;
          observer.disconnect();
          // The frame after next has been painted when its callback runs.
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              const asked = performance
                .getEntriesByType('resource')
                .find(({ name, startTime }) => name.includes('/auditTrail') && startTime >= since);
              resolve(performance.now() - (asked?.startTime ?? NaN));
            }),
          );
        });
        observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      }),
  );
  rig.director.faults.clear();
  const began = performance.now();
  const first = await filled;
  // What the runs before left in the minute of overlap is filled as well, as far as this page had not read it.
  await expect(eventRows(page, /Filled: 1\d,?\d{3} events/)).toHaveCount(1, { timeout: 60_000 });
  report(
    'events: first rows of 10,000 records after the gap was asked for, ms',
    first,
    '≤ 1,000',
    `all after ${((performance.now() - began) / 1000).toFixed(1)} s, the pause before connecting included`,
  );
});

async function open(page: Page) {
  await signIn(page, rig.product, 'operator', '/events?noise=true');
  await isLive(page);
  await expect(eventRows(page).first()).toBeVisible();
}

async function run(page: Page, { rate, ms }: { rate: number; ms: number }) {
  const { traffic, broker } = rig.director;
  await open(page);
  const devtools = await page.context().newCDPSession(page);
  const recorder = await startRecorder(page);
  await scrollDown(recorder, scrollMs);
  const calm = await takeFrames(recorder);
  const before = { sent: broker.sent, ...(await readFigures(page)) };
  const heap: { at: number; bytes: number }[] = [];
  const tasks: number[] = [];
  const began = performance.now();
  traffic.rate = rate;
  for (let cycle = 0; performance.now() - began < ms; cycle += 1) {
    const endTrace = cycle % tracedOf === 0 ? await traceTasks(devtools) : undefined;
    await scrollDown(recorder, scrollMs);
    await wait(Math.max(0, Math.min(restMs, ms - (performance.now() - began))));
    if (endTrace) tasks.push(...(await endTrace()));
    heap.push({ at: performance.now() - began, bytes: await heldBytes(devtools, recorder) });
  }
  traffic.rate = 0;
  const sent = broker.sent - before.sent;
  const seconds = (performance.now() - began) / 1000;
  await expectAccounted(page, before.received + sent).catch((error: unknown) => {
    // oxlint-disable-next-line no-console -- what does not add up is told beside the figures
    console.log(String(error));
  });
  const after = await readFigures(page);
  return {
    rate: sent / seconds,
    sent,
    hidden: before.received + sent - after.received + unaccounted(after),
    unseen: after.unseen,
    heap: heap.map(({ at, bytes }) => ({ at, megabytes: bytes / 1e6 })),
    calm,
    frames: await takeFrames(recorder),
    tasks,
    longTasks: await recorder.evaluate(({ longTasks }) => longTasks.map(({ ms: each }) => each)),
  };
}

function reportFlow(flow: Omit<Awaited<ReturnType<typeof run>>, 'heap'>, rate: string, conditions: string) {
  const { sent, hidden, unseen, calm, frames, tasks, longTasks } = flow;
  const perSecond = (each: readonly number[]) => 1000 / mean(each);
  report(
    `events: messages at ${rate} a second of which the pane does not say what became`,
    hidden,
    '0',
    `${conditions}; ${sent} sent, ${unseen} of them told as lost unseen while it was scrolled`,
  );
  report(
    `events: tasks of more than ${longMs} ms at ${rate} a second`,
    tasks.filter((each) => each > longMs).length,
    '0',
    `of ${tasks.length} by the thread's own time, longest ${longest(tasks).toFixed(0)} ms; ${longTasks.length} with what they waited for a processor, longest ${longest(longTasks).toFixed(0)} ms`,
  );
  report(
    `events: frames a second of the scrolled pane at ${rate} a second`,
    perSecond(frames),
    '≥ 55',
    `${(perSecond(frames) / perSecond(calm)).toFixed(2)} of the ${perSecond(calm).toFixed(0)} without messages; scrolled ${scrollMs / 1000} s of every ${(scrollMs + restMs) / 1000}`,
  );
}

const takeFrames = (recorder: Awaited<ReturnType<typeof startRecorder>>) =>
  recorder.evaluate((recorded) => recorded.frames.splice(0));
const longest = (values: readonly number[]) => values.reduce((one, other) => Math.max(one, other), 0);
const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
