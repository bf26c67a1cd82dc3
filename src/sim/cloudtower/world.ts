import type { Clock } from '../clock.ts';
import { createRandom, type Random } from '../random.ts';
import { Rows, type Table } from '../table.ts';
import { createAlertShape, seedAlerts } from './alerts.ts';
import { Census } from './census.ts';
import type { Alert, Cluster, ElfImage, Host, Label, Snapshot, Vm } from './entities.ts';
import { createImageShape, seedImages } from './images.ts';
import { countLabels, createLabelShape } from './labels.ts';
import { drivesOf, nicsOf, volumesOf, type Drive, type Nic, type Volume } from './parts.ts';
import { createPartShapes } from './partShapes.ts';
import { partsTable } from './partsTable.ts';
import { seedEstate, type Site } from './seed.ts';
import { createSiteShapes } from './siteShapes.ts';
import { createSnapshotShape } from './snapshotShape.ts';
import { Tasks } from './tasks.ts';
import type { UserAuditLog } from './userAudit.ts';
import { createVmShape } from './vmShape.ts';

export type Mutation = 'CREATED' | 'UPDATED' | 'DELETED';
export type Listener = (mutation: Mutation, vm: Vm) => void;

/** The state of one simulated tower. */
export interface World {
  clock: Clock;
  random: Random;
  vms: Rows<Vm>;
  clusters: Table<Cluster>;
  hosts: Table<Host>;
  nics: Table<Nic>;
  drives: Table<Drive>;
  volumes: Table<Volume>;
  snapshots: Rows<Snapshot>;
  images: Table<ElfImage>;
  labels: Rows<Label>;
  alerts: Rows<Alert>;
  tasks: Tasks;
  /** What was written into the tower's own audit. */
  userAudit: UserAuditLog[];
  census: Census;
  /** It is off, whoever switched it off. */
  markStopped(vm: Vm): void;
  /** The first machine of that name. */
  vmNamed(name: string): Vm | undefined;
  /** Tells whoever watches that a machine has changed. */
  tell: Listener;
  watch(listener: Listener): () => void;
}

export function createWorld(options: { vms: number; seed: number; clock: Clock; site: Site }): World {
  const { clock } = options;
  const seeded = seedEstate(options.vms, options.seed, options.site);
  const random = createRandom(options.seed + 1); // its ids repeat too, and are none of the seed's
  const listeners = new Set<Listener>();
  const census = new Census(clock, () => vms.rows());
  const sites = createSiteShapes(census);
  const vmShape = createVmShape(clock, sites);
  const parts = createPartShapes(vmShape);
  const vms = new Rows(vmShape, seeded.vms);
  const now = () => new Date(clock.now()).toISOString();

  function tell(mutation: Mutation, vm: Vm) {
    census.forget();
    for (const listener of listeners) listener(mutation, vm);
  }
  return {
    clock,
    random,
    vms,
    census,
    userAudit: [],
    clusters: new Rows(sites.cluster, seeded.clusters),
    hosts: new Rows(sites.host, seeded.hosts),
    nics: partsTable(parts.nic, vms, nicsOf),
    drives: partsTable(parts.drive, vms, drivesOf),
    volumes: partsTable(parts.volume, vms, volumesOf),
    snapshots: new Rows(createSnapshotShape(vmShape), []),
    images: new Rows(createImageShape(sites), seedImages(random, seeded.clusters)),
    labels: new Rows(createLabelShape(countLabels(() => vms.rows(), clock)), seeded.labels),
    alerts: new Rows(
      createAlertShape(vmShape, sites),
      seedAlerts(random, clock.now(), seeded.hosts, seeded.vms),
    ),
    // Ids of tasks are drawn apart, and never the same at two starts.
    tasks: new Tasks(clock, createRandom(clock.now()), sites, (vm) => {
      if (vms.find(vm.id)) tell('UPDATED', vm);
    }),
    markStopped(vm) {
      vm.status = 'STOPPED';
      vm.host = null;
      vm.stopped = now();
      tell('UPDATED', vm);
    },
    vmNamed: (name) => vms.rows().find((vm) => vm.name === name),
    tell,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
