/** Counts per second over the last `seconds`; `now` in epoch milliseconds. */
export function createMeter(seconds = 5) {
  const counts = new Array<number>(seconds + 1).fill(0);
  let second = 0;

  function forward(now: number) {
    const present = Math.floor(now / 1000);
    const passed = Math.min(counts.length, Math.max(0, present - second));
    for (let step = 1; step <= passed; step++) counts[(present - passed + step) % counts.length] = 0;
    if (passed > 0) second = present;
  }

  return {
    add(now: number, count = 1) {
      forward(now);
      counts[second % counts.length] = (counts[second % counts.length] ?? 0) + count;
    },
    /** Of whole seconds: the one under way says nothing yet. */
    rate(now: number): number {
      forward(now);
      const total = counts.reduce((sum, count) => sum + count, 0) - (counts[second % counts.length] ?? 0);
      return total / seconds;
    },
  };
}

/** How late messages arrive by the two clocks: the median of the last ones, so that one straggler says nothing. */
export function createLag(window = 31) {
  const delays: number[] = [];
  return {
    add(milliseconds: number) {
      delays.push(milliseconds);
      if (delays.length > window) delays.shift();
    },
    /** Milliseconds; undefined before anything came. Negative where the vendor's clock runs ahead. */
    median: (): number | undefined => delays.toSorted((one, other) => one - other)[delays.length >> 1],
  };
}
