import type { User } from './entities.ts';
import { begin, works, type Begun, type Work } from './tasks.ts';
import { acmeAdmin, administrator, anna, bert, carol, users } from './seed.ts';
import type { World } from './world.ts';

const everyMs = 10;
const atOnce = 12; // tasks under way
const reasons = [
  'The operation could not be carried out: not enough memory in the resource pool.',
  'The storage policy "gold" has no space left.',
  'The network is in use by another vApp.',
] as const;

/** Believable events at a settable rate: people sign in, and tasks go on step by step. */
export class Traffic {
  readonly #world: World;
  readonly #running: Begun[] = [];
  #rate = 0;
  #owed = 0;
  #at = performance.now();
  readonly #timer: NodeJS.Timeout;

  constructor(world: World) {
    this.#world = world;
    this.#timer = setInterval(() => this.#tick(), everyMs);
  }

  /** Messages a second. */
  get rate(): number {
    return this.#rate;
  }
  set rate(rate: number) {
    this.#rate = rate;
    this.#owed = 0;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #tick() {
    const now = performance.now();
    this.#owed += ((now - this.#at) * this.#rate) / 1000;
    this.#at = now;
    for (; this.#owed >= 1; this.#owed -= 1) this.one();
  }

  /** Makes one message. */
  one(): void {
    const { random } = this.#world;
    if (random.chance(0.15)) {
      const user = random.pick(users);
      const isSuccess = !random.chance(0.05);
      this.#world.happen({
        ...{ type: random.pick(['session/login', 'session/authorize']), user, isSuccess },
        about: { id: user.id, kind: 'user', name: user.name, org: user.org },
      });
      return;
    }
    const isFull = this.#running.length >= atOnce;
    if (!isFull && (this.#running.length === 0 || random.chance(0.2))) {
      this.#running.push(this.#beginOne());
      return;
    }
    const place = random.int(this.#running.length);
    if (this.#running[place]?.step()) return;
    this.#running.splice(place, 1);
    this.one();
  }

  #beginOne(): Begun {
    const { random, vms, vApps, others } = this.#world;
    const fails = random.chance(0.06) ? random.pick(reasons) : undefined;
    const kind = random.int(10);
    if (kind === 0) {
      const on = others[random.int(others.length)]!;
      const work = on.kind === 'vdc' ? works.vdc : works.network;
      return begin(this.#world, work, { on, by: administrator, fails });
    }
    const isOfVApp = kind === 1;
    const on = isOfVApp ? vApps[random.int(vApps.length)]! : vms[random.int(vms.length)]!;
    const by = this.#someoneOf(on.org.name);
    if (on.kind === 'vapp') return begin(this.#world, works.compose, { on, by, fails });
    const work = random.pick<Work>([on.isOn ? works.powerOff : works.powerOn, works.modify, works.snapshot]);
    return begin(this.#world, work, { on, by, fails });
  }

  #someoneOf(org: string): User {
    const { random } = this.#world;
    if (random.chance(0.1)) return administrator;
    return org === 'acme' ? random.pick([acmeAdmin, anna, bert]) : carol;
  }
}
