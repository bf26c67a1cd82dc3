import { createRandom } from '../random.ts';

export type AssetState = 'CREATING' | 'CREATED' | 'PUBLISHED' | 'FAILED';

/** A media file of VOD. */
export interface AssetEntity {
  id: string;
  title: string;
  name: string;
  type: string;
  description: string;
  tags: string;
  created: number;
  /** What it is once it has been taken in. */
  becomes: AssetState;
  /** When its upload was confirmed, and with what word; until then nothing is there. */
  confirmed: { at: number; status: 'CREATED' | 'FAILED' | 'CANCELLED' } | undefined;
  size: number;
  duration: number;
  object: string;
  why: string;
}

/** A multipart upload into the object store; of the bytes only their digests are kept. */
export interface StoredUpload {
  id: string;
  object: string;
  parts: Map<number, { etag: string; size: number; at: number }>;
}
export interface StoredObject {
  etag: string;
  size: number;
  /** Hex MD5 of each part, in order. */
  parts: string[];
}

/** The object store's part that is VOD's. */
export interface ObjectStore {
  uploads: Map<string, StoredUpload>;
  objects: Map<string, StoredObject>;
  /** Signatures that were used, and how often one was a second time. */
  spent: Set<string>;
  repeats: number;
  /** When its line has carried what it was given, epoch ms; of use where it is slow. */
  lineFreeAt: number;
}

export interface Media {
  assets: Map<string, AssetEntity>;
  store: ObjectStore;
}

/** VOD's own bucket, and the keys its signatures are made with; nobody but VOD has them. */
export const vodBucket = 'vod-bucket-76-cn-north-4';
export const vodKeys = {
  accessKey: 'DEMOVODKEY0000000001',
  secretKey: 'demo-secret-key-of-the-simulated-vod',
};

const titles = [
  ...['Town hall, September', 'Onboarding: the first week', 'Product film', 'Interview with the founders'],
  ...['Safety briefing', 'Warehouse tour', 'Keynote, day 1', 'Keynote, day 2', 'Customer story: rail'],
  ...[
    'Customer story: hospital',
    'How to file an expense',
    'Release 4.2 in three minutes',
    'Podcast, episode 17',
  ],
  ...['Archive: factory 1998', 'Drone footage, harbour', 'Trailer'],
];
const day = 86_400_000;

/** Files of all ages: most can be seen, one was damaged, one is being taken in. */
export function seedMedia(seed: number, now: number): Media {
  const random = createRandom(seed + 11);
  const assets = titles.map((title, place): AssetEntity => {
    const id = random.hex(32);
    const created = now - (3 + place * 9) * day;
    const type = place === 12 ? 'MP3' : place % 5 === 4 ? 'MOV' : 'MP4';
    const isDamaged = place === 13;
    return {
      ...{ id, title, type, created, tags: place % 3 === 0 ? 'internal' : '', description: '' },
      name: `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.${type.toLowerCase()}`,
      becomes: isDamaged ? 'FAILED' : place % 4 === 3 ? 'CREATED' : 'PUBLISHED',
      // The newest is still being taken in when the region starts.
      confirmed: { at: place === 0 ? now : created, status: 'CREATED' },
      size: 20_000_000 + random.int(1_900_000_000),
      duration: 40 + random.int(5400),
      object: `${id}/${random.hex(32)}.${type.toLowerCase()}`,
      why: isDamaged ? 'The media file is damaged or its format is not supported.' : '',
    };
  });
  return {
    assets: new Map(assets.map((asset) => [asset.id, asset])),
    store: { uploads: new Map(), objects: new Map(), spent: new Set(), repeats: 0, lineFreeAt: 0 },
  };
}
