import * as z from 'zod/mini';
import { key, service, type Projected } from '../../operation.ts';
import { Named, OneId, page, paging } from './parts.ts';

/** Its id changes whenever the cluster is read again: what stays is the VM's id with the MAC address. */
export const VmNic = z.object({
  id: key(),
  order: z.nullable(z.int()),
  mac_address: z.nullable(z.string()),
  ip_address: z.nullable(z.string()), // as configured
  subnet_mask: z.nullable(z.string()),
  gateway: z.nullable(z.string()),
  guest_info_ip_addresses: z.nullable(z.array(z.string())), // as the guest tools report
  model: z.nullable(z.enum(['E1000', 'VIRTIO', 'SRIOV'])),
  enabled: z.nullable(z.boolean()),
  mirror: z.nullable(z.boolean()),
  vlan: z.nullable(Named),
});
export type VmNic = Projected<z.infer<typeof VmNic>>;

export const towerNics = service('tower', 'cloudtower', {
  getVmNics: {
    route: 'POST /v2/api/get-vm-nics',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({ where: z.strictObject({ vm: OneId }), ...page }),
    paging,
    response: z.array(VmNic),
  },
});
