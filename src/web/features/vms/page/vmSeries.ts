import type { Metric } from '../../../../contract/services/tower/metrics.ts';

export interface Series {
  /** Epoch milliseconds, rising. */
  times: number[];
  /** Percent at each time, null where there is a gap. */
  cpu: (number | null)[];
  memory: (number | null)[];
}

const metricOf = { cpu: 'elf_vm_cpu_overall_usage_percent', memory: 'elf_vm_memory_usage_percent' } as const;

/** Both metrics on one time axis; undefined when the tower keeps neither. */
export function seriesOf(metrics: readonly { data: Metric | null }[]): Series | undefined {
  const streams = metrics.flatMap(({ data }) => data?.sample_streams ?? []);
  const points = (name: string) =>
    new Map(
      streams
        .filter(({ labels }) => labels?.metric_name === name)
        .flatMap(({ points: all }) => all ?? [])
        .flatMap(({ t, v }) => (t === null ? [] : [[t, v] as const])),
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
