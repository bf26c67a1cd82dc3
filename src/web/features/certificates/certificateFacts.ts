import type { Certificate, Deployed } from '../../../contract/services/scm.ts';
import { daysUntil } from '../../lib/expiry/days.ts';

/** Epoch ms of a time of the vendor's, which names no zone: taken for UTC, as its other services' are. */
export function expiryOf(time: string | null | undefined): number | null {
  const [, date, clock] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d+)?$/.exec(time ?? '') ?? [];
  const epoch = Date.parse(`${date}T${clock}Z`);
  return Number.isNaN(epoch) ? null : epoch;
}

/** Whole days that are left, rounded down; below 0 it has ended. */
export const daysLeft = (time: string | null | undefined, now: number): number | null =>
  daysUntil(expiryOf(time), now);

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
