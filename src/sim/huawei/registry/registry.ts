import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { registryRefusal } from '../refusal.ts';
import { seedRegistry } from './seedRegistry.ts';

export interface RegistryService {
  id: string;
  name: string;
  appId: string;
  version: string;
  description: string;
  level: string;
  status: string;
  environment: string;
  registerBy: string;
  /** Epoch ms. */
  created: number;
  modified: number;
}

export interface RegistryInstance {
  id: string;
  service: RegistryService;
  hostName: string;
  endpoints: string[];
  status: string;
  mode: string;
  /** Seconds, and how often a heartbeat may be missed. */
  interval: number;
  times: number;
  created: number;
  modified: number;
  /** When its last heartbeat came, which the engine tells nobody. */
  beat: number;
  /** Whether a program somewhere keeps it: its heartbeats are taken to come in time. */
  isKept: boolean;
}

const tokenMs = 30 * 60_000;
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** One engine's registry: what is registered, by whom it is asked, and until when a lease holds. */
export class Registry {
  readonly services = new Map<string, RegistryService>();
  readonly instances = new Map<string, RegistryInstance>();
  /** Ids of those who have looked for a service, by its id. */
  readonly consumers = new Map<string, Set<string>>();
  readonly #clock: Clock;
  readonly #tokens = new Map<string, number>();
  /** Absent where the engine lets everybody in. */
  readonly account: { username: string; password: string } | undefined;

  constructor(clock: Clock, options: { size: number; account?: Registry['account'] }) {
    this.#clock = clock;
    this.account = options.account;
    const { services, instances } = seedRegistry(options.size, this.now());
    for (const one of services) this.services.set(one.id, one);
    for (const one of instances) this.instances.set(one.id, one);
  }

  now(): number {
    return this.#clock.now();
  }
  newId(): string {
    return randomUUID().replaceAll('-', '') + randomBytes(4).toString('hex');
  }

  /** What is registered of a service; a lease that has ended takes its instance along. */
  instancesOf(service: RegistryService): RegistryInstance[] {
    for (const one of this.instances.values())
      if (!one.isKept && this.now() > one.beat + one.interval * (one.times + 1) * 1000)
        this.instances.delete(one.id);
    return [...this.instances.values()].filter((one) => one.service === service);
  }

  signIn(name: unknown, password: unknown): string {
    const { account } = this;
    if (!account || name !== account.username || password !== account.password)
      throw registryRefusal(401, '401001', 'Login failed', 'wrong user name or password');
    const claims = { account: name, roles: ['admin'], exp: Math.floor((this.now() + tokenMs) / 1000) };
    const token = [
      base64({ alg: 'RS512', typ: 'JWT' }),
      base64(claims),
      randomBytes(64).toString('base64url'),
    ].join('.');
    this.#tokens.set(token, this.now() + tokenMs);
    return token;
  }

  admit(authorization: string | undefined): void {
    if (!this.account) return;
    const ends = this.#tokens.get(/^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '') ?? 0;
    if (ends <= this.now())
      throw registryRefusal(401, '401002', 'Unauthorized', 'token is invalid or expired');
  }

  killTokens(): void {
    this.#tokens.clear();
  }
  /** What nobody but the BFF may ever see. */
  secrets(): string[] {
    return [...(this.account ? [this.account.password] : []), ...this.#tokens.keys()];
  }
}
