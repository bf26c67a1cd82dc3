import { number, one, oneOf, shape, shown, string } from '../shape.ts';
import type { Cluster, Host } from './entities.ts';

const cores = 64;
const hertz = 2.6e9;

export const clusterShape = shape<Cluster>({
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
  host_num: number(() => 4),
  total_cpu_cores: number(() => 4 * cores),
  total_cpu_hz: number(() => 4 * cores * hertz),
  total_memory_bytes: number(() => 4 * 512 * 2 ** 30),
  total_data_capacity: number(() => 180e12),
  used_data_space: number(() => 71e12),
});

export const hostShape = shape<Host>({
  id: string((host) => host.id),
  local_id: string((host) => host.local_id),
  name: string((host) => host.name),
  management_ip: string((host) => host.management_ip),
  data_ip: string((host) => host.management_ip.replace('.0.', '.1.')),
  access_ip: string((host) => host.management_ip.replace('.0.', '.2.')),
  status: oneOf(
    (host) => host.status,
    [
      'CONNECTED_HEALTHY',
      'CONNECTED_WARNING',
      'CONNECTED_ERROR',
      'CONNECTING',
      'INITIALIZING',
      'SESSION_EXPIRED',
    ],
  ),
  state: oneOf(() => 'IN_USE', ['IDLE', 'IN_USE', 'REMOVING']),
  host_state: shown(() => ({ state: 'IN_USE' })),
  cluster: one(
    (host) => host.cluster,
    clusterShape,
    ({ id, name }) => ({ id, name }),
  ),
  cpu_model: string(() => 'Intel(R) Xeon(R) Gold 6430'),
  total_cpu_cores: number(() => cores),
  total_cpu_hz: number(() => cores * hertz),
  total_memory_bytes: number((host) => host.memory),
  labels: shown(() => []),
});
