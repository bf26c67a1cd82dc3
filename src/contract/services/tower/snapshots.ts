import * as z from 'zod/mini';
import { key, service, type Binding, type Projected } from '../../operation.ts';
import { Begun, idInWhere, noSnapshot, noVm, onVm, seesVm, task } from './begun.ts';
import { ById, id, Named, OneId, orderBy, page, paging, text } from './parts.ts';
import type { Vm } from './vms.ts';

export const VmSnapshot = z.object({
  id: key(),
  name: z.string(),
  description: z.string(),
  size: z.number(), // bytes
  consistent_type: z.enum(['CRASH_CONSISTENT', 'FILE_SYSTEM_CONSISTENT']),
  vm: z.nullable(Named),
  local_created_at: z.nullable(z.string()),
  entityAsyncStatus: z.nullable(z.enum(['CREATING', 'UPDATING', 'DELETING'])),
});
export type VmSnapshot = Projected<z.infer<typeof VmSnapshot>>;

const NewSnapshot = z.strictObject({
  vm_id: id,
  name: text,
  // File systems are only quiet where guest tools run.
  consistent_type: z.optional(z.enum(['CRASH_CONSISTENT', 'FILE_SYSTEM_CONSISTENT'])),
});
const NewSnapshots = z.strictObject({ data: z.tuple([NewSnapshot]) });
const Rollback = z.strictObject({ where: OneId, data: z.strictObject({ snapshot_id: id }) });

const vmOfNew = ({ body }: { body: z.infer<typeof NewSnapshots> }) => body.data[0].vm_id;

const seesSnapshot: Binding = {
  read: 'getVmSnapshots',
  input: ({ body }: { body: z.infer<typeof ById> }) => ({ body: { where: body.where, first: 1 } }),
  thing: ([snapshot]: VmSnapshot[]) => snapshot,
  fields: ['name'],
};

/** The VM as it was seen, and only while the snapshot is still one of its own. */
const seesVmWithSnapshot: Binding = {
  read: 'getVms',
  input: ({ body }: { body: z.infer<typeof Rollback> }) => ({
    body: { where: { ...body.where, snapshots_some: { id: body.data.snapshot_id } }, first: 1 },
  }),
  thing: ([vm]: Vm[]) => vm,
  fields: ['name', 'status', 'host'],
};

export const towerSnapshots = service('tower', 'cloudtower', {
  getVmSnapshots: {
    route: 'POST /v2/api/get-vm-snapshots',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({
      where: z.strictObject({ id: z.optional(id), vm: z.optional(OneId) }),
      orderBy: orderBy(['local_created_at', 'name', 'size']),
      ...page,
    }),
    paging,
    response: z.array(VmSnapshot),
  },
  createVmSnapshot: {
    route: 'POST /v2/api/create-vm-snapshot',
    effect: 'write',
    role: 'operator',
    body: NewSnapshots,
    response: Begun,
    refusal: noVm,
    job: task,
    binds: seesVm(vmOfNew),
    target: vmOfNew,
  },
  rollbackVm: {
    ...onVm('rollback-vm'),
    role: 'operator',
    body: Rollback,
    binds: seesVmWithSnapshot,
  },
  deleteVmSnapshot: {
    route: 'POST /v2/api/delete-vm-snapshot',
    effect: 'write',
    role: 'admin',
    body: ById,
    response: Begun,
    refusal: noSnapshot,
    job: task,
    binds: seesSnapshot,
    target: idInWhere,
  },
});
