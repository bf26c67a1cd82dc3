import { service } from '../../operation.ts';
import { onVm } from './begun.ts';

export const towerPower = service('tower', 'cloudtower', {
  startVm: { ...onVm('start-vm'), role: 'helpdesk' }, // on whatever host has room
  restartVm: { ...onVm('restart-vm'), role: 'helpdesk' }, // by the guest itself
  shutdownVm: { ...onVm('shutdown-vm'), role: 'operator' }, // by the guest itself
  suspendVm: { ...onVm('suspend-vm'), role: 'operator' },
  resumeVm: { ...onVm('resume-vm'), role: 'operator' },
  forceRestartVm: { ...onVm('force-restart-vm'), role: 'admin' },
  poweroffVm: { ...onVm('poweroff-vm'), role: 'admin' },
});
