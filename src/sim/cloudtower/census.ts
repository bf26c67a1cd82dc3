import type { Clock } from '../clock.ts';
import type { Cluster, Host, Vm } from './entities.ts';

export interface Count {
  vms: number;
  running: number;
  suspended: number;
  memory: number; // bytes that running machines hold
  hertz: number; // that they use
}

const none: Count = { vms: 0, running: 0, suspended: 0, memory: 0, hertz: 0 };
const countedFor = 1000; // clusters report every second, and one walk serves all rows of an answer

/** Who is where, counted in one walk over all machines. */
export class Census {
  readonly #clock: Clock;
  readonly #vms: () => Iterable<Vm>;
  #counts = new Map<Cluster | Host, Count>();
  #until = -Infinity;
  constructor(clock: Clock, vms: () => Iterable<Vm>) {
    this.#clock = clock;
    this.#vms = vms;
  }

  of(place: Cluster | Host): Count {
    if (this.#clock.now() >= this.#until) this.#walk();
    return this.#counts.get(place) ?? none;
  }

  /** Somebody moved. */
  forget(): void {
    this.#until = -Infinity;
  }

  #walk() {
    this.#until = this.#clock.now() + countedFor;
    this.#counts = new Map();
    for (const vm of this.#vms()) {
      this.#add(vm.cluster, vm);
      if (vm.host) this.#add(vm.host, vm);
    }
  }

  #add(place: Cluster | Host, vm: Vm) {
    let count = this.#counts.get(place);
    if (!count) this.#counts.set(place, (count = { ...none }));
    count.vms += 1;
    if (vm.status === 'SUSPENDED') count.suspended += 1;
    if (vm.status !== 'RUNNING') return;
    count.running += 1;
    count.memory += vm.memory;
    count.hertz += vm.vcpu * vm.load * 0.3 * hertz;
  }
}

export const cores = 64;
export const hertz = 2.6e9;
