import * as z from 'zod/mini';
import { service } from '../../operation.ts';
import { onVm } from './begun.ts';
import { OneId } from './parts.ts';

export const towerRecycle = service('tower', 'cloudtower', {
  // Into the recycle bin and back is a change that can be taken back; deleting is none.
  moveVmToRecycle: { ...onVm('move-vm-to-recycle'), role: 'operator' },
  recoverVmFromRecycle: { ...onVm('recover-vm-from-recycle'), role: 'operator' },
  deleteVm: {
    ...onVm('delete-vm'),
    role: 'admin',
    body: z.strictObject({
      where: OneId,
      effect: z.optional(z.strictObject({ include_snapshots: z.boolean() })),
    }),
  },
});
