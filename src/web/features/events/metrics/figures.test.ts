import { expect, it } from 'vitest';
import { onOneAxis, withSamples } from './figures.ts';
import type { Sample } from './harvest.ts';

const sample = (at: number, value: number, vm = 'a', name = 'cpu.usage.average'): Sample => ({
  ...{ vm, name, unit: 'PERCENT', value, at },
});

it('keeps a line for each machine and figure, in the order of time', () => {
  const figures = withSamples(withSamples(new Map(), [sample(20, 2), sample(10, 1)]), [
    sample(15, 9),
    sample(20, 3),
    sample(10, 5, 'b'),
  ]);
  expect(figures.get('a cpu.usage.average')).toMatchObject({ times: [10, 15, 20], values: [1, 9, 3] });
  expect(figures.get('b cpu.usage.average')).toMatchObject({ times: [10], values: [5] });
});

it('forgets the oldest points of a long watch', () => {
  const samples = Array.from({ length: 1000 }, (_, at) => sample(at, at));
  expect(withSamples(new Map(), samples).get('a cpu.usage.average')?.times.slice(0, 1)).toEqual([400]);
});

it('leaves a gap where a machine told nothing', () => {
  const figures = withSamples(new Map(), [sample(10, 1), sample(20, 2), sample(20, 7, 'b')]);
  expect(onOneAxis([...figures.values()])).toEqual({
    times: [10, 20],
    values: [
      [1, 2],
      [null, 7],
    ],
  });
});
