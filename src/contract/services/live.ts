import * as z from 'zod/mini';
import { service, type Binding } from '../operation.ts';
import { byRecord } from '../paging.ts';
import {
  anyPlace,
  ChannelInput,
  channelName,
  Encoders,
  KeptEndpoints,
  NewChannel,
  onOff,
  RecordSettings,
} from './live/bodies.ts';
import { BareChannels, Channels, type LiveChannel } from './live/channels.ts';

export interface ChannelPlace {
  domain: string;
  app_name: string;
  id: string;
}
/** What a channel is known by; its id alone is not. */
export const placeOf = ({ domain, app_name, id }: ChannelPlace) => `${domain}/${app_name}/${id}`;

const target = ({ body }: { body: ChannelPlace }) => placeOf(body);
const query = z.strictObject({
  domain: z.optional(anyPlace.domain),
  app_name: z.optional(anyPlace.app_name),
  id: z.optional(anyPlace.id),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
  offset: z.optional(z.int().check(z.minimum(0))),
});

/** The one of this place, read as a list of one. */
export const oneChannel = ({ domain, app_name, id }: ChannelPlace) => ({
  query: { domain, app_name, id, limit: 1 },
});
const seenBy = (place: (input: never) => ChannelPlace): Binding => ({
  read: 'listChannels',
  input: (input: never) => oneChannel(place(input)),
  thing: ({ channels }: { channels?: LiveChannel[] | null }) => channels?.[0],
  fields: ['name', 'state', 'input', 'endpoints'],
});
const seen = seenBy(({ body }: { body: ChannelPlace }) => body);

/** An empty answer is success; where there is one it says so in its code, as a refusal does. */
const Result = z.union([
  z.null(),
  z.object({ result_code: z.optional(z.string()), result_msg: z.optional(z.string()) }),
]);

/** A part of a channel, put in the place of what was there. */
const changing = <const R extends string, S extends z.core.$ZodLooseShape>(part: R, more: S) =>
  ({
    route: `PUT /v1/{project_id}/ott/channels/${part}`,
    effect: 'write',
    role: 'operator',
    body: z.strictObject({ ...anyPlace, ...more }),
    response: Result,
    binds: seen,
    target,
  }) as const;

const listed = byRecord('channels', { size: 100, total: 'total' });
/** An id may be there in two groups: a row is known by its place. */
const byPlace = {
  ...listed,
  key: 'place',
  rows: (answer: unknown) =>
    (listed.rows(answer) as readonly (ChannelPlace & Record<string, unknown>)[]).map((channel) => ({
      ...channel,
      place: placeOf(channel),
    })),
} as typeof listed;

/**
 * Huawei Cloud Live, its OTT channels, https://support.huaweicloud.com/api-live. What a channel is known by stands in the
 * body or the query, never in the path.
 */
export const live = service('live', 'huawei', {
  listChannels: {
    route: 'GET /v1/{project_id}/ott/channels',
    effect: 'read',
    role: 'viewer',
    query,
    paging: byPlace,
    response: Channels,
  },
  /** The same with the credentials of its key servers: what a change that leaves masks in place is filled in from. */
  readChannel: {
    route: 'GET /v1/{project_id}/ott/channels',
    effect: 'read',
    role: 'operator',
    internal: true,
    query,
    response: BareChannels,
  },
  createChannel: {
    route: 'POST /v1/{project_id}/ott/channels',
    effect: 'write',
    role: 'operator',
    body: NewChannel,
    response: Result,
    ok: [200, 201],
    secret: ['endpoints'],
    target,
  },
  setChannelState: changing('state', { state: onOff }),
  renameChannel: changing('general', { name: channelName }),
  changeInput: changing('input', { input: ChannelInput }),
  changeEndpoints: { ...changing('endpoints', { endpoints: KeptEndpoints }), secret: ['endpoints'] },
  changeRecording: changing('record-settings', { record_settings: RecordSettings }),
  changeEncoders: changing('encorder-settings', { encoder_settings: Encoders }), // sic
  deleteChannel: {
    route: 'DELETE /v1/{project_id}/ott/channels',
    effect: 'write',
    role: 'admin',
    query: z.strictObject(anyPlace),
    response: Result,
    ok: [200, 204],
    binds: seenBy(({ query }: { query: ChannelPlace }) => query),
    target: ({ query }: { query: ChannelPlace }) => placeOf(query),
  },
});
