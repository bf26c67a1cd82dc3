import * as z from 'zod/mini';
import { key, service, type Projected } from '../../operation.ts';
import { onVm } from './begun.ts';
import { id, ids, matching, Named, OneId, orderBy, page, paging, text } from './parts.ts';

const count = z.nullable(z.int());
const amount = z.nullable(z.number());

export const Cluster = z.object({
  id: key(),
  name: z.string(),
  connect_state: z.enum(['CONNECTED', 'DISCONNECTED', 'INITIALIZING', 'REMOVING']),
  disconnected_reason: z.nullable(z.string()),
  hypervisor: z.nullable(z.enum(['ELF', 'VMWARE', 'XENSERVER', 'BLUESHARK'])), // consoles are ELF's
  architecture: z.nullable(z.string()),
  version: z.nullable(z.string()),
  host_num: count,
  vm_num: count,
  running_vm_num: count,
  total_cpu_cores: count,
  total_cpu_hz: amount,
  used_cpu_hz: amount,
  total_memory_bytes: amount,
  used_memory_bytes: amount,
  valid_data_space: amount, // bytes that can be used
  used_data_space: amount, // bytes
});
export type Cluster = Projected<z.infer<typeof Cluster>>;

export const Host = z.object({
  id: key(),
  name: z.string(),
  management_ip: z.string(),
  status: z.string(), // CONNECTED_HEALTHY, CONNECTED_WARNING, CONNECTED_ERROR, CONNECTING, …
  // Whether it takes VMs.
  host_state: z.nullable(
    z.object({ state: z.enum(['IN_USE', 'ENTERING_MAINTENANCE_MODE', 'MAINTENANCE_MODE', 'REMOVING']) }),
  ),
  cluster: z.nullable(Named),
  vm_num: count,
  running_vm_num: count,
  total_cpu_cores: count,
  total_cpu_hz: amount,
  used_cpu_hz: amount,
  total_memory_bytes: amount,
  used_memory_bytes: amount,
  allocatable_memory_bytes: amount, // what a VM that comes may have
});
export type Host = Projected<z.infer<typeof Host>>;

export const towerHosts = service('tower', 'cloudtower', {
  getClusters: {
    route: 'POST /v2/api/get-clusters',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({ orderBy: orderBy(['name']), ...page }),
    paging,
    response: z.array(Cluster),
  },
  getHosts: {
    route: 'POST /v2/api/get-hosts',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({
      where: matching({
        id: z.optional(id),
        id_in: z.optional(ids),
        name_contains: z.optional(text),
        cluster: z.optional(OneId),
      }),
      orderBy: orderBy(['name']),
      ...page,
    }),
    paging,
    response: z.array(Host),
  },
  migrateVm: {
    ...onVm('migrate-vm'),
    role: 'operator',
    // Without a host CloudTower chooses one of the same cluster.
    body: z.strictObject({ where: OneId, data: z.optional(z.strictObject({ host_id: id })) }),
  },
});
