import { isObject } from '../../json.ts';
import type { Answer, Call } from '../call.ts';
import { roomsRefusal } from '../refusal.ts';
import type { StreamJobEntity } from '../rooms.ts';
import { zoned, type CloudWorld } from '../world.ts';
import { fieldsOf, findApp, invalidRtc as invalid, textOf, wholeOf } from './rtcRefusals.ts';

const never = '0001-01-01T00:00:00Z';
const seconds = 1000;

/** A stream comes after three seconds, and in the room called `empty` never; it lasts five minutes. */
function lifeOf({ room, patience: idleFor, started, stopped }: StreamJobEntity, now: number) {
  const comes = room === 'empty' ? Infinity : started + 3 * seconds;
  const patience = idleFor * seconds;
  const idle = (comes === Infinity ? started : comes + 300 * seconds) + patience;
  const ended = Math.min(stopped ?? Infinity, idle);
  if (now >= ended)
    return {
      state: 'STOPPED',
      ended,
      stop_reason: ended === stopped ? 'TENANT_STOP' : 'EXCEED_MAX_IDLE_TIME',
    };
  return { state: now >= comes ? 'RUNNING' : 'INIT', ended: undefined, stop_reason: undefined };
}

function show({ clock }: CloudWorld, job: StreamJobEntity) {
  const { id, app, body, room, user, started } = job;
  const { state, ended, stop_reason } = lifeOf(job, clock.now());
  const said = zoned(started);
  return {
    ...{ app_id: app, job_id: id, job_unique_id: id.slice(0, 16), ...body },
    ...{ push_param: { rtmp_urls: null }, state, ...(stop_reason && { stop_reason }) },
    record_files: state === 'STOPPED' && room !== 'empty' ? [`Record/${id}.mp4`] : null,
    stream_name: `s_${id}_${room}_${user}`,
    ...{ create_time: said, start_time: said, update_time: zoned(ended ?? started) },
    stop_time: ended === undefined ? never : zoned(ended),
  };
}

function findJob(call: Call): StreamJobEntity {
  const app = findApp(call);
  const job = call.cloud.world.rooms.jobs.get(call.params['job_id'] ?? '');
  if (job?.app !== app.id) throw roomsRefusal(404, '00001003', 'InvalidParameterValue: job_id');
  return job;
}

const known = [
  ...[
    'room_id',
    'user_id',
    'is_record_audio',
    'video_type',
    'resolution',
    'resolution_policy',
    'max_idle_time',
  ],
  ...['record_param', 'select_stream_type', 'publish_param'],
];

export const rtcJobAnswers = {
  startStreamJob(call) {
    const { world } = call.cloud;
    const app = findApp(call);
    const body = fieldsOf(call, known);
    const room = textOf(body, 'room_id', /^[\w-]{1,64}$/);
    const user = textOf(body, 'user_id', /^[\w-]{1,64}$/);
    const patience = wholeOf(body, 'max_idle_time', 5, 43_200) ?? 30;
    if (!/^(CAMERASTREAM|SCREENSTREAM|undefined)$/.test(String(body['video_type'])))
      throw invalid('video_type');
    const { record_param: record } = body;
    if (app.state !== 'ACTIVATION') throw invalid('the app is not active');
    const rule = isObject(record) ? record['record_rule_id'] : undefined;
    if (![...app.rules.values()].some(({ id }) => id === rule)) throw invalid('record_rule_id');
    const job: StreamJobEntity = {
      ...{ id: world.random.hex(32), app: app.id, body, room, user, patience },
      ...{ started: world.clock.now(), stopped: undefined },
    };
    world.rooms.jobs.set(job.id, job);
    call.status = 201;
    return show(world, job);
  },
  showStreamJob: (call) => show(call.cloud.world, findJob(call)),
  stopStreamJob(call) {
    const job = findJob(call);
    job.stopped ??= call.cloud.world.clock.now();
    call.status = 204;
    return undefined;
  },
} satisfies Record<string, Answer>;
