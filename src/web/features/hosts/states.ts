import type { Cluster, Host } from '../../../contract/services/tower/hosts.ts';

/** What a host is, in one word of the vendor's: what it is meant to do says more than how it is connected. */
export function stateOfHost({ status, host_state: meant }: Host): string | null {
  const isInUse = !meant?.state || meant.state === 'IN_USE';
  return isInUse ? status : meant.state;
}

export const stateOfCluster = ({ connect_state: state }: Cluster): string | null => state;

/** The vendor's words for states, each with how it stands; a new one is shown as it comes. */
export const tones = {
  CONNECTED_HEALTHY: 'fine',
  CONNECTED: 'fine',
  CONNECTED_WARNING: 'warning',
  CONNECTED_ERROR: 'error',
  CONNECTING: 'waiting',
  INITIALIZING: 'waiting',
  SESSION_EXPIRED: 'error',
  DISCONNECTED: 'error',
  ENTERING_MAINTENANCE_MODE: 'maintenance',
  MAINTENANCE_MODE: 'maintenance',
  REMOVING: 'waiting',
} as const;
export type KnownState = keyof typeof tones;
export const isKnownState = (state: string | null): state is KnownState =>
  state !== null && Object.hasOwn(tones, state);
