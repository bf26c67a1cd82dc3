import { isObject } from '../json.ts';
import type { Shape } from '../shape.ts';
import { match, type Table } from '../table.ts';
import type { Vm } from './entities.ts';
import { ownerOf } from './parts.ts';

/** The table of what machines are made of, made while it is read. */
export function partsTable<T extends { id: string }>(
  shape: Shape<T>,
  vms: Table<Vm>,
  partsOf: (vm: Vm) => T[],
): Table<T> {
  return {
    shape,
    rows: () => vms.rows().flatMap(partsOf),
    find(id) {
      const vm = vms.find(ownerOf(id));
      return vm && partsOf(vm).find((part) => part.id === id);
    },
    narrow: ({ vm }) => (isObject(vm) ? match(vms, vm).flatMap(partsOf) : undefined),
  };
}
