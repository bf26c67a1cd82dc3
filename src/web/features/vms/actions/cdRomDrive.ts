import { Failure } from '../../../../contract/failure.ts';
import { towerDisks, type VmDisk } from '../../../../contract/services/tower/disks.ts';
import { call } from '../../../lib/api.ts';
import type { VmTarget } from '../vmTarget.ts';

export const isCdRom = ({ type }: VmDisk) => type === 'CD_ROM';
/** What is in a drive, if anything: an image, or the vendor's guest tools. */
export const mediumOf = ({ elf_image, svt_image }: VmDisk) => elf_image ?? svt_image;

/** The drive that an image goes into (an empty one, if there is one) or comes out of. Read when it is needed: its id does not last. */
export async function findDrive({ scope, vm }: VmTarget, purpose: 'insert' | 'eject'): Promise<VmDisk> {
  const disks = await call(towerDisks.getVmDisks, { scope, body: { where: { vm: { id: vm.id } } } });
  const drives = disks.filter(isCdRom);
  const drive =
    purpose === 'insert'
      ? (drives.find((one) => !mediumOf(one)) ?? drives[0])
      : drives.find((one) => mediumOf(one));
  if (drive) return drive;
  throw purpose === 'insert'
    ? new Failure('invalid', 'The virtual machine has no CD-ROM drive.', { code: 'noCdRom' })
    : new Failure('invalid', 'There is nothing in the CD-ROM drive.', { code: 'noMedium' });
}
