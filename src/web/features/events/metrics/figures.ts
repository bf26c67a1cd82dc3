import type { Sample } from './harvest.ts';

/** A figure over time, of one machine: rising times, and values beside them. */
export interface Line {
  vm: string;
  name: string;
  unit: string;
  times: readonly number[];
  values: readonly number[];
}
export type Figures = ReadonlyMap<string, Line>;

/** Of each line so many points are kept: two days of one every five minutes. */
const mostPoints = 600;
/** More lines than a vApp has would be somebody else's. */
const mostLines = 2000;

/** The figures with some more; those of a time that is there already take its place. */
export function withSamples(figures: Figures, samples: readonly Sample[]): Figures {
  const next = new Map(figures);
  for (const { vm, name, unit, value, at } of samples) {
    const key = `${vm} ${name}`;
    const before = next.get(key) ?? { vm, name, unit, times: [], values: [] };
    if (!next.has(key) && next.size >= mostLines) continue;
    const place = before.times.findLastIndex((time) => time <= at);
    const replaced = before.times[place] === at ? 1 : 0;
    const from = replaced ? place : place + 1;
    next.set(key, {
      ...before,
      unit: unit || before.unit,
      times: before.times.toSpliced(from, replaced, at).slice(-mostPoints),
      values: before.values.toSpliced(from, replaced, value).slice(-mostPoints),
    });
  }
  return next;
}

/** Lines of one figure on a common axis of time; what was not told at a time is a gap. */
export function onOneAxis(lines: readonly Line[]) {
  const times = [...new Set(lines.flatMap((line) => line.times))].sort((one, other) => one - other);
  const values = lines.map((line) => {
    const known = new Map(line.times.map((time, place) => [time, line.values[place] ?? null]));
    return times.map((time) => known.get(time) ?? null);
  });
  return { times, values };
}
