import { Failure } from '../contract/failure.ts';
import { mask } from '../contract/masks.ts';
import type { Operation } from '../contract/operation.ts';
import { live, oneChannel, type ChannelPlace } from '../contract/services/live.ts';
import { rtc } from '../contract/services/rtc.ts';
import type { CallOptions, RawInput } from './exchange.ts';
import type { Connection } from './services.ts';

// A secret that is set reaches no browser. What it sends back in its place means: as it is.

interface Kept {
  /** Tells the secrets there are; it has no address. */
  read: Operation;
  input(asked: RawInput): object;
  /** The secret of that answer which stands at this path of the body; undefined when it is there no longer. */
  find(answer: never, path: readonly (string | number)[], body: never): unknown;
}

interface Package {
  id?: string | null;
  url?: string | null;
  encryption?: {
    url?: string | null;
    http_headers?: { key: string | null; value: string | null }[] | null;
  } | null;
}
interface Endpoints {
  endpoints?: { hls_package?: Package[] | null }[] | null;
}
const packagesOf = ({ endpoints }: Endpoints) =>
  (endpoints ?? []).flatMap(({ hls_package }) => hls_package ?? []);

const keeping: Readonly<Record<string, Kept>> = {
  [rtc.changeRecordCallback.id]: {
    read: rtc.readRecordCallback,
    input: ({ params }) => ({ params }),
    find: ({ record_callback }: { record_callback?: { auth_key?: string } | null }) =>
      record_callback?.auth_key,
  },
  [live.changeEndpoints.id]: {
    read: live.readChannel,
    input: ({ body }) => oneChannel(body as ChannelPlace),
    /**
     * The header of this name, in the package of this id or address. Of another key server a mask means nothing: a credential
     * that followed it there would be told to whoever named that server.
     */
    find({ channels }: { channels?: Endpoints[] | null }, path, body: Endpoints) {
      const [, endpoint, , nth, , , place] = path;
      const said = body.endpoints?.[Number(endpoint)]?.hls_package?.[Number(nth)];
      const before = packagesOf(channels?.[0] ?? {}).find(({ id, url }) =>
        said?.id ? id === said.id : url === said?.url,
      );
      if (!before?.encryption?.url || before.encryption.url !== said?.encryption?.url) return undefined;
      const header = said.encryption.http_headers?.[Number(place)]?.key;
      return before.encryption.http_headers?.find(({ key }) => key === header)?.value;
    },
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
  const masks = kept ? masksIn(input.body) : [];
  if (!kept || masks.length === 0) return input;
  const { value } = await connection.call<Operation>(kept.read, kept.input(input), options);
  const body = structuredClone(input.body);
  const lost = masks.filter((path) => {
    const secret = kept.find(value as never, path, input.body as never);
    if (typeof secret !== 'string' || secret === '') return true;
    put(body, path, secret);
    return false;
  });
  if (lost.length > 0)
    throw new Failure('invalid', 'What was to be kept cannot be.', {
      code: 'nothingKept',
      details: lost.map((path) => ({
        ...{
          path: ['body', ...path].join('.'),
          code: 'nothingKept',
          message: 'Is no longer there, or not for this place: type it.',
        },
      })),
    });
  return { ...input, body };
}

/** Where masks stand in a body. */
function masksIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (value === mask) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => masksIn(part, [...path, name]));
}

function put(body: unknown, path: readonly (string | number)[], secret: string) {
  const parent = path
    .slice(0, -1)
    .reduce((at, name) => (at as Record<string, unknown>)[name], body) as Record<string, unknown>;
  parent[String(path.at(-1))] = secret;
}
