import { number, one, oneOf, shape, shown, string, type Shape } from '../shape.ts';
import { cores, hertz, type Census } from './census.ts';
import { hostStatuses, type Cluster, type Host } from './entities.ts';

export interface SiteShapes {
  cluster: Shape<Cluster>;
  host: Shape<Host>;
}

/** What a VM that comes to a host may have: the system keeps some for itself. */
export const freeMemory = (host: Host, census: Census) =>
  Math.max(0, host.memory * 0.95 - census.of(host).memory);

export function createSiteShapes(census: Census): SiteShapes {
  const cluster = shape<Cluster>({
    id: string((cluster) => cluster.id),
    local_id: string((cluster) => cluster.local_id),
    name: string((cluster) => cluster.name),
    ip: string((cluster) => cluster.ip),
    management_vip: string((cluster) => cluster.ip),
    type: oneOf(() => 'SMTX_OS', ['SMTX_OS', 'SMTX_ELF', 'SMTX_ZBS', 'BLUESHARK']),
    hypervisor: oneOf(() => 'ELF', ['ELF', 'VMWARE', 'XENSERVER', 'BLUESHARK']),
    architecture: oneOf(() => 'X86_64', ['X86_64', 'AARCH64']),
    version: string((cluster) => cluster.version),
    connect_state: oneOf(() => 'CONNECTED', ['CONNECTED', 'DISCONNECTED', 'INITIALIZING', 'REMOVING']),
    disconnected_reason: shown(() => null),
    host_num: number((cluster) => cluster.hosts),
    vm_num: number((cluster) => census.of(cluster).vms),
    running_vm_num: number((cluster) => census.of(cluster).running),
    suspended_vm_num: number((cluster) => census.of(cluster).suspended),
    stopped_vm_num: number((cluster) => {
      const { vms, running, suspended } = census.of(cluster);
      return vms - running - suspended;
    }),
    total_cpu_cores: number((cluster) => cluster.hosts * cores),
    total_cpu_hz: number((cluster) => cluster.hosts * cores * hertz),
    used_cpu_hz: number((cluster) => Math.round(census.of(cluster).hertz)),
    total_memory_bytes: number((cluster) => cluster.memory),
    used_memory_bytes: number((cluster) => census.of(cluster).memory),
    total_data_capacity: number(() => 180e12),
    valid_data_space: number(() => 174e12),
    used_data_space: number(() => 71e12),
    failure_data_space: number(() => 0),
  });
  const host = shape<Host>({
    id: string((host) => host.id),
    local_id: string((host) => host.local_id),
    name: string((host) => host.name),
    management_ip: string((host) => host.management_ip),
    data_ip: string((host) => host.management_ip.replace('.0.', '.1.')),
    access_ip: string((host) => host.management_ip.replace('.0.', '.2.')),
    status: oneOf((host) => host.status, hostStatuses),
    state: oneOf(() => 'IN_USE', ['IDLE', 'IN_USE', 'REMOVING']),
    host_state: shown(({ state }) => ({ state, enter_maintenance_time: '', maintenance_job_id: '' })),
    cluster: one(
      (host) => host.cluster,
      cluster,
      ({ id, name }) => ({ id, name }),
    ),
    cpu_model: string(() => 'Intel(R) Xeon(R) Gold 6430'),
    total_cpu_cores: number(() => cores),
    total_cpu_hz: number(() => cores * hertz),
    used_cpu_hz: number((host) => Math.round(census.of(host).hertz)),
    total_memory_bytes: number((host) => host.memory),
    used_memory_bytes: number((host) => census.of(host).memory),
    allocatable_memory_bytes: number((host) => freeMemory(host, census)),
    vm_num: number((host) => census.of(host).vms),
    running_vm_num: number((host) => census.of(host).running),
    labels: shown(() => []),
  });
  return { cluster, host };
}
