import * as z from 'zod/mini';
import type { Spec } from '../../operation.ts';

const scope = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));
/** What can be noted on: a new kind of thing is named here. */
export const noteKinds = ['certificate'] as const;
const Thing = {
  scope,
  kind: z.enum(noteKinds),
  /** Its id, as its vendor has it. */
  thing: z.string().check(z.regex(/^[A-Za-z0-9_:.-]{1,200}$/)),
};

export const Snooze = z.strictObject({
  until: z.int().check(z.minimum(0)),
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
});
export const mostOwner = 200; // characters
const noted = {
  /** Whose it is, in words: a person, a team, a ticket. */
  owner: z.string().check(z.trim(), z.maxLength(mostOwner)),
  /** Nobody wants to hear of it until then. */
  snooze: z.nullable(Snooze),
};

export const Note = z.object({
  ...Thing,
  ...noted,
  changedBy: z.string(),
  changedAt: z.number(),
  /** Whether the person who asks is told ahead of its end. */
  isFollowed: z.boolean(),
});
export type Note = z.infer<typeof Note>;

/** What people note on things of the vendors', seen by whoever may read the scope; and which of them one follows. */
export const ownNotes = {
  listNotes: { route: 'GET /api/notes', effect: 'read', role: 'viewer', response: z.array(Note) },
  /** A note that says nothing is gone. Refused when it is not as its author saw it (`seenAt`: its `changedAt`, 0 for none). */
  setNote: {
    route: 'PUT /api/notes',
    effect: 'write',
    role: 'viewer', // the role on the scope of the body decides: operator
    body: z.strictObject({
      ...Thing,
      ...noted,
      /** What the thing is called, for the audit trail. */
      name: z.string().check(z.maxLength(300)),
      seenAt: z.int().check(z.minimum(0)),
    }),
    response: z.null(),
    ok: [204],
  },
  followThing: {
    route: 'PUT /api/notes/follows',
    effect: 'write',
    role: 'viewer', // of the scope
    body: z.strictObject({ ...Thing, isFollowed: z.boolean() }),
    response: z.null(),
    ok: [204],
  },
} as const satisfies Record<string, Spec>;
