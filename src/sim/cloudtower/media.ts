import { Refusal } from '../refusal.ts';
import type { Plan } from './changes.ts';
import type { ElfImage, Vm } from './entities.ts';
import { drivesOf } from './parts.ts';
import type { World } from './world.ts';

const anyState = ['RUNNING', 'STOPPED', 'SUSPENDED'] as const;

export const insert = (image: ElfImage): Plan => ({
  words: `Mount ${image.name} in VM`,
  step: 'UPDATE_VM_DISK',
  from: anyState,
  seconds: 1,
  done: (vm) => void (vm.image = image),
});

export const eject: Plan = {
  words: 'Eject ISO from VM',
  step: 'EJECT_ISO',
  from: anyState,
  seconds: 1,
  done: (vm) => void (vm.image = null),
};

/** The image a drive is to get, refused where it cannot be: another cluster's, or no CD-ROM drive of this machine. */
export function imageFor(world: World, vms: readonly Vm[], driveId: string, imageId: string): ElfImage {
  const image = world.images.find(imageId);
  if (!image) throw new Refusal(404, 'ELF_IMAGE_NOT_FOUND');
  for (const vm of vms) {
    const drive = drivesOf(vm).find(({ id }) => id === driveId);
    if (!drive) throw new Refusal(404, `VM_DISK_NOT_FOUND: VM ${vm.name} has no disk ${driveId}.`);
    if (drive.volume) throw new Refusal(400, `VM_DISK_TYPE_INVALID: disk ${driveId} is no CD_ROM.`);
    if (image.cluster && image.cluster !== vm.cluster)
      throw new Refusal(400, `ELF_IMAGE_NOT_IN_CLUSTER: ${image.name} is not in cluster ${vm.cluster.name}.`);
  }
  return image;
}
