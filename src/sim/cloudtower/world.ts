import type { Clock } from '../clock.ts';
import { createRandom } from '../random.ts';
import type { Table } from '../table.ts';
import { Census } from './census.ts';
import type { Cluster, Host, Vm } from './entities.ts';
import { seedEstate } from './seed.ts';
import { createSiteShapes } from './siteShapes.ts';
import { Tasks } from './tasks.ts';
import { createVmShape } from './vmShape.ts';

/** The state of one simulated tower. */
export interface World {
  vms: Table<Vm>;
  clusters: Table<Cluster>;
  hosts: Table<Host>;
  tasks: Tasks;
  /** It is off, whoever switched it off. */
  markStopped(vm: Vm): void;
  /** The first machine of that name. */
  vmNamed(name: string): Vm | undefined;
}

export function createWorld(options: { vms: number; seed: number; clock: Clock }): World {
  const { vms, clusters, hosts } = seedEstate(options.vms, options.seed);
  const census = new Census(options.clock, () => vms);
  const sites = createSiteShapes(census);
  return {
    vms: toTable(createVmShape(options.clock, sites), vms),
    clusters: toTable(sites.cluster, clusters),
    hosts: toTable(sites.host, hosts),
    tasks: new Tasks(options.clock, createRandom(options.clock.now()), sites),
    markStopped(vm) {
      vm.status = 'STOPPED';
      vm.host = null;
      vm.stopped = new Date(options.clock.now()).toISOString();
    },
    vmNamed: (name) => vms.find((vm) => vm.name === name),
  };
}

function toTable<T extends { id: string }>(shape: Table<T>['shape'], rows: readonly T[]): Table<T> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { shape, rows: () => rows, find: (id) => byId.get(id) };
}
