import * as z from 'zod/mini';
import { ConsoleMode } from '../../channels.ts';
import { service } from '../../operation.ts';

// Consoles and the people on them. Times are epoch milliseconds.

const scope = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));
const ownId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const words = (most: number) => z.string().check(z.trim(), z.maxLength(most));
const said = (most: number) => words(most).check(z.minLength(1));

export const mostReason = 200; // characters
export const mostCase = 60;
export const mostMessage = 300;
/** How long somebody who is asked for the keyboard has to answer. */
export const answerSeconds = 30;
/** Who has not touched keys or pointer for so long says yes by saying nothing. */
export const idleMinutes = 5;

/** A console session: from its ticket to its end. */
export const ConsoleSession = z.object({
  id: z.string(),
  scope: z.string(),
  vm: z.string(),
  vmName: z.nullable(z.string()),
  user: z.string(),
  isOwn: z.boolean(),
  mode: ConsoleMode,
  createdAt: z.number(),
  /** Null until the socket was opened. */
  openedAt: z.nullable(z.number()),
  /** When a key, the pointer or the clipboard last moved; to about ten seconds. */
  activeAt: z.nullable(z.number()),
  /** Browser to guest, and back. */
  bytesIn: z.number(),
  bytesOut: z.number(),
  /** What was said when the keyboard was taken. */
  why: z.nullable(z.string()),
  caseNumber: z.nullable(z.string()),
  endedAt: z.nullable(z.number()),
  /** The close code and its reason in words, once it ended. */
  code: z.nullable(z.number()),
  reason: z.nullable(z.string()),
});
export type ConsoleSession = z.infer<typeof ConsoleSession>;

/** What may be done on the consoles of a scope, as its configuration has it. */
export const ConsoleRules = z.object({
  allow: z.object({
    clipboardIn: z.boolean(),
    clipboardOut: z.boolean(),
    typing: z.boolean(),
    screenshot: z.boolean(),
    power: z.boolean(),
  }),
  /** What this person says before they get the keyboard. */
  ask: z.object({
    reason: z.enum(['off', 'optional', 'required']),
    caseNumber: z.enum(['off', 'optional', 'required']),
  }),
  mayTakeNow: z.boolean(),
});
export type ConsoleRules = z.infer<typeof ConsoleRules>;

/** Somebody with an open console of a VM. */
export const OnConsole = z.object({
  console: z.string(),
  name: z.string(),
  /** This person, here or in another window. */
  isOwn: z.boolean(),
  mode: ConsoleMode,
  openedAt: z.number(),
  activeAt: z.nullable(z.number()),
  /** What an administrator told them last; to others null. */
  message: z.nullable(z.object({ text: z.string(), by: z.string(), at: z.number() })),
});
export type OnConsole = z.infer<typeof OnConsole>;

/** Who is on the consoles of a VM, as the relays' own sockets say, and whose the keyboard is. */
export const Presence = z.object({
  people: z.array(OnConsole),
  /** One person's at a time; kept for half a minute while their line is cut. */
  keyboard: z.nullable(
    z.object({ name: z.string(), isOwn: z.boolean(), takenAt: z.number(), activeAt: z.number() }),
  ),
  /** Somebody asks for the keyboard. */
  question: z.nullable(z.object({ by: z.string(), isOwn: z.boolean(), until: z.number() })),
  rules: ConsoleRules,
});
export type Presence = z.infer<typeof Presence>;

const spec = { effect: 'write', role: 'viewer', response: z.null(), ok: [204] } as const;

export const ownConsoles = service('own', 'own', {
  openConsole: {
    route: 'POST /api/consoles',
    effect: 'write',
    role: 'viewer', // the role on the scope of the body decides: helpdesk; operator to take over
    body: z.strictObject({
      scope,
      vm: ownId,
      mode: ConsoleMode,
      /** Takes the keyboard from whoever has it: says why, and ends their console. */
      takeOver: z.optional(z.boolean()),
      /** Opens it view-only where the keyboard is somebody else's, or asks for a reason that is not given. */
      orView: z.optional(z.boolean()),
      why: z.optional(words(mostReason)),
      caseNumber: z.optional(words(mostCase)),
    }),
    response: z.object({ id: z.string(), url: z.string(), expiresAt: z.number(), mode: ConsoleMode }),
    ok: [201],
    secret: ['url'],
  },
  listConsoles: {
    route: 'GET /api/consoles',
    effect: 'read',
    role: 'viewer', // one's own, and those of the scopes one administers
    response: z.array(ConsoleSession),
  },
  getConsole: { route: 'GET /api/consoles/{id}', effect: 'read', role: 'viewer', response: ConsoleSession },
  endConsole: {
    ...spec,
    route: 'DELETE /api/consoles/{id}', // one's own, or as admin of its scope
    /** The person on it reads this. */
    body: z.nullish(z.strictObject({ reason: z.optional(words(mostReason)) })),
  },
  /** Before text is typed into one's own open console: the trail keeps how long it is, never what it says. */
  recordTyping: {
    ...spec,
    route: 'POST /api/consoles/{id}/typings', // one's own
    body: z.strictObject({
      characters: z.int().check(z.minimum(1), z.maximum(1_000_000)),
      isSecret: z.boolean(),
    }),
  },

  whoIsOn: {
    route: 'GET /api/consoles/on/{scope}/{vm}',
    effect: 'read',
    role: 'viewer', // helpdesk on the scope
    params: z.object({ scope, vm: ownId }),
    response: Presence,
  },
  /** From one's own open console that only views. */
  askForKeyboard: { ...spec, route: 'POST /api/consoles/{id}/question' },
  withdrawQuestion: { ...spec, route: 'DELETE /api/consoles/{id}/question' },
  /** By whoever has the keyboard, from their own open console. */
  answerQuestion: {
    ...spec,
    route: 'POST /api/consoles/{id}/answer',
    body: z.strictObject({ isYes: z.boolean() }),
  },
  handOver: {
    ...spec,
    route: 'POST /api/consoles/{id}/hand-over',
    body: z.strictObject({ to: ownId }),
  },
  /** To the person on it, by an admin of its scope. */
  tellPerson: {
    ...spec,
    route: 'POST /api/consoles/{id}/messages',
    body: z.strictObject({ text: said(mostMessage) }),
  },
});
