import * as z from 'zod/mini';
import { Failure, type FailureBody } from '../contract/failure.ts';
import { paramNames, pathParam, type Operation } from '../contract/operation.ts';
import type { RawInput } from './exchange.ts';

// zod/mini brings no words of its own.
z.config(z.locales.en());

type Details = NonNullable<FailureBody['details']>;

/** The request as the operation's schemas have it; throws `invalid` with a detail for each thing wrong. */
export function validate(
  operation: Operation,
  raw: { params: unknown; query: unknown; body: unknown; headers?: Record<string, unknown> },
): RawInput {
  const details: Details = [];
  const part = (name: string, schema: z.ZodMiniType, value: unknown) => {
    const parsed = schema.safeParse(value);
    if (!parsed.success) details.push(...parsed.error.issues.flatMap((issue) => detailsOf(name, issue)));
    return parsed.data;
  };
  const input = {
    params: part('params', paramsOf(operation), raw.params),
    query: part('query', operation.query ?? nothing, spread(operation.query, raw.query)),
    ...(operation.headers && {
      headers: part('headers', operation.headers, named(operation.headers, raw.headers)),
    }),
    // GET and DELETE come without a body, and Fastify says so with null or undefined.
    body: operation.body
      ? part('body', operation.body, raw.body)
      : part('body', absent, raw.body ?? undefined),
  };
  if (details.length > 0)
    throw new Failure('invalid', 'The request is not as the operation has it.', { details });
  return input as RawInput;
}

/** Of all headers of a request those that an operation names. */
const named = ({ shape }: z.ZodMiniObject, headers: Record<string, unknown> = {}) =>
  Object.fromEntries(Object.keys(shape).flatMap((name) => (name in headers ? [[name, headers[name]]] : [])));

const nothing = z.strictObject({});
const absent = z.undefined();

const paramSchemas = new WeakMap<Operation, z.ZodMiniType>();
function paramsOf(operation: Operation): z.ZodMiniType {
  let schema = paramSchemas.get(operation);
  if (!schema) {
    const shape = paramNames(operation).map((name) => [name, operation.params?.shape[name] ?? pathParam]);
    paramSchemas.set(operation, (schema = z.object(Object.fromEntries(shape))));
  }
  return schema;
}

function detailsOf(part: string, issue: z.core.$ZodIssue): Details {
  const path = [part, ...issue.path.map(String)].join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => ({
      path: `${path}.${name}`,
      code: 'unknown',
      message: 'There is no such field.',
    }));
  // A rule of the contract's own says its name.
  const named: unknown = issue.code === 'custom' ? issue.params?.['rule'] : undefined;
  return [{ path, code: typeof named === 'string' ? named : issue.code, message: issue.message }];
}

/** A query string holds only text: what its schema wants as number, truth or list is made so. */
function spread(schema: z.ZodMiniObject | undefined, query: unknown): unknown {
  if (!schema || typeof query !== 'object' || query === null) return query ?? {};
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      name in schema.shape ? fit(schema.shape[name], value) : value,
    ]),
  );
}

function fit(schema: z.core.SomeType | undefined, value: unknown): unknown {
  const def = (schema as z.core.$ZodTypes | undefined)?._zod.def;
  if (!def) return value;
  if (def.type === 'optional' || def.type === 'nullable' || def.type === 'default')
    return fit(def.innerType, value);
  if (def.type === 'array') return [value].flat().map((one) => fit(def.element, one));
  if (def.type === 'number' && typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value))
    return Number(value);
  if (def.type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}
