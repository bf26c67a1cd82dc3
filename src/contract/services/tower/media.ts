import * as z from 'zod/mini';
import { key, service, type Projected } from '../../operation.ts';
import { Begun, noCdRom, onVm, seesVm, task } from './begun.ts';
import { id, matching, Named, OneId, orderBy, page, paging, text } from './parts.ts';

/** An ISO image. One without a cluster comes from the content library. */
export const ElfImage = z.object({
  id: key(),
  name: z.string(),
  description: z.string(),
  size: z.number(), // bytes
  cluster: z.nullable(Named),
  local_created_at: z.nullable(z.string()),
});
export type ElfImage = Projected<z.infer<typeof ElfImage>>;

// A drive's id does not last, so a drive is named together with its VM: a stale id hits nothing instead of another.
const Eject = z.strictObject({ where: z.strictObject({ id, vm: OneId }) });
const vmOfDrive = ({ body }: { body: z.infer<typeof Eject> }) => body.where.vm.id;

export const towerMedia = service('tower', 'cloudtower', {
  getElfImages: {
    route: 'POST /v2/api/get-elf-images',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({
      where: matching({ name_contains: z.optional(text), cluster: z.optional(OneId) }),
      orderBy: orderBy(['name', 'size', 'local_created_at']),
      ...page,
    }),
    paging,
    response: z.array(ElfImage),
  },
  // The vendor's pages tell how to add a drive with an image and how to eject one; that an image goes into a drive
  // that is there by `update-vm-disk` follows from its schema alone, which says `elf_image_id`.
  updateVmDisk: {
    ...onVm('update-vm-disk'),
    role: 'operator',
    body: z.strictObject({
      where: OneId,
      data: z.strictObject({ vm_disk_id: id, elf_image_id: id }),
    }),
  },
  ejectIsoFromVmCdRom: {
    route: 'POST /v2/api/eject-iso-from-vm-cd-rom', // matches drives, not VMs
    effect: 'write',
    role: 'operator',
    body: Eject,
    response: Begun,
    refusal: noCdRom,
    job: task,
    binds: seesVm(vmOfDrive),
    target: vmOfDrive,
  },
});
