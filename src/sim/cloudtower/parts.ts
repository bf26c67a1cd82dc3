import type { Vm } from './entities.ts';

// A machine's NICs, drives and volumes follow from the machine: 100,000 of them need no rows of their own.

const gigabyte = 2 ** 30;
export const vlans = ['servers', 'clients', 'storage', 'dmz'] as const;

export interface Nic {
  id: string;
  vm: Vm;
  order: number;
  mac: string;
  ip: string | null;
  vlan: (typeof vlans)[number];
}

export interface Drive {
  id: string;
  vm: Vm;
  place: number;
  volume: Volume | null; // null: a CD-ROM drive
}

export interface Volume {
  id: string;
  local_id: string;
  vm: Vm;
  name: string;
  size: number; // bytes
}

/** Says whose it is, which, and how often the machine was synced: a part of an earlier sync is found no more. */
const partId = (kind: string, vm: Vm, place: number) => `${kind}${vm.synced}x${place}x${vm.id.slice(2)}`;

/** The machine whose part an id names, whenever that was. */
export function ownerOf(partId: string): string {
  const [, rest] = /^cl[a-z]{2}(?:\d+x)?\dx([0-9a-z]{23})$/.exec(partId) ?? [];
  return `cl${rest ?? ''}`;
}

export function nicsOf(vm: Vm): Nic[] {
  const digits = vm.local_id.replaceAll('-', '');
  const addresses = vm.ips.split(',').filter((ip) => ip !== '' && !ip.startsWith('172.17.'));
  return Array.from({ length: 1 + (vm.index % 2) }, (_, order) => ({
    id: partId('clnc', vm, order),
    vm,
    order,
    mac: `52:54:00:${digits.slice(0, 2)}:${digits.slice(2, 4)}:${digits.slice(4, 5)}${order}`,
    ip: addresses[order] ?? null,
    vlan: vlans[(vm.index + order) % vlans.length] ?? vlans[0],
  }));
}

const disksOf = (vm: Vm) => 1 + (vm.index % 3);

export function volumesOf(vm: Vm): Volume[] {
  const count = disksOf(vm);
  const data = Math.floor(vm.disk / gigabyte / (count + 1)) * gigabyte;
  return Array.from({ length: count }, (_, place) => ({
    id: `clvv${place}x${vm.id.slice(2)}`, // of these the ids stay
    local_id: `${vm.local_id.slice(0, -1)}${place}`,
    vm,
    name: `${vm.name}-${place}`,
    size: place === 0 ? vm.disk - data * (count - 1) : data,
  }));
}

export function drivesOf(vm: Vm): Drive[] {
  const disks = volumesOf(vm).map((volume, place): Drive => ({
    id: partId('cldk', vm, place),
    vm,
    place,
    volume,
  }));
  const place = disks.length;
  return [...disks, { id: partId('cldk', vm, place), vm, place, volume: null }];
}

export const usedOf = (vm: Vm, size: number) => Math.round(size * (0.15 + vm.load * 0.7));
