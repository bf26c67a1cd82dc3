import * as z from 'zod/mini';

/** What can be made to go wrong. Those of the first group are states, until cleared; the second happen once, when set. */
export const FaultSettings = z.strictObject({
  /** Only these operations, by the last part of their path: `get-vms`, `api`. All when absent. */
  on: z.optional(z.array(z.string())),
  slow: z.optional(z.number()), // milliseconds before every answer
  status: z.optional(z.int()), // answers this status instead
  html: z.optional(z.boolean()), // … as a proxy's HTML page, of status 200 unless `status` says otherwise
  empty: z.optional(z.boolean()), // 200 without a body
  truncated: z.optional(z.boolean()), // half the answer, then the connection is cut
  huge: z.optional(z.union([z.boolean(), z.number()])), // an answer of 100 MB, or so many bytes
  nullLeaf: z.optional(z.string()), // this field is null in every row
  wrongLeaf: z.optional(z.string()), // this field is an object in every row
  refuseTokens: z.optional(z.boolean()), // no token is good
  deadTokenStatus: z.optional(z.int()), // what a dead token is answered with; 401
  noStrategies: z.optional(z.boolean()), // an older tower, without authnStrategies
  down: z.optional(z.boolean()), // connections are cut at once
  refuseVnc: z.optional(z.union([z.boolean(), z.enum(['query', 'upgrade', 'target'])])), // where; true: upgrade
  failTasks: z.optional(z.union([z.boolean(), z.string()])), // tasks begun from now on fail, with these words
  failVms: z.optional(z.array(z.string())), // so do those of machines of these names
  failEvery: z.optional(z.int().check(z.minimum(1))), // so does every so many-th task
  vanishTasks: z.optional(z.boolean()), // tasks are forgotten before they are over
  deny: z.optional(z.array(z.string())), // operations that the account may not
  noMetrics: z.optional(z.boolean()), // a tower without an observability service
  noSubscriptions: z.optional(z.boolean()), // a tower, or an account, without live rows
  clusterIp: z.optional(z.string()), // what `vnc` names as cluster_ip

  deadToken: z.optional(z.boolean()), // the tokens in use die; signing in helps
  dropSockets: z.optional(z.boolean()), // open consoles are cut without a close frame
});
export type FaultSettings = z.infer<typeof FaultSettings>;

/** The faults of an estate: switched in its own process, or over its control address. */
export class Faults {
  #settings: FaultSettings = {};
  #tasks = 0;
  readonly #once: { killTokens: () => void; dropSockets: () => void };
  constructor(once: { killTokens: () => void; dropSockets: () => void }) {
    this.#once = once;
  }

  get settings(): FaultSettings {
    return this.#settings;
  }

  /** Adds to what is already wrong. */
  set({ deadToken, dropSockets, ...settings }: FaultSettings): void {
    this.#settings = { ...this.#settings, ...settings };
    if (settings.failEvery) this.#tasks = 0;
    if (deadToken) this.#once.killTokens();
    if (dropSockets || settings.down) this.#once.dropSockets();
  }

  /** What the next task of this machine fails with; null when it may succeed. */
  ofTask(vm: string): { code: string; message: string } | null {
    const { failTasks, failVms, failEvery } = this.#settings;
    this.#tasks += 1;
    const isTold = failTasks || failVms?.includes(vm) || (failEvery && this.#tasks % failEvery === 0);
    if (!isTold) return null;
    const words =
      typeof failTasks === 'string' ? failTasks : 'EAllocSpace: no space left in the storage pool';
    return { code: 'EAllocSpace', message: words };
  }

  clear(): void {
    this.#settings = {};
  }

  /** What is wrong with this operation. */
  of(path: string): FaultSettings {
    const { on, ...settings } = this.#settings;
    return on && !on.includes(path.split('/').at(-1) ?? '') ? {} : settings;
  }
}
