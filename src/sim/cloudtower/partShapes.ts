import { boolean, number, one, oneOf, shape, shown, string, type Shape } from '../shape.ts';
import type { Vm } from './entities.ts';
import { usedOf, type Drive, type Nic, type Volume } from './parts.ts';

const nested = ({ id, name }: { id: string; name: string }) => ({ id, name });
const vmOf = <T extends { vm: Vm }>(vms: Shape<Vm>) => one<T, Vm>(({ vm }) => vm, vms, nested);

export const createPartShapes = (vms: Shape<Vm>) => ({
  nic: shape<Nic>({
    ...nicFields,
    vm: vmOf(vms),
  }),
  drive: shape<Drive>({
    id: string((drive) => drive.id),
    boot: number((drive) => drive.place),
    bus: oneOf((drive) => (drive.volume ? 'VIRTIO' : 'IDE'), ['IDE', 'SCSI', 'VIRTIO', 'USB']),
    type: oneOf((drive) => (drive.volume ? 'DISK' : 'CD_ROM'), ['DISK', 'CD_ROM']),
    device: string((drive) => (drive.volume ? `vd${'abcdef'[drive.place]}` : 'hda')),
    key: number((drive) => drive.place),
    serial: string((drive) => drive.volume?.local_id ?? null),
    disabled: boolean(() => false),
    elf_image: shown((drive) => (drive.volume || !drive.vm.image ? null : nested(drive.vm.image))),
    svt_image: shown(() => null),
    vm_volume: shown((drive) => drive.volume && nested(drive.volume)),
    vm: vmOf(vms),
  }),
  volume: shape<Volume>({
    id: string((volume) => volume.id),
    local_id: string((volume) => volume.local_id),
    name: string((volume) => volume.name),
    size: number((volume) => volume.size),
    used_size: number((volume) => usedOf(volume.vm, volume.size)),
    unique_size: number((volume) => usedOf(volume.vm, volume.size)),
    guest_used_size: number((volume) =>
      volume.vm.tools === 'RUNNING' ? usedOf(volume.vm, volume.size) : null,
    ),
    elf_storage_policy: oneOf(() => 'REPLICA_2_THIN_PROVISION', ['REPLICA_2_THIN_PROVISION']),
    path: string((volume) => `iscsi://iqn.2016-02.com.smartx:system:zbs/${volume.local_id}`),
    mounting: boolean(() => true),
    sharing: boolean(() => false),
    local_created_at: string((volume) => volume.vm.created),
  }),
});

/** A VM's own where-input looks into its NICs, so they are told apart from what names the VM. */
const nicFields = {
  id: string<Nic>((nic) => nic.id),
  local_id: string<Nic>((nic) => `${nic.vm.local_id.slice(0, -1)}${nic.order}`),
  order: number<Nic>((nic) => nic.order),
  model: oneOf<Nic>(() => 'VIRTIO', ['E1000', 'VIRTIO', 'SRIOV']),
  enabled: boolean<Nic>(() => true),
  mac_address: string<Nic>((nic) => nic.mac),
  ip_address: string<Nic>((nic) => nic.ip),
  subnet_mask: string<Nic>((nic) => nic.ip && '255.255.255.0'),
  gateway: string<Nic>((nic) => nic.ip && nic.ip.replace(/\d+$/, '1')),
  guest_info_ip_addresses: shown((nic: Nic) => (nic.ip === null ? [] : [nic.ip])),
  guest_info_ip_addresses_v6: shown((_: Nic) => []),
  mirror: boolean<Nic>(() => false),
  vlan: shown((nic: Nic) => ({ id: `clvl${nic.vlan}`, name: nic.vlan })),
};
export const nicOfVmShape = shape<Nic>(nicFields);
