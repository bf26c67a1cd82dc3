import { Failure } from '../contract/failure.ts';
import { mask } from '../contract/masks.ts';
import type { Operation } from '../contract/operation.ts';
import { rtc } from '../contract/services/rtc.ts';
import type { CallOptions, RawInput } from './exchange.ts';
import type { Connection } from './services.ts';

// A secret that is set reaches no browser. What it sends back in its place means: as it is.

interface Kept {
  /** Tells the secrets there are; it has no address. */
  read: Operation;
  /** Where they stand in its answer, by where they stand in the body that is sent. */
  secrets: Record<string, string>;
}
const keeping: Readonly<Record<string, Kept>> = {
  [rtc.changeRecordCallback.id]: {
    read: rtc.readRecordCallback,
    secrets: { auth_key: 'record_callback.auth_key' },
  },
};

/** The input with what was left masked put back, just read from the vendor. */
export async function unmasked(
  operation: Operation,
  input: RawInput,
  connection: Connection,
  options: CallOptions,
): Promise<RawInput> {
  const kept = keeping[operation.id];
  const body = input.body as Record<string, unknown> | undefined;
  const masked = Object.entries(kept?.secrets ?? {}).filter(([field]) => body?.[field] === mask);
  if (!kept || masked.length === 0) return input;
  const { value } = await connection.call<Operation>(kept.read, { params: input.params } as object, options);
  const found = masked.map(([field, path]) => [field, leaf(value, path)] as const);
  const lost = found.filter(([, secret]) => typeof secret !== 'string' || secret === '');
  if (lost.length > 0)
    throw new Failure('invalid', 'What was to be kept is no longer there.', {
      code: 'nothingKept',
      details: lost.map(([field]) => ({
        ...{ path: `body.${field}`, code: 'nothingKept', message: 'Is no longer there: type it.' },
      })),
    });
  return { ...input, body: { ...body, ...Object.fromEntries(found) } };
}

const leaf = (answer: unknown, path: string): unknown =>
  path.split('.').reduce((at: unknown, name) => (at as Record<string, unknown> | null)?.[name], answer);
