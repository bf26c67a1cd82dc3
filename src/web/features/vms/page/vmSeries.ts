import type { Metric } from '../../../../contract/services/tower/metrics.ts';

export interface Series {
  /** Epoch milliseconds, rising. */
  times: number[];
  /** Percent at each time, null where there is a gap. */
  cpu: (number | null)[];
  memory: (number | null)[];
}

const metricOf = { cpu: 'elf_vm_cpu_overall_usage_percent', memory: 'elf_vm_memory_usage_percent' } as const;

const inStep = (time: number, step: number | null | undefined) => {
  const width = Math.max(1, step ?? 1) * 1000;
  return Math.round(time / width) * width;
};

/** Both metrics on one time axis; undefined when the tower keeps neither. */
export function seriesOf(metrics: readonly { data: Metric | null }[]): Series | undefined {
  // Each metric is sampled by itself, a moment apart: their points share a place on the axis, as wide as a step.
  const points = (name: string) =>
    new Map(
      metrics.flatMap(({ data }) =>
        (data?.sample_streams ?? [])
          .filter(({ labels }) => labels?.metric_name === name)
          .flatMap((stream) => stream.points ?? [])
          .flatMap(({ t, v }) => (t === null ? [] : [[inStep(t, data?.step), v] as const])),
      ),
    );
  const cpu = points(metricOf.cpu);
  const memory = points(metricOf.memory);
  const times = [...new Set([...cpu.keys(), ...memory.keys()])].sort((one, other) => one - other);
  if (times.length === 0) return undefined;
  const at = (values: Map<number, number | null>) => times.map((time) => values.get(time) ?? null);
  return { times, cpu: at(cpu), memory: at(memory) };
}

export interface Summary {
  last: number;
  least: number;
  most: number;
  mean: number;
}

/** What a line says, for whoever does not see it; undefined when it has no point. */
export function summarize(values: readonly (number | null)[]): Summary | undefined {
  const known = values.filter((value) => value !== null);
  const last = known.at(-1);
  if (last === undefined) return undefined;
  return {
    last,
    least: Math.min(...known),
    most: Math.max(...known),
    mean: known.reduce((sum, value) => sum + value, 0) / known.length,
  };
}
