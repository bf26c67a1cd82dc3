import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import type { Failure } from '../contract/failure.ts';
import type { Answer, Input, Operation, Role, Spec } from '../contract/operation.ts';
import type { events } from '../contract/events.ts';
import type { Follow, Health, own } from '../contract/services/own.ts';
import type { ownUploads } from '../contract/services/own/uploads.ts';
import type { ownConsoles } from '../contract/services/own/consoles.ts';
import type * as z from 'zod/mini';
import type { Config } from './config.ts';
import type { Endings } from './endings.ts';
import type { ScopeConfig } from './scopeConfig.ts';
import type { CallOptions } from './exchange.ts';
import type { Store } from './store/store.ts';
import type { Identity } from './vendors/vendor.ts';

// The seams of the BFF: each interface is implemented by the file it names, and built once in app.ts.

export interface Person {
  id: string;
  name: string;
  groups: readonly string[];
}

export interface Session {
  /** SHA-256 of the cookie's value, hex: the row's key, safe to log. */
  id: string;
  person: Person;
  address: string;
  createdAt: number;
  seenAt: number;
  idleAt: number;
  endsAt: number;
  csrf: string;
}

/** session.ts */
export interface Sessions {
  /** The live session of a `Cookie` header, or undefined. Reads through a two-second cache. */
  find(cookieHeader: string | undefined): Promise<Session | undefined>;
  /** Somebody did something: written at most once a minute. */
  touch(session: Session): void;
  end(sessionId: string, reason: string): Promise<void>;
  /** Called within about a second of a session's end, wherever it was ended. Returns the unsubscriber. */
  onEnd(listener: (sessionId: string) => void): () => void;
}

/** grants.ts */
export interface Grants {
  /** Highest role of a person on a scope; undefined means the scope does not exist for them. */
  roleOn(person: Person, scope: string): Role | undefined;
  rolesOf(person: Person): Record<string, Role>;
  /** Organisations of a Cloud Director in which a person holds at least this role; null means every one. */
  orgsOn(person: Person, scope: string, role: Role): readonly string[] | null;
  /** Whether a grant without `scopes` gives this role: what is of no scope asks for that. */
  holdsEverywhere(person: Person, role: Role): boolean;
}

export interface AuditEntry {
  who: string; // account name, or the name tried at sign-in
  sessionId?: string | undefined;
  address: string;
  action: string; // `service.operation`, or `console.open`, `session.signIn`, …
  scope?: string | undefined;
  target?: string | undefined;
  targetName?: string | undefined;
  requestId?: string | undefined;
  /** Facts of the action that are no secrets and no bodies, e.g. a console's mode. */
  facts?: Record<string, string | number | boolean | null>;
}
export interface AuditOutcome {
  outcome: 'done' | 'refused' | 'failed';
  code?: string | undefined;
  upstreamRequestId?: string | undefined;
  facts?: Record<string, string | number | boolean | null>;
}
/** audit.ts: append-only and hash-chained. */
export interface Audit {
  /** Commits the intent before the call; throws `unavailable` when the store cannot take it. */
  intend(entry: AuditEntry): Promise<{ end(outcome: AuditOutcome): Promise<void> }>;
  /** One record of something that is already over. */
  record(entry: AuditEntry & AuditOutcome): Promise<void>;
}

/** What the BFF got from an upstream, projected onto the contract. */
export interface UpstreamAnswer<T> {
  value: T;
  status: number;
  /** How many leaves were not as the contract has them, and where. */
  drift: number;
  driftPaths: string[];
  requestId: string | undefined;
}

/** connections.ts: one configured upstream, signed in as one identity. */
export interface Connection {
  id: string;
  config: ScopeConfig;
  /** Calls an operation; throws `Failure` only. Retries reads, never writes. `requestId` also goes upstream. */
  call<O extends Operation & Spec>(
    operation: O,
    input: Omit<Input<O>, 'scope'>,
    options?: CallOptions,
  ): Promise<UpstreamAnswer<Answer<O>>>;
  /** What a socket is signed in with where a token does that; it goes upstream and nowhere else. */
  authorization(): Promise<string>;
  /** Who a socket is signed in as; one that was refused goes back with `drop`, so that the next is a new one. */
  identity(): Promise<Identity>;
  /** With `why`, even a new one was refused: there is no further sign-in for a while. */
  drop(refused: Identity, why?: Failure): void;
  /** Signs out upstream, where the vendor has such a thing. */
  close(): Promise<void>;
  health(): Promise<Health>;
}
export type Connections = ReadonlyMap<string, Connection>;

/** follows.ts: the jobs that people began or follow. */
export interface Follows {
  /** Stores one; when a person has as many as may be, `isForced` forgets their oldest, else it throws `conflict`. */
  add(person: Person, job: NewFollow, isForced: boolean): Promise<Follow>;
  /** Remembers one that its vendor does not list, for everybody of its scope. */
  remember(person: Person, job: NewFollow): Promise<void>;
}
export type NewFollow = Pick<Follow, 'scope' | 'operation' | 'input' | 'label'>;

/** relays/consoles.ts */
export interface Consoles {
  /** Ends a console wherever its socket is; the reason is shown to the person on it. */
  end(id: string, code: number, reason: string): Promise<void>;
}

export interface Services {
  config: Config;
  store: Store;
  sessions: Sessions;
  grants: Grants;
  audit: Audit;
  follows: Follows;
  connections: Connections;
  /** endings.ts: what ended, here or in another process. */
  endings: Endings;
  log: FastifyBaseLogger;
}

export type Own = typeof own & typeof ownConsoles & typeof ownUploads & typeof events;
type Parsed<O, K extends string> = O extends { [k in K]: infer S extends z.ZodMiniType }
  ? z.output<S>
  : undefined;
/** Answers one of the BFF's own operations; its input is validated, its caller's session known. */
export type OwnHandler<O extends Spec> = (call: {
  params: Input<O & { vendor: 'own' }>['params'];
  query: Parsed<O, 'query'>;
  body: Parsed<O, 'body'>;
  session: Session;
  request: FastifyRequest;
  reply: FastifyReply;
}) => Promise<Answer<O>>;
export type OwnHandlers<K extends keyof Own> = { [N in K]: OwnHandler<Own[N]> };
