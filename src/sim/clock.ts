/** The estate's one clock. Its seconds may be shorter than ours, so that tests wait less without faking timers. */
export interface Clock {
  speed: number;
  /** Epoch milliseconds, in the estate's time. */
  now: () => number;
  /** Calls back after so many milliseconds of the estate's time. */
  after: (ms: number, then: () => void) => void;
  stop: () => void;
}

export function createClock(speed = 1): Clock {
  const began = Date.now();
  const origin = performance.now();
  const timers = new Set<NodeJS.Timeout>();
  return {
    speed,
    now: () => Math.round(began + (performance.now() - origin) * speed),
    after(ms, then) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        then();
      }, ms / speed);
      timers.add(timer);
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
