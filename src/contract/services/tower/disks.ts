import * as z from 'zod/mini';
import { key, service, type Projected } from '../../operation.ts';
import { ids, Named, OneId, page, paging } from './parts.ts';

/** Its id changes whenever the cluster is read again: what stays is the VM's id with the volume's. */
export const VmDisk = z.object({
  id: key(),
  boot: z.int(), // place in the boot order
  bus: z.enum(['IDE', 'SCSI', 'VIRTIO', 'USB']),
  type: z.enum(['DISK', 'CD_ROM']),
  device: z.nullable(z.string()),
  key: z.nullable(z.int()), // stays, as the drive's place on its bus
  serial: z.nullable(z.string()),
  disabled: z.nullable(z.boolean()),
  elf_image: z.nullable(Named), // what is in a CD-ROM drive
  svt_image: z.nullable(Named), // the vendor's guest tools in it
  vm_volume: z.nullable(Named),
});
export type VmDisk = Projected<z.infer<typeof VmDisk>>;

export const VmVolume = z.object({
  id: key(),
  name: z.string(),
  size: z.number(), // bytes
  used_size: z.nullable(z.number()), // bytes
  unique_size: z.nullable(z.number()), // bytes nobody else shares
  guest_used_size: z.nullable(z.number()), // bytes, as the guest tools see it
  elf_storage_policy: z.string(),
  sharing: z.boolean(),
  mounting: z.boolean(),
});
export type VmVolume = Projected<z.infer<typeof VmVolume>>;

export const towerDisks = service('tower', 'cloudtower', {
  getVmDisks: {
    route: 'POST /v2/api/get-vm-disks',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({ where: z.strictObject({ vm: OneId }), ...page }),
    paging,
    response: z.array(VmDisk),
  },
  getVmVolumes: {
    route: 'POST /v2/api/get-vm-volumes',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({ where: z.strictObject({ id_in: ids }), ...page }),
    paging,
    response: z.array(VmVolume),
  },
});
