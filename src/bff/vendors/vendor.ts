import type { IncomingHttpHeaders } from 'node:http';
import type { Topics } from '../../contract/events.ts';
import { Failure, type FailureBody, type FailureKind } from '../../contract/failure.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Clock } from '../clock.ts';
import type { Tls } from '../scopeConfig.ts';

// What varies by vendor: where its services are, signing in, and reading a refusal.

/** A request that lacks nothing but the marks of who sends it. */
export interface Outgoing {
  method: string;
  origin: string;
  /** As it goes out: encoded, with its query. */
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string | undefined;
}

export interface Identity {
  /** Headers that make a request this identity's: a token, or a signature of the very bytes sent. */
  sign(request: Outgoing): Record<string, string>;
  /** Epoch ms; undefined when the vendor says it never ends. */
  expiresAt?: number | undefined;
  /** What must never be said, even where the vendor does. */
  secrets: readonly string[];
  /** What `{project_id}` and `{domain_id}` in its routes stand for. */
  ids?: Readonly<Record<string, string>>;
  /** Name or id of the project it works in, to be shown. */
  project?: string;
  /** Id of its user, to be shown. */
  user?: string;
  /** Whom the vendor's broker of events takes it for. */
  subscriber?: Subscriber;
}

/** Of Cloud Director; ids are bare UUIDs. */
export interface Subscriber extends Pick<Topics, 'identity' | 'user' | 'org' | 'version'> {
  /** Whether its Cloud Director publishes metrics, by its age. */
  hasMetrics: boolean;
  /** A session that is asked for nothing ends after this many ms. */
  idleMs: number;
}

export interface Refusal {
  failure: Failure;
  /** Whether a new sign-in could help: `dead` surely, `perhaps` when the vendor uses one answer for both. */
  token?: 'dead' | 'perhaps';
}

export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  /** Its JSON, where it had any. */
  body: unknown;
  text: string;
}

/** Calls an operation as nobody, or as an identity that is still being made. */
export type Ask = (
  operation: Operation,
  input: object,
  identity?: Identity,
) => Promise<{ value: unknown; headers: IncomingHttpHeaders }>;

type Params = Readonly<Record<string, string>> | undefined;

export interface Vendor {
  /** For messages: the product's own name. */
  name: string;
  /** Headers every call carries. */
  headers: Record<string, string>;
  /** Of the configuration, never to be said. */
  secrets: readonly string[];
  /** Address of the service an operation is of, base path included. */
  base(operation: Operation, params?: Params): string;
  /** How its server is believed, where that is not as the scope's. */
  tls?(operation: Operation, params?: Params): Tls | undefined;
  /** Whether an operation's body goes out as a form; as JSON unless told. */
  isForm?(operation: Operation): boolean;
  /** An answer that is no JSON, where the vendor may give such a one. */
  readOther?(operation: Operation, text: string): unknown;
  /** Which of its identities an operation is asked with; without one: the one whose health is told. */
  kind(operation?: Operation, params?: Params): string;
  signIn(kind: string, ask: Ask, clock: Clock): Promise<Identity>;
  /** A refusal in an answer that is no success, or that hides in one; undefined when there is none. */
  signOut?(identity: Identity, ask: Ask): Promise<void>;
  refusal(operation: Operation, answer: Answered): Refusal | undefined;
  /** The vendor's version, asked without an identity. */
  version(ask: Ask): Promise<string | null>;
  requestId(answer: Answered): string | undefined;
}

const kindByStatus: Record<number, FailureKind> = {
  401: 'unavailable', // our identity, not the person's session: `unauthenticated` would sign them out
  403: 'forbidden',
  404: 'notFound',
  405: 'drift',
  408: 'timeout',
  409: 'conflict',
  412: 'conflict',
  423: 'conflict',
  429: 'rateLimited',
  504: 'timeout',
};

/** The kind of failure a vendor's status means where it says nothing better. */
export function kindOf(status: number): FailureKind {
  if (status >= 300 && status < 400) return 'drift';
  return kindByStatus[status] ?? (status >= 400 && status < 500 ? 'invalid' : 'unavailable');
}

/** A refusal of which nothing is known but its status: a gateway's page, an empty answer, a redirect. */
export function bareRefusal(name: string, status: number, more: Partial<FailureBody> = {}): Failure {
  const isRedirect = status >= 300 && status < 400;
  const message = isRedirect
    ? `${name} sent us elsewhere, where we do not go.`
    : `${name} answered ${status}.`;
  return new Failure(kindOf(status), message, { code: isRedirect ? 'redirected' : `http${status}`, ...more });
}
