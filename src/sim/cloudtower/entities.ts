// What the estate consists of, as compactly as 100,000 machines ask for; the vendor's rows are made when read.

export interface Label {
  id: string;
  key: string;
  value: string;
}

export interface Cluster {
  id: string;
  local_id: string;
  name: string;
  ip: string;
  version: string;
  hosts: number;
  memory: number; // bytes, of all its hosts
}

export const hostStatuses = [
  'CONNECTED_HEALTHY',
  'CONNECTED_WARNING',
  'CONNECTED_ERROR',
  'CONNECTING',
  'INITIALIZING',
  'SESSION_EXPIRED',
] as const;
export type HostState = 'IN_USE' | 'ENTERING_MAINTENANCE_MODE' | 'MAINTENANCE_MODE' | 'REMOVING';

export interface Host {
  id: string;
  local_id: string;
  name: string;
  management_ip: string;
  status: (typeof hostStatuses)[number];
  state: HostState;
  memory: number; // bytes
  cluster: Cluster;
}

export const vmStatuses = ['RUNNING', 'STOPPED', 'SUSPENDED', 'UNKNOWN', 'DELETED'] as const;
export type VmStatus = (typeof vmStatuses)[number];
export const toolsStatuses = ['RUNNING', 'NOT_RUNNING', 'NOT_INSTALLED', 'RESTRICTION'] as const;
export type ToolsStatus = (typeof toolsStatuses)[number];
export const guestTypes = ['LINUX', 'WINDOWS', 'UNKNOWN'] as const;

/** An ISO image; without a cluster it comes from the content library. */
export interface ElfImage {
  id: string;
  local_id: string;
  name: string;
  size: number; // bytes
  cluster: Cluster | null;
  created: string;
}

/** A machine as it was. */
export interface Snapshot {
  id: string;
  local_id: string;
  name: string;
  consistency: 'CRASH_CONSISTENT' | 'FILE_SYSTEM_CONSISTENT';
  vm: Vm;
  size: number; // bytes
  created: string;
  kept: Pick<Vm, 'vcpu' | 'memory' | 'description' | 'disk'>;
}

export const severities = ['CRITICAL', 'NOTICE', 'INFO'] as const;
export interface Alert {
  id: string;
  local_id: string;
  severity: (typeof severities)[number];
  message: string;
  cause: string;
  impact: string;
  solution: string;
  cluster: Cluster;
  host: Host | null;
  vms: Vm[];
  began: string;
  ended: string | null;
}

export interface Vm {
  /** Its place in the estate: what is the same at every start is derived from it. */
  index: number;
  id: string;
  local_id: string;
  name: string;
  description: string;
  status: VmStatus;
  vcpu: number;
  memory: number; // bytes
  ips: string;
  hostname: string | null;
  os: string | null;
  guest: (typeof guestTypes)[number];
  /** While it runs; tools cannot run in a machine that does not. */
  tools: ToolsStatus;
  cluster: Cluster;
  host: Host | null;
  labels: readonly Label[];
  snapshots: readonly Snapshot[];
  /** What is in its CD-ROM drive. */
  image: ElfImage | null;
  /** How busy it is on average, 0–1. */
  load: number;
  disk: number; // bytes
  created: string;
  stopped: string | null;
  recycled: boolean;
  internal: boolean;
  usage: string | null; // set on the vendor's own system machines
  /** The task that has it locked. */
  lockedBy: string | null;
  isDeleting: boolean;
  /** How often the cluster's view of it was read anew: its disks and NICs get new ids each time. */
  synced: number;
}
