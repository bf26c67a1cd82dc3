import type { Vm } from './entities.ts';

const every = 10_000; // clusters report every ten seconds, so two reads in between agree
const round = (value: number) => Math.round(value * 100) / 100;

/** Percent used at a moment; null while the machine does not run. Moves as busy machines do, yet repeatably. */
export function usageOf(vm: Vm, what: 'cpu' | 'memory', now: number): number | null {
  if (vm.status !== 'RUNNING') return null;
  const turn = (Math.floor(now / every) * every) / 1000 + vm.index * 37;
  const wave = Math.sin(turn / 61) * 0.6 + Math.sin(turn / 17) * 0.4;
  const share = what === 'cpu' ? vm.load * (1 + wave * 0.5) : 0.25 + vm.load * 0.6 + wave * 0.04;
  return round(Math.min(1, Math.max(0.002, share)) * 100);
}
