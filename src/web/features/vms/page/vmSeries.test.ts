import { expect, it } from 'vitest';
import type { Metric } from '../../../../contract/services/tower/metrics.ts';
import { seriesOf, summarize } from './vmSeries.ts';

const stream = (metric_name: string, points: { t: number | null; v: number | null }[] | null) => ({
  points,
  labels: { metric_name, name: null, _vm: null, _mac: null },
});
const answer = (...sample_streams: NonNullable<Metric['sample_streams']>) => [
  { data: { unit: 'PERCENT', step: 60, dropped: false, sample_streams } },
];

it('puts both lines on one time axis, with gaps where a metric has no point', () => {
  const series = seriesOf(
    answer(
      stream('elf_vm_memory_usage_percent', [{ t: 120_001, v: 61 }]),
      stream('elf_vm_cpu_overall_usage_percent', [
        { t: 120_000, v: 12 },
        { t: 60_000, v: 10 },
        { t: null, v: 99 },
      ]),
      stream('something_else', [{ t: 3000, v: 1 }]),
    ),
  );
  expect(series).toEqual({ times: [60_000, 120_000], cpu: [10, 12], memory: [null, 61] });
});

it('has nothing to show of a tower that keeps neither', () => {
  expect(seriesOf([])).toBeUndefined();
  expect(seriesOf([{ data: null }])).toBeUndefined();
  expect(seriesOf(answer(stream('elf_vm_cpu_overall_usage_percent', null)))).toBeUndefined();
});

it('says what a line says', () => {
  expect(summarize([10, null, 30])).toEqual({ last: 30, least: 10, most: 30, mean: 20 });
  expect(summarize([null])).toBeUndefined();
});
