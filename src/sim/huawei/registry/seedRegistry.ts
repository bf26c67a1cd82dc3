import { createHash } from 'node:crypto';
import type { RegistryInstance, RegistryService } from './registry.ts';

const names = [
  ...['orders', 'stock', 'billing', 'cart', 'search', 'reviews', 'shipping', 'accounts', 'gateway', 'mailer'],
] as const;
const levels = ['BACK', 'MIDDLE', 'FRONT'] as const;
const statuses = ['UP', 'UP', 'UP', 'DOWN', 'UP', 'OUTOFSERVICE', 'UP', 'STARTING', 'UP', 'TESTING'] as const;
const idOf = (text: string) => createHash('sha1').update(text).digest('hex');
const day = 86_400_000;

/** What a shop has registered: two versions of some, instances in every status, and leases that nobody renews any more. */
export function seedRegistry(size: number, now: number) {
  const services = Array.from({ length: size }, (_, index): RegistryService => {
    const name = names[index % names.length]!;
    const version = index < names.length ? '1.0.0' : `1.${Math.floor(index / names.length)}.0`;
    const created = now - (index + 3) * day;
    return {
      ...{ id: idOf(`${name} ${version}`), name, version, created, modified: created },
      ...{
        appId: index % 4 === 3 ? 'back-office' : 'shop',
        description: `${name} of the shop`,
        status: 'UP',
      },
      ...{ level: levels[index % levels.length]!, environment: index % 5 === 4 ? 'testing' : 'production' },
      registerBy: index % 6 === 5 ? 'SIDECAR' : 'SDK',
    };
  });
  const instances = services.flatMap((service, index) =>
    Array.from({ length: index % 4 }, (_, place): RegistryInstance => {
      // Of every third service one is left over from a program that ended without a word.
      const isKept = !(index % 3 === 1 && place === 0);
      const created = isKept ? now - day : now - (index % 2 === 1 ? 46 : 20) * 60_000;
      return {
        ...{
          id: idOf(`${service.id} ${place}`).slice(0, 32),
          service,
          created,
          modified: created,
          beat: created,
        },
        ...{ hostName: `${service.name}-${place + 1}`, isKept, mode: 'push' },
        endpoints: [`rest:10.10.1.${20 + index * 3 + place}:8080`],
        status: statuses[(index + place) % statuses.length]!,
        ...(isKept ? { interval: 30, times: 3 } : { interval: 900, times: 3 }),
      };
    }),
  );
  return { services, instances };
}
