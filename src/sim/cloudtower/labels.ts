import type { Clock } from '../clock.ts';
import { number, shape, string } from '../shape.ts';
import { Refusal } from '../refusal.ts';
import type { Label, Vm } from './entities.ts';
import type { World } from './world.ts';

export const createLabelShape = (count: (label: Label) => number) =>
  shape<Label>({
    id: string((label) => label.id),
    key: string((label) => label.key),
    value: string((label) => label.value),
    vm_num: number(count),
    total_num: number(count),
  });

/** How many machines carry a label: one walk serves all rows of an answer. */
export function countLabels(vms: () => Iterable<Vm>, clock: Clock): (label: Label) => number {
  let counts = new Map<Label, number>();
  let until = -Infinity;
  return (label) => {
    if (clock.now() >= until) {
      until = clock.now() + 100;
      counts = new Map();
      for (const vm of vms()) for (const each of vm.labels) counts.set(each, (counts.get(each) ?? 0) + 1);
    }
    return counts.get(label) ?? 0;
  };
}

export function createLabel(world: World, key: string, value: string): Label {
  const isThere = world.labels.rows().some((label) => label.key === key && label.value === value);
  if (isThere) throw new Refusal(400, `LABEL_DUPLICATED: label ${key}:${value} exists already.`);
  const label: Label = { id: world.random.cuid(), key, value };
  world.labels.add(label);
  return label;
}

/** Puts labels on machines or takes them off; false when everything was so already. */
export function changeLabels(
  world: World,
  labels: readonly Label[],
  vms: readonly Vm[],
  isOn: boolean,
): boolean {
  let hasChanged = false;
  for (const vm of vms) {
    const others = vm.labels.filter((label) => !labels.includes(label));
    const missing = labels.filter((label) => !vm.labels.includes(label));
    if (isOn ? missing.length === 0 : others.length === vm.labels.length) continue;
    vm.labels = isOn ? [...vm.labels, ...missing] : others;
    hasChanged = true;
    world.tell('UPDATED', vm);
  }
  return hasChanged;
}
