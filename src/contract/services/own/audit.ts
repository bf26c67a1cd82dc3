import * as z from 'zod/mini';
import type { Spec } from '../../operation.ts';
import { bySequence } from '../../paging.ts';

const word = z.string().check(z.minLength(1), z.maxLength(200));
const whole = z.int().check(z.minimum(0));

/** `unknown`: the intent is on record and no outcome, because nobody learned how it ended or it is under way. */
export const outcomes = ['done', 'refused', 'failed', 'unknown'] as const;

/** One deed: the intent and the outcome of a write in one, or a single record of what was over at once. */
export const Deed = z.object({
  /** Grows with every deed; what the trail is paged and walked by. */
  seq: z.number(),
  at: z.number(),
  who: z.string(),
  address: z.string(),
  /** `service.operation`, or `session.signIn`, `console.open`, … */
  action: z.string(),
  scope: z.nullable(z.string()),
  target: z.nullable(z.string()),
  targetName: z.nullable(z.string()),
  outcome: z.enum(outcomes),
  code: z.nullable(z.string()),
  /** ms from the intent to the outcome; null for a record. */
  took: z.nullable(z.number()),
  requestId: z.nullable(z.string()),
  upstreamRequestId: z.nullable(z.string()),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type Deed = z.infer<typeof Deed>;

const filters = {
  from: z.optional(whole),
  to: z.optional(whole), // not included
  who: z.optional(word),
  /** One action, or all of a service: `console.` with its dot. */
  action: z.optional(word),
  scope: z.optional(word),
  /** The id of a thing, or its name. */
  target: z.optional(word),
  outcome: z.optional(z.enum(outcomes)),
  /** Anywhere in who, action, target, its name, address and request ids. */
  text: z.optional(word),
};
export const DeedFilter = z.strictObject(filters);
export type DeedFilter = z.infer<typeof DeedFilter>;

export const mostDeeds = 500; // per answer

/** The audit trail, as far as the person administers: a scope's deeds need `admin` there, all others `admin` everywhere. */
export const ownAudit = {
  listAudit: {
    route: 'GET /api/audit',
    effect: 'read',
    role: 'viewer', // admin of at least one scope
    query: z.strictObject({
      ...filters,
      skip: z.optional(whole),
      first: z.optional(z.int().check(z.minimum(1), z.maximum(mostDeeds))),
      /** Oldest first instead of newest. */
      order: z.optional(z.enum(['asc', 'desc'])),
      /** Those after this one, oldest first: how all of them are walked. */
      after: z.optional(whole),
      /** Those of these that match. */
      among: z.optional(z.array(whole).check(z.maxLength(mostDeeds))),
    }),
    paging: bySequence({ key: 'seq', size: mostDeeds }),
    response: z.array(Deed),
  },
  countAudit: {
    route: 'GET /api/audit/count',
    effect: 'read',
    role: 'viewer',
    query: DeedFilter,
    response: z.object({ count: z.number() }),
  },
} as const satisfies Record<string, Spec>;
