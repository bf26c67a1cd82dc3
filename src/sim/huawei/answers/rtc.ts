import type { rtc } from '../../../contract/services/rtc.ts';
import type { Answer } from '../call.ts';
import { numbered } from '../pages.ts';
import { roomsRefusal } from '../refusal.ts';
import type { RtcAppEntity } from '../rooms.ts';
import { zoned } from '../world.ts';
import { rtcJobAnswers } from './rtcJobs.ts';
import { rtcRecordAnswers } from './rtcRecording.ts';
import { fieldsOf, findApp, invalidRtc as invalid } from './rtcRefusals.ts';

const stateOf = ({ state, switched }: RtcAppEntity) => ({ state, update_time: zoned(switched) });

function show(app: RtcAppEntity) {
  const { id, name, created, key, callback } = app;
  return {
    ...{ app_name: name, app_id: id, state: stateOf(app), scope: 'DOMESTIC', tenant_name: 'wheelhouse-demo' },
    ...{ domain: `${id}.rtc.example.com`, create_time: zoned(created) },
    authentication: { enable: true, expire: 300, app_key: key, update_time: zoned(created) },
    callbacks: {
      push_callback: {},
      record_callback: callback ? { url: callback.url, auth_key: callback.key } : {},
    },
    auto_record_mode: { mode: 'AUTO_RECORD_OFF', record_rule_id: '', update_time: zoned(created) },
  };
}

function toggle(state: RtcAppEntity['state']): Answer {
  return (call) => {
    const app = findApp(call);
    if (app.state === 'ARREARS') throw roomsRefusal(400, '00001003', 'InvalidParameterValue: app in arrears');
    app.state = state;
    app.switched = call.cloud.world.clock.now();
    return { app_id: app.id, state: stateOf(app) };
  };
}

export const rtcAnswers = {
  listApps({ cloud, query }) {
    const state = query.get('state');
    if (state !== null && !['ACTIVATION', 'DEACTIVATION', 'ARREARS'].includes(state)) throw invalid('state');
    const found = [...cloud.world.rooms.apps.values()].filter((app) => state === null || app.state === state);
    return { count: found.length, apps: numbered(found, query, { most: 100, refuse: invalid }).map(show) };
  },
  showApp: (call) => show(findApp(call)),
  createApp(call) {
    const { world } = call.cloud;
    const { app_name: name } = fieldsOf(call, ['app_name']);
    if (typeof name !== 'string' || !/^[\w-]{1,64}$/.test(name)) throw invalid('app_name');
    if ([...world.rooms.apps.values()].some((app) => app.name === name)) throw invalid('app_name exists');
    const now = world.clock.now();
    const app: RtcAppEntity = {
      ...{ id: world.random.hex(24), name, state: 'ACTIVATION', created: now, switched: now },
      ...{ key: world.random.hex(32), rules: new Map(), callback: undefined },
    };
    world.rooms.apps.set(app.id, app);
    call.status = 201;
    return { app_id: app.id };
  },
  enableApp: toggle('ACTIVATION'),
  disableApp: toggle('DEACTIVATION'),
  deleteApp(call) {
    call.cloud.world.rooms.apps.delete(findApp(call).id);
    call.status = 204;
    return undefined;
  },
  ...rtcRecordAnswers,
  ...rtcJobAnswers,
} satisfies Record<keyof typeof rtc, Answer>;
