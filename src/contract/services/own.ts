import * as z from 'zod/mini';
import { roles, service } from '../operation.ts';
import { oneTimeCode, ownAccount } from './own/account.ts';
import { ownAudit } from './own/audit.ts';
import { ownNotes } from './own/notes.ts';
import { ownPeople } from './own/people.ts';

// The BFF's own addresses: the session, the scopes and followed jobs; consoles have a file of their own. Times are epoch milliseconds.

const Role = z.enum(roles);
const scope = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));

export const Session = z.object({
  user: z.object({ id: z.string(), name: z.string() }),
  /** Role by scope; a scope without an entry does not exist for this person. */
  roles: z.record(z.string(), Role),
  /** Whether accounts and everybody's sessions are theirs to manage: `admin` by a grant without `scopes`. */
  managesPeople: z.boolean(),
  /** Goes back as `X-CSRF-Token` on every unsafe request. */
  csrf: z.string(),
  /** When the session ends if nobody does anything, and when it ends whatever happens. */
  idleAt: z.number(),
  endsAt: z.number(),
});
export type Session = z.infer<typeof Session>;

export const SignInWays = z.object({
  local: z.boolean(),
  /** A single sign-on, with what it calls itself. */
  provider: z.nullable(z.object({ name: z.nullable(z.string()) })),
  /** Whom to ask for access. */
  contact: z.nullable(z.string()),
});
export type SignInWays = z.infer<typeof SignInWays>;

export const Health = z.object({
  reachable: z.boolean(),
  signedIn: z.boolean(),
  version: z.nullable(z.string()),
  lastError: z.nullable(z.string()),
  tokenExpiry: z.nullable(z.number()),
  /** The project it works in, by name, else by id; null where the vendor has none. */
  project: z.nullable(z.string()),
  /** Id of the user it is signed in as, where the vendor's answer to a password says it; orders name it. */
  user: z.nullable(z.string()),
  /** Seconds by which the vendor's clock is ahead of ours (negative: behind), as its answers say. */
  clockSkew: z.nullable(z.number()),
  /** `service.name` of the operations that were last refused for a right that our identity there lacks. */
  forbidden: z.nullable(z.array(z.string())),
  checkedAt: z.nullable(z.number()),
});
export type Health = z.infer<typeof Health>;
export const Scope = z.object({
  id: z.string(),
  vendor: z.enum(['cloudtower', 'huawei', 'vcd']),
  name: z.string(),
  role: Role,
  health: Health,
  /** Names of the engines whose registries it has. */
  registries: z.optional(z.array(z.string())),
});
export type Scope = z.infer<typeof Scope>;

/** A long job somebody began or follows. No vendor bodies: the SPA polls it by its operation's `job`. */
export const Follow = z.object({
  id: z.string(),
  scope: z.string(),
  operation: z.string(), // `service.name` of the write that began it
  input: z.record(z.string(), z.unknown()), // of the poll, without scope
  label: z.string(), // what it acts on, in words: the VM's name
  began: z.number(),
});
export type Follow = z.infer<typeof Follow>;

/** A job that its vendor does not list, remembered for everybody of its scope. */
export const StartedJob = z.object({
  input: z.record(z.string(), z.unknown()), // of the read that tells how it goes, without scope
  who: z.string(),
  began: z.number(),
});
export type StartedJob = z.infer<typeof StartedJob>;
export const mostStarted = 500; // per scope and operation

export const mostViewName = 60; // characters
const viewName = z.string().check(z.trim(), z.minLength(1), z.maxLength(mostViewName));
/** Where a person has been, or wants to come back to. */
const Place = z.strictObject({
  source: z.string().check(z.maxLength(40)),
  key: z.string().check(z.maxLength(400)),
  title: z.string().check(z.maxLength(400)),
  detail: z.string().check(z.maxLength(1000)),
  href: z.string().check(z.maxLength(1000), z.regex(/^\/(?!\/)/)), // within Wheelhouse
  scope: z.string().check(z.maxLength(40)),
});
const places = z.array(Place).check(z.maxLength(20));
/** Of the palette, newest recents first. A place that is pinned is among the recents too. */
export const Shelf = z.strictObject({ recent: places, pinned: places });
export type Shelf = z.infer<typeof Shelf>;
/** A list as a person wants to find it again: what is in its address, and its columns. */
const ViewState = z.strictObject({
  /** The list's search parameters, as they stand in its address. */
  search: z.string().check(z.maxLength(4000)),
  columns: z.optional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(60))),
  /** Of the palette, which is no list: what it offers before anything is typed. */
  shelf: z.optional(Shelf),
});
export const View = z.object({
  id: z.string(),
  /** Which list it is of: `vms`, `vips`, … */
  table: z.string(),
  name: z.string(),
  state: ViewState,
  changedAt: z.number(),
});
export type View = z.infer<typeof View>;
export const mostViews = 50; // per person and list

export const own = service('own', 'own', {
  signIn: {
    route: 'POST /api/session',
    effect: 'write',
    role: 'anyone',
    body: z.strictObject({
      username: z.string().check(z.minLength(1), z.maxLength(128)),
      password: z.string().check(z.minLength(1), z.maxLength(1024)),
      /** Of the second factor, once `totpRequired` has asked for it. */
      code: z.optional(oneTimeCode),
    }),
    response: Session,
    secret: ['password', 'code'],
  },
  getSession: { route: 'GET /api/session', effect: 'read', role: 'viewer', response: Session },
  signOut: {
    route: 'DELETE /api/session',
    effect: 'write',
    role: 'viewer',
    /** Where to go to leave the provider as well, for whoever came from one. */
    response: z.object({ next: z.nullable(z.string()) }),
  },
  /** Before anybody is signed in: how that is done here. */
  getSignInWays: {
    route: 'GET /api/session/ways',
    effect: 'read',
    role: 'anyone',
    response: SignInWays,
  },

  listScopes: { route: 'GET /api/scopes', effect: 'read', role: 'viewer', response: z.array(Scope) },

  listFollows: { route: 'GET /api/follows', effect: 'read', role: 'viewer', response: z.array(Follow) },
  addFollow: {
    route: 'POST /api/follows',
    effect: 'write',
    role: 'viewer',
    body: z.strictObject({
      scope,
      operation: z.string().check(z.regex(/^[a-z]+\.[A-Za-z]{1,60}$/)),
      input: z.record(z.string(), z.unknown()),
      label: z.string().check(z.maxLength(200)),
    }),
    response: Follow,
    ok: [201],
  },
  removeFollow: {
    route: 'DELETE /api/follows/{id}',
    effect: 'write',
    role: 'viewer',
    response: z.null(),
    ok: [204],
  },

  /** One's own views of all lists, by name. */
  /** Newest first; of one operation, `service.name`. */
  listStarted: {
    route: 'GET /api/follows/started',
    effect: 'read',
    role: 'viewer', // on the scope
    query: z.strictObject({ scope, operation: z.string().check(z.regex(/^[a-z]+\.[A-Za-z]+$/)) }),
    response: z.array(StartedJob),
  },
  listViews: { route: 'GET /api/views', effect: 'read', role: 'viewer', response: z.array(View) },
  addView: {
    route: 'POST /api/views',
    effect: 'write',
    role: 'viewer',
    body: z.strictObject({
      table: z.string().check(z.regex(/^[a-z][A-Za-z]{0,39}$/)),
      name: viewName,
      state: ViewState,
    }),
    response: View,
    ok: [201],
  },
  changeView: {
    route: 'PUT /api/views/{id}',
    effect: 'write',
    role: 'viewer',
    body: z.strictObject({ name: viewName, state: ViewState }),
    response: View,
  },
  removeView: {
    route: 'DELETE /api/views/{id}',
    effect: 'write',
    role: 'viewer',
    response: z.null(),
    ok: [204],
  },

  /** Puts on record that somebody takes rows out of Wheelhouse: asked before the file is made. */
  recordExport: {
    route: 'POST /api/audit/exports',
    effect: 'write',
    role: 'viewer', // on each of the scopes
    body: z.strictObject({
      table: z.string().check(z.regex(/^[a-z][A-Za-z]{0,39}$/)),
      /** None where the rows are of no scope. */
      scopes: z.array(scope).check(z.maxLength(200)),
      /** The filter, as it stands in the list's address. */
      filter: z.string().check(z.maxLength(4000)),
      rows: z.int().check(z.minimum(0)),
    }),
    response: z.null(),
    ok: [204],
  },

  ...ownAccount,
  ...ownAudit,
  ...ownNotes,
  ...ownPeople,
});
