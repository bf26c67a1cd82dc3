/** How a live console's line is: `frozen` gave no byte while it owed an answer. */
export type Pace = 'good' | 'slow' | 'frozen';

const askEveryMs = 2000;
const slowAfterMs = 3000;
const frozenAfterMs = 10_000;
/** Somebody is waiting in front of it: after a sleep, or when its tab is shown. */
const frozenSoonAfterMs = 3000;
/** Looks come every second; a longer gap is a machine that slept or a tab that was put to rest. */
const wokenAfterMs = 5000;

/** Judges a line by its answers to probes. Times are `now`'s milliseconds, which must go on while a machine sleeps. */
export function watchLine(probe: () => Promise<unknown>, now: () => number) {
  let asked: { at: number; patience: number } | undefined;
  let lastAskedAt = -Infinity;
  let lastLookAt = now();
  let wasSlow = false;

  function ask(patience: number) {
    const question = { at: now(), patience };
    asked = question;
    lastAskedAt = question.at;
    void probe().then(() => {
      wasSlow = now() - question.at > slowAfterMs;
      if (asked === question) asked = undefined;
    });
  }
  return {
    /** Asks at once, with little patience. */
    ask: () => ask(frozenSoonAfterMs),
    /** To be called every second, with how long nothing was heard. */
    look(silentFor: number): Pace {
      const at = now();
      const hasSlept = at - lastLookAt > wokenAfterMs;
      lastLookAt = at;
      if (hasSlept) ask(frozenSoonAfterMs);
      else if (!asked && at - lastAskedAt >= askEveryMs) ask(frozenAfterMs);
      if (!asked) return wasSlow ? 'slow' : 'good';
      const waited = at - asked.at;
      if (waited >= asked.patience && silentFor >= asked.patience) return 'frozen';
      return waited >= slowAfterMs || wasSlow ? 'slow' : 'good';
    },
  };
}
