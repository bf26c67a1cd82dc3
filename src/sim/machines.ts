import type { Duplex } from 'node:stream';
import type { Vm } from './cloudtower/entities.ts';

/** What stands behind a virtual machine's console. */
export interface Machine {
  powerOn(): void;
  powerOff(): void;
  restart(): void;
  /** Speaks RFB on this stream until either side ends it. */
  serve(stream: Duplex): void;
  /** What arrived at its keyboard, and what its shell was given. */
  keys(): KeyRecord;
  /** Moves a part of the picture, so wide and high, so often a second: for measuring. */
  play(move: Movement): void;
}
export interface Movement {
  framesPerSecond: number;
  width: number;
  height: number;
}
export interface KeyRecord {
  keys: readonly unknown[];
  typed: string;
  commands: readonly string[];
  /** The words on the screen now. */
  screen: string;
}
export const noKeys: KeyRecord = { keys: [], typed: '', commands: [], screen: '' };

/** `onPowerOff` is called when the guest switches itself off; `speed` is how much faster than life it is. */
export type BuildMachine = (vm: Vm, surroundings: { speed: number; onPowerOff: () => void }) => Machine;

/** The guests of an estate, built when their first console opens: 100,000 of them would be a lot of screens. */
export class Machines {
  readonly #built = new Map<string, Machine>();
  readonly #consoles = new Map<string, Set<Duplex>>();
  readonly #build: BuildMachine;
  readonly #speed: number;
  readonly #onPowerOff: (vm: Vm) => void;
  constructor(build: BuildMachine, speed: number, onPowerOff: (vm: Vm) => void) {
    this.#build = build;
    this.#speed = speed;
    this.#onPowerOff = onPowerOff;
  }

  /** The machine, or undefined while no console of it was ever opened. */
  built(vm: Vm): Machine | undefined {
    return this.#built.get(vm.id);
  }

  attach(vm: Vm, stream: Duplex): void {
    const machine = this.#of(vm);
    const consoles = this.#consoles.get(vm.id) ?? new Set();
    this.#consoles.set(vm.id, consoles.add(stream));
    stream.once('close', () => consoles.delete(stream));
    machine.serve(stream);
  }

  powerOn(vm: Vm): void {
    this.built(vm)?.powerOn();
  }

  /** QEMU goes, and its consoles with it. */
  powerOff(vm: Vm): void {
    this.built(vm)?.powerOff();
    for (const stream of this.#consoles.get(vm.id) ?? []) stream.end();
  }

  /** Nobody sees a machine that is frozen; it goes on where it was. */
  suspend(vm: Vm): void {
    for (const stream of this.#consoles.get(vm.id) ?? []) stream.end();
  }

  restart(vm: Vm): void {
    this.built(vm)?.restart();
  }

  #of(vm: Vm): Machine {
    const built = this.#built.get(vm.id);
    if (built) return built;
    const machine = this.#build(vm, { speed: this.#speed, onPowerOff: () => this.#onPowerOff(vm) });
    this.#built.set(vm.id, machine);
    if (vm.status === 'RUNNING') machine.powerOn();
    return machine;
  }
}
