import { towerHosts } from '../../../../contract/services/tower/hosts.ts';
import { towerLabels } from '../../../../contract/services/tower/labels.ts';
import { towerMedia } from '../../../../contract/services/tower/media.ts';
import { towerPower } from '../../../../contract/services/tower/power.ts';
import { towerRecycle } from '../../../../contract/services/tower/recycle.ts';
import { towerSnapshots } from '../../../../contract/services/tower/snapshots.ts';
import { Failure } from '../../../../contract/failure.ts';
import type { Input, Operation } from '../../../../contract/operation.ts';
import { call } from '../../../lib/api.ts';
import type { VmTarget } from '../vmTarget.ts';
import { findDrive } from './cdRomDrive.ts';
import type { VmChoice } from './vmChoice.ts';
import type { VmVerb } from './vmActions.ts';

type NewSnapshot = Input<typeof towerSnapshots.createVmSnapshot>;
type Sending = (target: VmTarget, choice: VmChoice, seen: Record<string, unknown>) => Promise<unknown>;

/** One call for one VM, with the input that the operation wants. */
const sends =
  <O extends Operation>(
    operation: O,
    inputOf: (target: VmTarget, choice: VmChoice) => Input<O> | Promise<Input<O>>,
  ): Sending =>
  async (target, choice, seen) =>
    call(operation, await inputOf(target, choice), { seen });

const onlyId = ({ scope, vm: { id } }: VmTarget) => ({ scope, body: { where: { id } } });
const labelling = ({ scope, vm }: VmTarget, { labelId }: VmChoice) => ({
  scope,
  body: { where: { id: chosen(labelId) }, data: { vms: { id: vm.id } } },
});

/** A dialog does not offer to confirm before it is chosen. */
function chosen<T>(choice: T | undefined): T {
  if (choice === undefined) throw new Failure('invalid', 'Something has to be chosen first.');
  return choice;
}

export const vmSending: Record<VmVerb, Sending> = {
  startVm: sends(towerPower.startVm, onlyId),
  shutdownVm: sends(towerPower.shutdownVm, onlyId),
  restartVm: sends(towerPower.restartVm, onlyId),
  poweroffVm: sends(towerPower.poweroffVm, onlyId),
  forceRestartVm: sends(towerPower.forceRestartVm, onlyId),
  suspendVm: sends(towerPower.suspendVm, onlyId),
  resumeVm: sends(towerPower.resumeVm, onlyId),
  migrateVm: sends(towerHosts.migrateVm, ({ scope, vm: { id } }, { hostId }) => ({
    scope,
    body: { where: { id }, ...(hostId === undefined ? {} : { data: { host_id: hostId } }) },
  })),
  createVmSnapshot: sends(
    towerSnapshots.createVmSnapshot,
    ({ scope, vm }, { snapshotName, consistency = 'CRASH_CONSISTENT' }): NewSnapshot => ({
      scope,
      body: { data: [{ vm_id: vm.id, name: chosen(snapshotName), consistent_type: consistency }] },
    }),
  ),
  rollbackVm: sends(towerSnapshots.rollbackVm, ({ scope, vm: { id } }, { snapshot }) => ({
    scope,
    body: { where: { id }, data: { snapshot_id: chosen(snapshot).id } },
  })),
  deleteVmSnapshot: sends(towerSnapshots.deleteVmSnapshot, ({ scope }, { snapshot }) => ({
    scope,
    body: { where: { id: chosen(snapshot).id } },
  })),
  addLabelsToResources: sends(towerLabels.addLabelsToResources, labelling),
  removeLabelsFromResources: sends(towerLabels.removeLabelsFromResources, labelling),
  updateVmDisk: sends(towerMedia.updateVmDisk, async (target, { imageId, driveId }) => ({
    scope: target.scope,
    body: {
      where: { id: target.vm.id },
      data: {
        vm_disk_id: driveId ?? (await findDrive(target, 'insert')).id,
        elf_image_id: chosen(imageId),
      },
    },
  })),
  ejectIsoFromVmCdRom: sends(towerMedia.ejectIsoFromVmCdRom, async (target, { driveId }) => ({
    scope: target.scope,
    body: {
      where: { id: driveId ?? (await findDrive(target, 'eject')).id, vm: { id: target.vm.id } },
    },
  })),
  moveVmToRecycle: sends(towerRecycle.moveVmToRecycle, onlyId),
  recoverVmFromRecycle: sends(towerRecycle.recoverVmFromRecycle, onlyId),
  deleteVm: sends(towerRecycle.deleteVm, ({ scope, vm: { id } }) => ({
    scope,
    body: { where: { id }, effect: { include_snapshots: true } },
  })),
};
