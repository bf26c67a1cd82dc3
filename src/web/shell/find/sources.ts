import { bareMetalSource } from '../../features/baremetal/find/bareMetalSource.ts';
import { certificateSource } from '../../features/certificates/find/certificateSource.tsx';
import { databaseSource } from '../../features/databases/find/databaseSource.ts';
import { environmentSource } from '../../features/environments/find/environmentSource.ts';
import { thingSource } from '../../features/events/find/thingSource.ts';
import { channelSource } from '../../features/live/find/channelSource.ts';
import { mediaSource } from '../../features/media/find/mediaSource.ts';
import { serviceSource } from '../../features/registries/find/serviceSource.ts';
import { replicationSource } from '../../features/replication/find/replicationSource.ts';
import { roomSource } from '../../features/rooms/find/roomSource.ts';
import { vmSource } from '../../features/vms/find/vmSource.tsx';
import type { FindSource } from '../../lib/find/source.ts';

/** Everything the palette finds, each from its feature. */
export const findSources: readonly FindSource[] = [
  vmSource,
  databaseSource,
  certificateSource,
  bareMetalSource,
  replicationSource,
  serviceSource,
  environmentSource,
  roomSource,
  channelSource,
  mediaSource,
  thingSource,
];

export const sourceById = new Map<string, FindSource>(findSources.map((source) => [source.id, source]));
