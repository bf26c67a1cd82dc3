import type { live } from '../../../contract/services/live.ts';
import { isObject } from '../../json.ts';
import type { Answer, Call } from '../call.ts';
import { placeOf, type ChannelEntity } from '../channels.ts';
import { liveRefusal } from '../refusal.ts';
import { checkPart, textAt } from './liveParts.ts';

const invalid = () => liveRefusal(400, '100011001', 'Request parameters is invalid');
const missing = () => liveRefusal(400, '103011019', 'The channel does not exist');
const done = ({ domain, app_name, id }: ChannelEntity) => ({
  ...{ result_code: 'LIVE.100000000', result_msg: 'SUCCESS', domain, app_name, id },
});

function fieldsOf({ body }: Call): Record<string, unknown> {
  if (!isObject(body)) throw invalid();
  return body;
}

function find(call: Call, said: Record<string, unknown>): ChannelEntity {
  const place = {
    domain: textAt(said, 'domain'),
    app_name: textAt(said, 'app_name'),
    id: textAt(said, 'id'),
  };
  const channel = call.cloud.world.channels.get(placeOf(place));
  if (!channel) throw missing();
  return channel;
}

/** Puts one part in the place of what was there. */
const changing =
  (part: string): Answer =>
  (call) => {
    const said = fieldsOf(call);
    const channel = find(call, said);
    const strange = Object.keys(said).some((field) => !['domain', 'app_name', 'id', part].includes(field));
    if (strange || said[part] === undefined) throw invalid();
    channel.said[part] = checkPart(part, said[part], call.cloud.world.random);
    return done(channel);
  };

function listChannels({ cloud, query }: Call) {
  const limit = Number(query.get('limit') ?? '10');
  const offset = Number(query.get('offset') ?? '0');
  if (!(limit >= 1 && limit <= 100 && offset >= 0)) throw invalid();
  const isWanted = (channel: ChannelEntity) =>
    (['domain', 'app_name', 'id'] as const).every((name) => {
      const wanted = query.get(name);
      return wanted === null || wanted === channel[name];
    });
  const found = [...cloud.world.channels.values()].filter(isWanted);
  return { total: found.length, channels: found.slice(offset, offset + limit).map(({ said }) => said) };
}

export const liveAnswers = {
  listChannels,
  readChannel: listChannels,
  createChannel(call) {
    const { channels, random } = call.cloud.world;
    const said = fieldsOf(call);
    const known = {
      domain: textAt(said, 'domain'),
      app_name: textAt(said, 'app_name'),
      id: textAt(said, 'id'),
    };
    if (channels.has(placeOf(known))) throw invalid(); // the vendor says no more than that
    const parts = ['state', 'input', 'record_settings', 'endpoints', 'encoder_settings', 'name'];
    if (Object.keys(said).some((field) => !(field in known) && !parts.includes(field))) throw invalid();
    if (parts.slice(0, 4).some((part) => said[part] === undefined)) throw invalid();
    const checked = parts.flatMap((part): [string, unknown][] =>
      said[part] === undefined ? [] : [[part, checkPart(part, said[part], random)]],
    );
    channels.set(placeOf(known), {
      ...known,
      said: { ...known, mode: 'ADD_CDN', ...Object.fromEntries(checked) },
    });
    call.status = 201;
    return undefined; // as its walk-through says
  },
  setChannelState: changing('state'),
  renameChannel: changing('name'),
  changeInput: changing('input'),
  changeEndpoints: changing('endpoints'),
  changeRecording: changing('record_settings'),
  changeEncoders: changing('encoder_settings'),
  deleteChannel(call) {
    const channel = find(call, Object.fromEntries(call.query));
    call.cloud.world.channels.delete(placeOf(channel));
    return done(channel);
  },
} satisfies Record<keyof typeof live, Answer>;
