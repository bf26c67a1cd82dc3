import * as z from 'zod/mini';
import { key, type Projected } from '../../operation.ts';

// What a flavour can do is in its extra specs, every value a string.

const spec = z.optional(z.nullable(z.string()));

export const ExtraSpecs = z.object({
  'baremetal:extBootType': spec, // LocalDisk or Volume; may be absent
  'baremetal:__support_evs': spec, // "true": cloud disks can be attached
  'baremetal:cpu_detail': spec,
  'baremetal:memory_detail': spec,
  'baremetal:disk_detail': spec,
  'baremetal:netcard_detail': spec,
  'capabilities:cpu_arch': spec,
  'cond:operation:status': spec, // normal, abandon, sellout, obt, promotion
  'cond:operation:az': spec, // "az0(normal), az1(sellout)"
});
export type ExtraSpecs = Projected<z.infer<typeof ExtraSpecs>>;

export const BareMetalFlavor = z.object({
  id: key(),
  name: z.string(),
  vcpus: z.string(),
  ram: z.int(), // MiB
  os_extra_specs: ExtraSpecs,
});
export type BareMetalFlavor = Projected<z.infer<typeof BareMetalFlavor>>;

export interface DiskRules {
  /** A flavour that boots from a cloud disk needs one, a local one must have none. */
  root: 'needed' | 'refused';
  /** Cloud disks for data. */
  data: boolean;
}

/** Which disks may be given with a flavour; undefined where it does not say what it boots from. */
export function diskRulesOf(specs: ExtraSpecs): DiskRules | undefined {
  const data = specs['baremetal:__support_evs'] === 'true';
  switch (specs['baremetal:extBootType']) {
    case 'LocalDisk':
      return { root: 'refused', data };
    case 'Volume':
      return { root: 'needed', data };
    default:
      return undefined;
  }
}

export interface FlavorZone {
  zone: string;
  /** normal, or why not: sellout, abandon, obt, promotion. */
  status: string;
}

/** Where a flavour is sold; what its zones do not say, its own status does. */
export function zonesOf(specs: ExtraSpecs): FlavorZone[] {
  const usual = specs['cond:operation:status'] || 'normal';
  return (specs['cond:operation:az'] ?? '').split(',').flatMap((written) => {
    const [, zone, status] = /^\s*([\w-]+)\s*(?:\((\w+)\))?\s*$/.exec(written) ?? [];
    return zone ? [{ zone, status: status ?? usual }] : [];
  });
}

const onSale = new Set(['normal', 'obt', 'promotion']);
export const isOnSale = ({ status }: FlavorZone) => onSale.has(status);
