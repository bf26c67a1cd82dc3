import * as z from 'zod/mini';
import type { Spec } from '../../operation.ts';
import { newPassword } from './account.ts';

const name = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/));
const group = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));
const groups = z.array(group).check(z.maxLength(50));

/** A local account. */
export const Account = z.object({
  name: z.string(),
  groups: z.array(z.string()),
  createdAt: z.number(),
  disabled: z.boolean(),
  /** Whether a code is asked for beside the password. */
  hasSecondFactor: z.boolean(),
  /** Sessions that are open now. */
  sessions: z.number(),
});
export type Account = z.infer<typeof Account>;

/** Somebody who is signed in. */
export const OpenSession = z.object({
  /** The SHA-256 of its cookie: names the session and opens nothing. */
  id: z.string(),
  person: z.string(),
  address: z.string(),
  /** As the browser calls itself; null where it does not say. */
  browser: z.nullable(z.string()),
  createdAt: z.number(),
  /** To the minute. */
  seenAt: z.number(),
  /** This very one. */
  isOwn: z.boolean(),
});
export type OpenSession = z.infer<typeof OpenSession>;

/** Local accounts and who is signed in. Accounts need `admin` on every scope; one's own sessions need nothing. */
export const ownPeople = {
  listPeople: { route: 'GET /api/people', effect: 'read', role: 'admin', response: z.array(Account) },
  addPerson: {
    route: 'POST /api/people',
    effect: 'write',
    role: 'admin',
    body: z.strictObject({ name, password: newPassword, groups }),
    response: z.null(),
    ok: [204],
    secret: ['password'],
  },
  /** What is left out stays. Disabling ends every session of the account; nobody disables or ungroups themselves. */
  changePerson: {
    route: 'PATCH /api/people/{name}',
    effect: 'write',
    role: 'admin',
    params: z.strictObject({ name }),
    body: z.strictObject({ groups: z.optional(groups), disabled: z.optional(z.boolean()) }),
    response: z.null(),
    ok: [204],
  },
  /** Ends every session of the account. */
  resetPassword: {
    route: 'POST /api/people/{name}/password',
    effect: 'write',
    role: 'admin',
    params: z.strictObject({ name }),
    body: z.strictObject({ password: newPassword }),
    response: z.null(),
    ok: [204],
    secret: ['password'],
  },
  /** For whoever has lost what makes their codes: from then on the password alone lets them in. */
  removeSecondFactor: {
    route: 'DELETE /api/people/{name}/second-factor',
    effect: 'write',
    role: 'admin',
    params: z.strictObject({ name }),
    response: z.null(),
    ok: [204],
  },

  /** Everybody's for those who administer every scope, else one's own. */
  listSessions: {
    route: 'GET /api/sessions',
    effect: 'read',
    role: 'viewer',
    response: z.array(OpenSession),
  },
  endSession: {
    route: 'DELETE /api/sessions/{id}',
    effect: 'write',
    role: 'viewer', // one's own, or as admin of every scope
    params: z.strictObject({ id: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
    response: z.null(),
    ok: [204],
  },
  /** Ends all sessions of a person but the one it is asked from. */
  endSessionsOf: {
    route: 'DELETE /api/people/{name}/sessions',
    effect: 'write',
    role: 'viewer', // likewise
    params: z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(128)) }),
    response: z.object({ ended: z.number() }),
  },
} as const satisfies Record<string, Spec>;
