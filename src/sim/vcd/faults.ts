import * as z from 'zod/mini';

/** What can be made to go wrong, and the broker's habits. Those of the first group are states, until cleared. */
export const DirectorFaultSettings = z.strictObject({
  /** Only these operations, by their names in the contract: `getAuditTrail`. All when absent. */
  on: z.optional(z.array(z.string())),
  slow: z.optional(z.number()), // milliseconds before every answer
  status: z.optional(z.int()), // answers this status instead
  html: z.optional(z.boolean()), // … or a proxy's HTML page
  empty: z.optional(z.boolean()), // 200 without a body
  truncated: z.optional(z.boolean()), // half the answer, then the connection is cut
  down: z.optional(z.boolean()), // connections are cut at once, sockets too
  skew: z.optional(z.number()), // milliseconds that its clock is ahead
  tokenMinutes: z.optional(z.number()), // how long a new JWT lives; 24 hours otherwise
  idleMinutes: z.optional(z.number()), // after how long a session that asks nothing ends; 30 otherwise
  refuseTokens: z.optional(z.boolean()), // no JWT is good
  versions: z.optional(z.array(z.string())), // the API versions it speaks
  xmlVersions: z.optional(z.boolean()), // … told in XML

  // The broker.
  upgrade: z.optional(z.int()), // answers every upgrade with this status
  forbidden: z.optional(z.enum(['suback', 'drop'])), // a filter out of bounds: 0x80, or the connection is cut
  atExpiry: z.optional(z.enum(['keep', 'drop'])), // a JWT ends under an open socket: it flows on, or is cut
  stall: z.optional(z.boolean()), // sockets stay open, and nothing is said or answered any more
  sessionPresent: z.optional(z.boolean()), // CONNACK claims a session it does not have
  duplicates: z.optional(z.boolean()), // everything comes twice
  shuffle: z.optional(z.boolean()), // what two cells say comes out of order
  malformed: z.optional(z.enum(['text', 'once', 'unknown', 'bare', 'html', 'array'])), // every tenth payload
  times: z.optional(z.enum(['colon', 'space', 'epoch'])), // how timestamps are spelled

  // These happen once, when set.
  revoke: z.optional(z.boolean()), // every session ends, as if signed out elsewhere
  stealLinks: z.optional(z.boolean()), // another client comes with the id of each, which cuts them
  restart: z.optional(z.number()), // the broker is away for so many ms; nothing of the meantime is replayed
});
export type DirectorFaultSettings = z.infer<typeof DirectorFaultSettings>;

export interface OnceFaults {
  revoke(): void;
  cut(): void;
  restart(ms: number): void;
}

export class DirectorFaults {
  #settings: DirectorFaultSettings = {};
  #once: OnceFaults = { revoke: () => undefined, cut: () => undefined, restart: () => undefined };

  /** Who does what happens once. */
  attach(once: OnceFaults): void {
    this.#once = once;
  }

  get settings(): DirectorFaultSettings {
    return this.#settings;
  }

  /** Adds to what is already wrong. */
  set({ revoke, stealLinks, restart, ...settings }: DirectorFaultSettings): void {
    this.#settings = { ...this.#settings, ...settings };
    if (revoke) this.#once.revoke();
    if (stealLinks || settings.down) this.#once.cut();
    if (restart !== undefined) this.#once.restart(restart);
  }

  clear(): void {
    this.#settings = {};
  }

  /** What is wrong with this operation. */
  of(name: string | undefined): DirectorFaultSettings {
    const { on, ...settings } = this.#settings;
    return on && !(name && on.includes(name)) ? {} : settings;
  }
}
