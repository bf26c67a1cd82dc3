import { isDeepStrictEqual } from 'node:util';
import { seenHeader } from '../contract/channels.ts';
import { Failure } from '../contract/failure.ts';
import type { Binding, Operation } from '../contract/operation.ts';
import type { CallOptions, RawInput } from './exchange.ts';
import type { Connection } from './services.ts';

type Fields = Record<string, unknown>;

/** What a write's author says they saw; undefined when they say nothing. */
export function readSeen(
  header: string | string[] | undefined,
  binding: Binding | undefined,
): Fields | undefined {
  if (header === undefined) return undefined;
  const seen = parse(header);
  const unknown = Object.keys(seen ?? {}).filter((field) => !binding?.fields.includes(field));
  if (seen && unknown.length === 0 && Object.keys(seen).length > 0) return seen;
  throw new Failure(
    'invalid',
    `${seenHeader} names fields this operation is bound to, as percent-encoded JSON.`,
    {
      code: 'seenMalformed',
      details: unknown.map((field) => ({
        path: field,
        code: 'unknown',
        message: 'The operation is not bound to it.',
      })),
    },
  );
}

function parse(header: string | string[]): Fields | undefined {
  try {
    const seen: unknown = JSON.parse(decodeURIComponent(String(header)));
    return typeof seen === 'object' && seen !== null && !Array.isArray(seen) ? (seen as Fields) : undefined;
  } catch {
    return undefined;
  }
}

/** Reads the thing again and throws `conflict` when it is not as its author saw it. */
export async function compareSeen(
  connection: Connection,
  binding: Binding,
  read: Operation,
  input: RawInput,
  seen: Fields,
  options: CallOptions,
) {
  const { value } = await connection.call(read, binding.input(input as never), options);
  const thing = binding.thing(value as never) as Fields | undefined;
  if (!thing)
    throw new Failure('notFound', 'It is no longer there.', {
      code: 'gone',
      upstream: { scope: connection.id },
    });
  const found = Object.fromEntries(Object.keys(seen).map((field) => [field, thing[field] ?? null]));
  if (isDeepStrictEqual(found, seen)) return;
  throw new Failure('conflict', 'It has changed since it was last seen.', {
    code: 'seenDiffers',
    seen,
    found,
    upstream: { scope: connection.id },
  });
}
