import { one, number, shape, string, date, shown } from '../shape.ts';
import type { Random } from '../random.ts';
import type { Cluster, ElfImage } from './entities.ts';
import type { SiteShapes } from './siteShapes.ts';

const files: [name: string, megabytes: number][] = [
  ['rocky-9.4-x86_64-minimal.iso', 1750],
  ['ubuntu-24.04.1-live-server-amd64.iso', 2591],
  ['SERVER_EVAL_x64FRE_en-us.iso', 4813],
  ['systemrescue-11.02-amd64.iso', 901],
];

export function seedImages(random: Random, clusters: readonly Cluster[]): ElfImage[] {
  const created = '2026-01-12T09:30:00.000Z';
  const image = (name: string, megabytes: number, cluster: Cluster | null): ElfImage => ({
    id: random.cuid(),
    local_id: random.uuid(),
    name,
    size: megabytes * 2 ** 20,
    cluster,
    created,
  });
  return clusters.flatMap((cluster) => files.map(([name, megabytes]) => image(name, megabytes, cluster)));
}

export const createImageShape = (sites: SiteShapes) =>
  shape<ElfImage>({
    id: string((image) => image.id),
    local_id: string((image) => image.local_id),
    name: string((image) => image.name),
    description: string(() => ''),
    size: number((image) => image.size),
    path: string((image) => `nfs://images/${image.name}`),
    cluster: one(
      ({ cluster }) => cluster,
      sites.cluster,
      ({ id, name }) => ({ id, name }),
    ),
    local_created_at: date((image) => image.created),
    entityAsyncStatus: shown(() => null),
    labels: shown(() => []),
  });
