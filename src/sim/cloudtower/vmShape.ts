import type { Clock } from '../clock.ts';
import { boolean, date, many, number, one, oneOf, shape, shown, string, type Shape } from '../shape.ts';
import { guestTypes, toolsStatuses, vmStatuses, type Label, type Vm } from './entities.ts';
import { drivesOf, nicsOf, usedOf } from './parts.ts';
import { nicOfVmShape } from './partShapes.ts';
import type { SiteShapes } from './siteShapes.ts';
import { snapshotOfVmShape } from './snapshotShape.ts';
import { usageOf } from './usage.ts';

const labelShape = shape<Label>({
  id: string((label) => label.id),
  key: string((label) => label.key),
  value: string((label) => label.value),
});

const idOnly = ({ id }: { id: string }) => ({ id });

const runningTools = (vm: Vm) =>
  vm.status !== 'RUNNING' && vm.tools !== 'NOT_INSTALLED' ? 'NOT_RUNNING' : vm.tools;

const busyOf = (vm: Vm) => (vm.isDeleting ? 'DELETING' : vm.lockedBy ? 'UPDATING' : null);

/** The vendor's `Vm`, the fields nobody asked for included: what leaves the BFF is the BFF's business. */
export function createVmShape(clock: Clock, sites: SiteShapes): Shape<Vm> {
  const used = (vm: Vm) => usedOf(vm, vm.disk);
  return shape<Vm>({
    id: string((vm) => vm.id),
    local_id: string((vm) => vm.local_id),
    name: string((vm) => vm.name),
    description: string((vm) => vm.description),
    status: oneOf((vm) => vm.status, vmStatuses),
    vcpu: number((vm) => vm.vcpu),
    cpu: shown((vm) => ({ cores: vm.vcpu, sockets: 1 })),
    cpu_model: string(() => 'cluster_default'),
    memory: number((vm) => vm.memory),
    ips: string((vm) => vm.ips),
    node_ip: string((vm) => vm.host?.management_ip ?? ''),
    cluster: one(
      (vm) => vm.cluster,
      sites.cluster,
      ({ id, name }) => ({ id, name }),
    ),
    host: one(
      (vm) => vm.host,
      sites.host,
      ({ id, name, management_ip }) => ({ id, name, management_ip }),
    ),
    folder: shown(() => null),
    labels: many(
      (vm) => vm.labels,
      labelShape,
      ({ id, key, value }) => ({ id, key, value }),
    ),
    snapshots: many(
      (vm) => vm.snapshots,
      snapshotOfVmShape,
      ({ id, name }) => ({ id, name }),
    ),
    vm_disks: shown((vm) => drivesOf(vm).map(idOnly)),
    vm_nics: many(nicsOf, nicOfVmShape, idOnly),
    os: string((vm) => vm.os),
    guest_os_type: oneOf((vm) => vm.guest, guestTypes),
    hostname: string((vm) => vm.hostname),
    kernel_info: string((vm) => (vm.guest === 'LINUX' && vm.hostname ? '5.15.0-105-generic' : null)),
    dns_servers: string((vm) => (vm.hostname ? '10.0.0.53,10.1.0.53' : null)),
    vm_tools_status: oneOf(runningTools, toolsStatuses),
    vm_tools_version: string((vm) => (vm.tools === 'NOT_INSTALLED' ? null : '3.1.0')),
    cpu_usage: number((vm) => usageOf(vm, 'cpu', clock.now())),
    memory_usage: number((vm) => usageOf(vm, 'memory', clock.now())),
    provisioned_size: number((vm) => vm.disk),
    used_size: number(used),
    unique_size: number(used),
    size: number(used),
    logical_size_bytes: number((vm) => vm.disk),
    guest_used_size: number((vm) => (runningTools(vm) === 'RUNNING' ? used(vm) : null)),
    firmware: oneOf((vm) => (vm.guest === 'WINDOWS' ? 'UEFI' : 'BIOS'), ['BIOS', 'UEFI']),
    clock_offset: oneOf((vm) => (vm.guest === 'WINDOWS' ? 'LOCALTIME' : 'UTC'), ['LOCALTIME', 'UTC']),
    video_type: oneOf(
      (vm) => (vm.guest === 'WINDOWS' ? 'VGA' : 'VIRTIO'),
      ['CIRRUS', 'QXL', 'VGA', 'VIRTIO'],
    ),
    ha: boolean((vm) => !vm.internal),
    in_recycle_bin: boolean((vm) => vm.recycled),
    internal: boolean((vm) => vm.internal),
    nested_virtualization: boolean(() => false),
    protected: boolean(() => false),
    win_opt: boolean((vm) => vm.guest === 'WINDOWS'),
    vm_usage: oneOf((vm) => vm.usage, ['CLOUDTOWER', 'EVEROUTE_CONTROLLER', 'SFS_CONTROLLER']),
    bios_uuid: string((vm) => vm.local_id),
    out_uninstall_usb: shown(() => []),
    usb_devices: shown(() => []),
    gpu_devices: shown(() => []),
    pci_nics: shown(() => []),
    local_created_at: date((vm) => vm.created),
    last_shutdown_time: date((vm) => vm.stopped),
    deleted_at: date(() => null),
    entityAsyncStatus: oneOf(busyOf, ['CREATING', 'UPDATING', 'DELETING']),
  });
}
