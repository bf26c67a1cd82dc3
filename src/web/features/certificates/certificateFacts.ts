import type { Certificate, Deployed } from '../../../contract/services/scm.ts';

const day = 86_400_000;

/** Epoch ms of a time of the vendor's, which names no zone: taken for UTC, as its other services' are. */
export function expiryOf(time: string | null | undefined): number | null {
  const [, date, clock] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d+)?$/.exec(time ?? '') ?? [];
  const epoch = Date.parse(`${date}T${clock}Z`);
  return Number.isNaN(epoch) ? null : epoch;
}

/** Whole days that are left, rounded down; below 0 it has ended. */
export function daysLeft(time: string | null | undefined, now: number): number | null {
  const end = expiryOf(time);
  return end === null ? null : Math.floor((end - now) / day);
}

export type Urgency = 'ended' | 'week' | 'month' | 'soon' | 'fine';
export function urgencyOf(days: number): Urgency {
  if (days < 0) return 'ended';
  if (days < 7) return 'week';
  if (days < 30) return 'month';
  return days < 60 ? 'soon' : 'fine';
}

/** Every name a certificate covers, its own first. */
export const domainsOf = ({ domain, sans }: Pick<Certificate, 'domain' | 'sans'>): string[] => [
  ...new Set([domain ?? '', ...(sans ?? '').split(/[,;\s]+/)].filter(Boolean)),
];

/** `ELB 2, CDN 1`; empty where it is nowhere, null where nobody knows. */
export const deployedWords = (deployed: readonly Deployed[] | null): string | null =>
  deployed &&
  deployed
    .map((one) => ({ service: one.service ?? '?', count: one.resource_num ?? resourcesOf(one).length }))
    .filter(({ count }) => count > 0)
    .map(({ service, count }) => `${service} ${count}`)
    .join(', ');

export const resourcesOf = ({ service, region_resources }: Deployed) =>
  (region_resources ?? []).flatMap(({ region_id, resources }) =>
    (resources ?? []).map(({ resource_id, resource_name }) => ({
      ...{ service: service ?? '?', region: region_id ?? '', name: resource_name ?? resource_id ?? '?' },
    })),
  );
