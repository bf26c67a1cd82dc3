import * as z from 'zod/mini';
import { key, service, type Projected } from '../../operation.ts';
import { Count, id, ids, Named, OneId, orderBy, page, Related, steadyPaging, text } from './parts.ts';

export const VmStatus = z.enum(['RUNNING', 'STOPPED', 'SUSPENDED', 'UNKNOWN', 'DELETED']);
export type VmStatus = z.infer<typeof VmStatus>;
export const VmToolsStatus = z.enum(['RUNNING', 'NOT_RUNNING', 'NOT_INSTALLED', 'RESTRICTION']);
export const GuestOs = z.enum(['LINUX', 'WINDOWS', 'UNKNOWN']);
const Busy = z.enum(['CREATING', 'UPDATING', 'DELETING']);
const VmLabel = z.object({ id: key(), key: z.string(), value: z.nullable(z.string()) });

export const Vm = z.object({
  id: key(),
  local_id: z.string(), // the cluster's own UUID
  name: z.string(),
  description: z.string(),
  status: VmStatus,
  vcpu: z.int(),
  cpu: z.object({ cores: z.int(), sockets: z.int() }), // cores of each socket
  memory: z.number(), // bytes
  ips: z.string(), // comma-separated, '' when unknown
  hostname: z.nullable(z.string()),
  dns_servers: z.nullable(z.string()), // comma-separated
  os: z.nullable(z.string()),
  guest_os_type: z.nullable(GuestOs),
  kernel_info: z.nullable(z.string()),
  cluster: z.nullable(Named),
  host: z.nullable(z.object({ id: key(), name: z.string(), management_ip: z.string() })),
  labels: z.nullable(z.array(VmLabel)),
  snapshots: z.nullable(z.array(Named)),
  vm_tools_status: VmToolsStatus,
  vm_tools_version: z.nullable(z.string()),
  cpu_usage: z.nullable(z.number()), // percent
  memory_usage: z.nullable(z.number()), // percent
  provisioned_size: z.nullable(z.number()), // bytes
  used_size: z.nullable(z.number()), // bytes
  guest_used_size: z.nullable(z.number()), // bytes, as the guest tools see it
  firmware: z.enum(['BIOS', 'UEFI']),
  video_type: z.nullable(z.string()),
  ha: z.boolean(),
  protected: z.boolean(),
  nested_virtualization: z.boolean(),
  in_recycle_bin: z.boolean(),
  internal: z.boolean(),
  vm_usage: z.nullable(z.string()), // set on the vendor's own system VMs
  local_created_at: z.nullable(z.string()),
  last_shutdown_time: z.nullable(z.string()),
  // No status is transitional: this is the vendor's word for "busy"; null means free.
  entityAsyncStatus: z.nullable(Busy),
});
export type Vm = Projected<z.infer<typeof Vm>>;

const isNull = z.optional(z.null());
const vmMatch = {
  id: z.optional(id),
  id_in: z.optional(ids),
  id_gt: z.optional(id), // a walk in the order of ids goes on behind a row that is gone
  local_id: z.optional(id),
  name: z.optional(text),
  name_contains: z.optional(text),
  ips: z.optional(text), // the whole comma-separated string
  ips_contains: z.optional(text),
  ips_starts_with: z.optional(text),
  ips_ends_with: z.optional(text),
  hostname_contains: z.optional(text),
  description_contains: z.optional(text),
  status_in: z.optional(z.array(VmStatus)),
  vm_tools_status_in: z.optional(z.array(VmToolsStatus)),
  guest_os_type_in: z.optional(z.array(GuestOs)),
  cluster: z.optional(Related),
  host: z.optional(Related),
  labels_some: z.optional(
    z.strictObject({
      id: z.optional(id),
      id_in: z.optional(ids),
      key: z.optional(text),
      value: z.optional(text),
      key_contains: z.optional(text),
      value_contains: z.optional(text),
    }),
  ),
  vm_nics_some: z.optional(
    z.strictObject({ mac_address: z.optional(text), mac_address_contains: z.optional(text) }),
  ),
  snapshots_some: z.optional(OneId),
  entityAsyncStatus: isNull, // free
  entityAsyncStatus_not: isNull, // busy
  in_recycle_bin: z.optional(z.boolean()),
  internal: z.optional(z.boolean()),
  vm_usage: isNull, // no VM of the system's
};
const VmMatch = z.strictObject(vmMatch);
const matches = z.optional(z.array(VmMatch).check(z.maxLength(100)));
/** As deep as a search goes: all of several alternatives. */
const VmGroup = z.strictObject({ ...vmMatch, AND: matches, OR: matches, NOT: matches });
const groups = z.optional(z.array(VmGroup).check(z.maxLength(100)));
export const VmWhere = z.strictObject({ ...vmMatch, AND: groups, OR: groups, NOT: groups });
export type VmWhere = z.infer<typeof VmWhere>;

export const vmSortFields = [
  'id',
  'name',
  'status',
  'vcpu',
  'memory',
  'cpu_usage',
  'memory_usage',
  'used_size',
  'provisioned_size',
  'local_created_at',
  'last_shutdown_time',
] as const;
export type VmSortField = (typeof vmSortFields)[number];

export const towerVms = service('tower', 'cloudtower', {
  getVms: {
    route: 'POST /v2/api/get-vms',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({ where: z.optional(VmWhere), orderBy: orderBy(vmSortFields), ...page }),
    paging: steadyPaging,
    response: z.array(Vm),
  },
  getVmsConnection: {
    route: 'POST /v2/api/get-vms-connection',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({ where: z.optional(VmWhere) }),
    response: Count,
  },
});
