import { createRandom } from '../random.ts';

export interface RtcAppEntity {
  id: string;
  name: string;
  state: 'ACTIVATION' | 'DEACTIVATION' | 'ARREARS';
  switched: number;
  created: number;
  key: string;
  /** By location. */
  rules: Map<string, RecordRuleEntity>;
  callback: { url: string; key: string; events: string[]; updated: number } | undefined;
}
export interface RecordRuleEntity {
  id: string;
  /** As it was said. */
  body: RecordRule;
  created: number;
  updated: number;
}
export interface StreamJobEntity {
  id: string;
  app: string;
  /** As it was said. */
  body: Record<string, unknown>;
  room: string;
  user: string;
  /** Seconds without a stream after which it ends. */
  patience: number;
  started: number;
  /** When it was told to stop; it ends by itself once nobody has streamed for long enough. */
  stopped: number | undefined;
}
export interface Bucket {
  name: string;
  location: string;
  isAuthorized: boolean;
}

export interface RecordRule {
  obs_addr: { bucket: string; location: string; object?: string; project_id: string };
  record_formats: string[];
  hls_config?: Record<string, unknown>;
  mp4_config?: Record<string, unknown>;
}

/** SparkRTC of an account. */
export interface Rooms {
  apps: Map<string, RtcAppEntity>;
  jobs: Map<string, StreamJobEntity>;
  buckets: Bucket[];
}

const names = ['support-calls', 'sales-demo', 'classroom', 'board-meetings', 'field-service', 'old-webinars'];
const day = 86_400_000;

/** Some applications, of which one is switched off and one owes money; a rule here, a callback there. */
export function seedRooms(seed: number, now: number): Rooms {
  const random = createRandom(seed + 9);
  const buckets = [
    { name: 'recordings-cn-north-4', location: 'cn-north-4', isAuthorized: true },
    { name: 'archive-cn-north-4', location: 'cn-north-4', isAuthorized: false },
    { name: 'obs-east', location: 'cn-east-3', isAuthorized: false },
    { name: 'obsName', location: 'cn-north-4', isAuthorized: false }, // of the vendor's walk-through
  ];
  const apps = names.map((name, place): RtcAppEntity => {
    const created = now - (90 - place * 11) * day;
    return {
      ...{ id: random.hex(24), name, created, switched: created, key: random.hex(32) },
      state: name === 'old-webinars' ? 'DEACTIVATION' : name === 'field-service' ? 'ARREARS' : 'ACTIVATION',
      rules: new Map(place < 3 ? [['cn-north-4', ruleOf(random.hex(32), created)]] : []),
      callback:
        place < 2
          ? { url: `https://${name}.example.com/recordings`, key: random.hex(32), events, updated: created }
          : undefined,
    };
  });
  return { apps: new Map(apps.map((app) => [app.id, app])), jobs: new Map(), buckets };
}

export const events = ['RECORD_NEW_FILE_START', 'RECORD_FILE_COMPLETE', 'CLOUD_RECORD_OVER'];

const ruleOf = (id: string, created: number): RecordRuleEntity => ({
  ...{ id, created, updated: created },
  body: {
    obs_addr: {
      ...{ bucket: 'recordings-cn-north-4', location: 'cn-north-4', object: 'Record/' },
      project_id: '6e9dfd51d1124e8d8498dce894923a0d',
    },
    record_formats: ['MP4'],
    mp4_config: { record_cycle: 7200 },
  },
});
