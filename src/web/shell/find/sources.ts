import type { FindSource } from '../../lib/find/source.ts';
import { thingSource } from '../../features/events/find/thingSource.ts';
import { vmSource } from '../../features/vms/find/vmSource.tsx';

/** Everything the palette finds, each from its feature. */
export const findSources: readonly FindSource[] = [vmSource, thingSource];

export const sourceById = new Map(findSources.map((source) => [source.id, source]));
