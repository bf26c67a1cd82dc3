import type { Vm } from './entities.ts';
import { nicsOf } from './parts.ts';
import { usageOf } from './usage.ts';

const seconds: Record<string, number> = { m: 60, h: 3600, d: 86_400 };
const mostPoints = 240;

interface Known {
  unit: string;
  value(vm: Vm, at: number): number | null;
  perNic?: true;
}
const speed = (vm: Vm, at: number, share: number) => {
  const used = usageOf(vm, 'cpu', at);
  return used === null ? null : Math.round(used * share * 1e6);
};
const known: Record<string, Known> = {
  elf_vm_cpu_overall_usage_percent: { unit: 'PERCENT', value: (vm, at) => usageOf(vm, 'cpu', at) },
  elf_vm_memory_usage_percent: { unit: 'PERCENT', value: (vm, at) => usageOf(vm, 'memory', at) },
  elf_vm_network_receive_speed_bitps: {
    unit: 'DATA_RATE_BIT',
    value: (vm, at) => speed(vm, at, 1.7),
    perNic: true,
  },
  elf_vm_network_transmit_speed_bitps: {
    unit: 'DATA_RATE_BIT',
    value: (vm, at) => speed(vm, at + 7000, 0.9),
    perNic: true,
  },
};

/** Milliseconds of a range such as `90m`; undefined for anything else. */
export function rangeOf(range: string): number | undefined {
  const [, count, unit = ''] = /^(\d+)([mhd])$/.exec(range) ?? [];
  return count === undefined ? undefined : Number(count) * (seconds[unit] ?? 0) * 1000;
}

/** One metric of some machines. A name nobody knows is no refusal: there are no streams then. */
export function metricOf(name: string, vms: readonly Vm[], range: number, now: number) {
  const step = Math.max(10, Math.ceil(range / 1000 / mostPoints / 10) * 10);
  const metric = known[name];
  const base = { unit: metric?.unit ?? 'COUNT', step, dropped: false };
  if (!metric) return { task_id: null, data: { ...base, samples: [], sample_streams: null } };
  const points = (vm: Vm) =>
    Array.from(
      { length: Math.floor(range / 1000 / step) },
      (_, index) => now - range + (index + 1) * step * 1000,
    ).map((t) => ({ t, v: metric.value(vm, t) }));
  const label = { metric_name: name, name: null };
  const sample_streams = vms.flatMap((vm) => {
    const macs = metric.perNic ? nicsOf(vm).map(({ mac }) => mac) : [null];
    return macs.map((_mac) => ({ points: points(vm), labels: { ...label, _vm: vm.local_id, _mac } }));
  });
  return { task_id: null, data: { ...base, samples: null, sample_streams } };
}
