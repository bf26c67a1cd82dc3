import * as z from 'zod/mini';
import type { Binding, Job } from './effects.ts';
import type { FailureBody } from './failure.ts';
import type { Paging } from './pages.ts';

export type { Binding, Job, JobState } from './effects.ts';

export const roles = ['viewer', 'helpdesk', 'operator', 'admin'] as const;
export type Role = (typeof roles)[number];
export const atLeast = (held: Role | undefined, needed: Role) =>
  held !== undefined && roles.indexOf(held) >= roles.indexOf(needed);

export type Vendor = 'cloudtower' | 'huawei' | 'vcd' | 'own';
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Schema = z.ZodMiniType;

/** The identity of a row. A row whose key is missing is dropped; any other wrong leaf becomes null. */
export const key = () => asKey(z.string().check(z.minLength(1)).brand('key'));
/** … made of what the vendor says: an address, say, of which only the id leaves the BFF. */
export function asKey<S extends z.ZodMiniType<Key>>(schema: S): S {
  keys.add(schema);
  return schema;
}
const keys = new WeakSet<object>();
export const isKey = (schema: object) => keys.has(schema);
export type Key = z.core.$brand<'key'>;

export interface Spec {
  /**
   * The vendor's own heading. `{project_id}` and `{domain_id}` are always filled in by the BFF. Where a service has servers of its own,
   * the name of one stands before the path: `GET {engine}/v4/…`.
   */
  route: `${Method} ${'' | `{${string}}`}/${string}`;
  /** Vendors read with POST, so it is said, not guessed. */
  effect: 'read' | 'write';
  /** Who may. `anyone` is for the sign-in alone: it needs no session. */
  role: Role | 'anyone';
  /** Called by the BFF alone: it has no address. For answers that are credentials. */
  internal?: true;
  /** Needs no token upstream. */
  unsigned?: true;
  params?: z.ZodMiniObject;
  query?: z.ZodMiniObject;
  /** Of the vendor's that say what is asked, in lower case. */
  headers?: z.ZodMiniObject;
  body?: Schema;
  /** Only what a screen reads: the rest never leaves the BFF. */
  response: Schema;
  /** Statuses that mean success; by default 200. */
  ok?: readonly number[];
  /** A refusal that hides in an answer of a good status. */
  refusal?(answer: never): FailureBody | undefined;
  /** How a list goes on; absent where the answer is no list. */
  paging?: Paging;
  job?: Job;
  binds?: Binding;
  /** Id of the thing a write acts on, for the audit trail. */
  target?(input: never): string;
  /** Dotted paths in the body that never reach a log or the audit trail. */
  secret?: readonly string[];
}

export type Operation<S extends Spec = Spec> = S & {
  service: string;
  name: string;
  vendor: Vendor;
  method: Method;
  /** `{engine}`, where the service has servers of its own; else empty. */
  server: string;
  /** The vendor's path template. */
  path: string;
  /** `service.name`: the operation's name in keys, logs and the audit trail. */
  id: string;
};

/** Writes the operations of one service down, each once; everything else reads them. */
export function service<const S extends Record<string, Spec>, V extends Vendor>(
  service: string,
  vendor: V,
  specs: S,
): { [K in keyof S]: Operation<S[K]> & { vendor: V } } {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => {
      const [, method, server, path] = /^(\w+) (\{\w+\})?(.*)$/.exec(spec.route)!;
      const own = { service, name, vendor, method, server: server ?? '', path, id: `${service}.${name}` };
      return [name, { ...spec, ...own }];
    }),
  ) as { [K in keyof S]: Operation<S[K]> & { vendor: V } };
}

const ofBff = /\/\{(project_id|domain_id)\}/g;

/** The BFF's path template: the vendor's, without the ids that the BFF fills in. */
export const address = ({ vendor, service, server, path }: Operation): string =>
  vendor === 'own' ? path : `/api/{scope}/${service}${server && `/${server}`}${path.replace(ofBff, '')}`;

export const paramNames = ({ server, path }: Operation): string[] =>
  [...`${server}${path.replace(ofBff, '')}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

/** What may stand in a path unless an operation says otherwise. */
export const pathParam = z.string().check(z.regex(/^(?!\.\.?$)[A-Za-z0-9_:.-]{1,200}$/));

type ParamName<Path> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Exclude<Name, 'project_id' | 'domain_id'> | ParamName<Rest>
  : never;
type Part<K extends string, T> = [T] extends [never]
  ? { [k in K]?: undefined }
  : object extends T
    ? { [k in K]?: T }
    : { [k in K]: T };
type InputOf<O, K extends 'query' | 'headers' | 'body'> = O extends { [k in K]: infer S extends Schema }
  ? z.input<S>
  : never;
type Params<O extends Spec> = [ParamName<O['route']>] extends [never]
  ? never
  : string extends ParamName<O['route']>
    ? never // of an operation that is not known
    : { [k in ParamName<O['route']>]: string };

/** What an operation is asked with. */
export type Input<O extends Spec> = (O extends { vendor: 'own' }
  ? { scope?: undefined }
  : { scope: string }) &
  Part<'params', Params<O>> &
  Part<'query', InputOf<O, 'query'>> &
  Part<'headers', InputOf<O, 'headers'>> &
  Part<'body', InputOf<O, 'body'>>;

/** An answer after projection: every leaf but a key may be null, because a vendor's word is no promise. */
export type Projected<T> = T extends Key
  ? T
  : T extends readonly (infer E)[]
    ? Projected<E>[]
    : T extends object
      ? { [K in keyof T]: T[K] extends Key ? T[K] : Projected<T[K]> | null }
      : T;
/** Our own answers are exact; a vendor's are projected. */
export type Answer<O extends Spec> = O extends { vendor: 'own' }
  ? z.output<O['response']>
  : Projected<z.output<O['response']>>;
