import * as z from 'zod/mini';

/** What can be made to go wrong in the cloud. Those of the first group are states, until cleared; the second happen once. */
export const CloudFaultSettings = z.strictObject({
  /** Only these operations, by their names in the contract: `listPorts`. All when absent. */
  on: z.optional(z.array(z.string())),
  slow: z.optional(z.number()), // milliseconds before every answer
  status: z.optional(z.int()), // answers this status instead, in the gateway's words
  html: z.optional(z.boolean()), // … or a proxy's HTML page
  empty: z.optional(z.boolean()), // 200 without a body
  truncated: z.optional(z.boolean()), // half the answer, then the connection is cut
  huge: z.optional(z.union([z.boolean(), z.number()])),
  down: z.optional(z.boolean()), // connections are cut at once
  redirect: z.optional(z.string()), // sends whoever asks elsewhere
  burst: z.optional(z.int()), // so many requests a second, the rest are throttled
  skew: z.optional(z.number()), // milliseconds that the cloud's clock is ahead
  tokenMinutes: z.optional(z.number()), // how long a new token lives; 24 hours otherwise
  refuseTokens: z.optional(z.boolean()), // no token is good
  lockedUser: z.optional(z.boolean()), // IAM lets nobody in
  haste: z.optional(z.number().check(z.minimum(1))), // how many times sooner a service is made or unmade
  stuckCreating: z.optional(z.boolean()), // endpoint services begun from now on stay `creating`
  failCreating: z.optional(z.union([z.boolean(), z.string()])), // … or fail, with these words
  stuckJobs: z.optional(z.boolean()), // jobs of databases begun from now on never end
  failJobs: z.optional(z.string()), // … or fail, with these words
  abnormalOrders: z.optional(z.boolean()), // SCM cannot read its orders just now
  linkSeconds: z.optional(z.int()), // how long an address that VOD signs is good; 900 otherwise
  lineRate: z.optional(z.number()), // bytes a second that reach the object store, of all who send
  damagedParts: z.optional(z.int()), // so many parts arrive with a byte that is another
  portQuota: z.optional(z.int()),
  portPolicy: z.optional(z.boolean()), // the identity may create no ports
  serviceQuota: z.optional(z.int()),

  deadTokens: z.optional(z.boolean()), // the tokens in use die; signing in helps
  vanish: z.optional(z.string()), // the thing of this id is gone
});
export type CloudFaultSettings = z.infer<typeof CloudFaultSettings>;

export class CloudFaults {
  #settings: CloudFaultSettings = {};
  readonly #once: { killTokens: () => void; vanish: (id: string) => void };
  constructor(once: { killTokens: () => void; vanish: (id: string) => void }) {
    this.#once = once;
  }

  get settings(): CloudFaultSettings {
    return this.#settings;
  }

  /** Adds to what is already wrong. */
  set({ deadTokens, vanish, ...settings }: CloudFaultSettings): void {
    this.#settings = { ...this.#settings, ...settings };
    if (deadTokens) this.#once.killTokens();
    if (vanish !== undefined) this.#once.vanish(vanish);
  }

  clear(): void {
    this.#settings = {};
  }

  /** What is wrong with this operation. */
  of(name: string | undefined): CloudFaultSettings {
    const { on, ...settings } = this.#settings;
    return on && !(name && on.includes(name)) ? {} : settings;
  }
}
