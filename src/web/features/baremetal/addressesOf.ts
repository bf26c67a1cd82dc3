import type { BareMetalServer } from '../../../contract/services/bms/servers.ts';

/** A server's own addresses, or its elastic IPs. */
export const addressesOf = ({ addresses }: BareMetalServer, type: 'fixed' | 'floating') =>
  Object.values(addresses ?? {}).flatMap((all) =>
    (all ?? []).filter((one) => one['OS-EXT-IPS:type'] === type).flatMap(({ addr }) => addr ?? []),
  );
