import { certificateSource } from '../../features/certificates/find/certificateSource.tsx';
import { databaseSource } from '../../features/databases/find/databaseSource.ts';
import { thingSource } from '../../features/events/find/thingSource.ts';
import { mediaSource } from '../../features/media/find/mediaSource.ts';
import { replicationSource } from '../../features/replication/find/replicationSource.ts';
import { vmSource } from '../../features/vms/find/vmSource.tsx';
import type { FindSource } from '../../lib/find/source.ts';

/** Everything the palette finds, each from its feature. */
export const findSources: readonly FindSource[] = [
  vmSource,
  databaseSource,
  certificateSource,
  replicationSource,
  mediaSource,
  thingSource,
];

export const sourceById = new Map(findSources.map((source) => [source.id, source]));
