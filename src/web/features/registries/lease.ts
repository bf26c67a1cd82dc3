import type { Instance } from '../../../contract/services/cse/parts.ts';

// Until when an instance stays registered. The engine tells when it was registered, not when its heart last beat.

/** Epoch ms of heartbeats that were sent from this page, by instance: nobody else would tell. */
const beats = new Map<string, number>();
export const noteBeat = (instanceId: string, at: number) => void beats.set(instanceId, at);

export type Lease =
  /** Ends then unless somebody renews it. */
  | { kind: 'until'; at: number }
  /** Its owner renews it; it ends this long after the last heartbeat, in ms. */
  | { kind: 'renewed'; length: number }
  | { kind: 'unknown' };

const epoch = (seconds: string | null | undefined) => (Number(seconds) || 0) * 1000;

export function lengthOf({ healthCheck }: Pick<Instance, 'healthCheck'>): number | null {
  const { interval, times } = healthCheck ?? {};
  return interval ? interval * ((times ?? 0) + 1) * 1000 : null;
}

/**
 * As of `now`. An instance that is there though the lease it was registered with is over has a heart that beats: when, only its owner
 * and the engine know.
 */
export function leaseOf(instance: Instance, now: number): Lease {
  const length = lengthOf(instance);
  if (length === null) return { kind: 'unknown' };
  const last = Math.max(epoch(instance.timestamp), beats.get(instance.instanceId) ?? 0);
  const at = last + length;
  return at > now ? { kind: 'until', at } : { kind: 'renewed', length };
}
