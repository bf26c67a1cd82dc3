import { createRandom } from '../random.ts';
import { addressOf, region, type Inventory } from './seed.ts';
import type { Subnet, Vpc } from './entities.ts';

export interface Flavor {
  id: string;
  vcpus: number;
  gigabytes: number;
  boot: 'LocalDisk' | 'Volume';
  /** The list of flavours does not say what it boots from; its extra specs do. */
  isBootUnlisted?: true;
  evs: boolean;
  arch: 'x86_64' | 'aarch64';
  disks: string;
  status: string;
  /** How it is sold in each zone, and how many there are. */
  zones: Record<string, { status: string; stock: number }>;
}

export interface BareServer {
  id: string;
  name: string;
  status: 'ACTIVE' | 'BUILD' | 'ERROR' | 'HARD_REBOOT' | 'REBOOT' | 'SHUTOFF';
  task: string | null;
  zone: string;
  flavor: Flavor;
  image: { id: string; name: string };
  vpc: Vpc;
  addresses: { address: string; isFloating: boolean; mac: string }[];
  /** Of a period's order; null when it is paid for as used. */
  order: string | null;
  key: string;
  user: string;
  fault: string | null;
  created: number;
  updated: number;
}

export interface BareSubJob {
  id: string;
  type: string;
  status: 'INIT' | 'RUNNING' | 'SUCCESS' | 'FAIL';
  server: string | null;
  code: string | null;
  reason: string | null;
  began: number;
  ended: number | null;
}
export interface BareJob extends Omit<BareSubJob, 'server'> {
  parts: BareSubJob[];
}

export interface BareMetal {
  flavors: Flavor[];
  images: { id: string; name: string; os: string; minDisk: number; isArm: boolean }[];
  keypairs: string[];
  servers: Map<string, BareServer>;
  jobs: Map<string, BareJob>;
}

const zones = ['a', 'b', 'c'].map((zone) => `${region}${zone}`);
const sold = (...stocks: (number | null | string)[]): Flavor['zones'] =>
  Object.fromEntries(
    stocks.flatMap((stock, place) => {
      if (stock === null) return [];
      const isCount = typeof stock === 'number';
      return [[zones[place]!, isCount ? { status: 'normal', stock } : { status: stock, stock: 0 }]];
    }),
  );

/** One of each kind: local disks with and without cloud disks, cloud disks, told late, sold out, given up. */
const flavors = (): Flavor[] => [
  {
    ...{ id: 'physical.s3.large', vcpus: 40, gigabytes: 192, boot: 'LocalDisk', evs: true, arch: 'x86_64' },
    ...{ disks: '2 x 600 GB SAS (RAID 1)', status: 'normal', zones: sold(8, 4, 'sellout') },
  },
  {
    ...{ id: 'physical.h2.large', vcpus: 40, gigabytes: 384, boot: 'Volume', evs: true, arch: 'x86_64' },
    ...{ disks: 'none', status: 'normal', zones: sold(6, null, 2) },
  },
  {
    ...{ id: 'physical.d2.large', vcpus: 64, gigabytes: 256, boot: 'LocalDisk', evs: false, arch: 'x86_64' },
    ...{ disks: '12 x 8 TB SATA', status: 'normal', zones: sold(2, 2, null) },
  },
  {
    ...{ id: 'physical.kl1.3xlarge', vcpus: 128, gigabytes: 512, boot: 'Volume', isBootUnlisted: true },
    ...{ evs: true, arch: 'aarch64', disks: 'none', status: 'obt', zones: sold(null, 3, 'obt') },
  },
  {
    ...{ id: 'physical.p4.xlarge', vcpus: 64, gigabytes: 512, boot: 'LocalDisk', evs: true, arch: 'x86_64' },
    ...{ disks: '2 x 960 GB SSD', status: 'sellout', zones: sold('sellout', 'sellout', null) },
  },
  {
    ...{ id: 'physical.o2.medium', vcpus: 16, gigabytes: 64, boot: 'LocalDisk', evs: false, arch: 'x86_64' },
    ...{ disks: '2 x 800 GB SSD', status: 'abandon', zones: sold('abandon', null, null) },
  },
];

const images = [
  {
    ...{ id: '766a545a-02e1-433e-b1d1-733b5dc95e94', name: 'CentOS 7.9 64bit for BareMetal' },
    ...{ os: 'Linux', minDisk: 100, isArm: false },
  },
  {
    ...{ id: '0fa2e0c4-9f4a-4a08-b1f6-5f8f6f0ab7d2', name: 'Windows Server 2019 Standard for BareMetal' },
    ...{ os: 'Windows', minDisk: 120, isArm: false },
  },
  {
    ...{ id: 'c2c35f5e-6a3b-4e0e-8d7d-9a0a4d1b6c39', name: 'Huawei Cloud EulerOS 2.0 for BareMetal (ARM)' },
    ...{ os: 'Linux', minDisk: 40, isArm: true },
  },
];

/** A server for each way it may stand. */
const stands: [
  name: string,
  status: BareServer['status'],
  task: string | null,
  flavor: number,
  prepaid: boolean,
][] = [
  ['bms-oracle-01', 'ACTIVE', null, 0, true],
  ['bms-oracle-02', 'ACTIVE', null, 0, true],
  ['bms-hana-01', 'ACTIVE', null, 1, true],
  ['bms-hana-02', 'SHUTOFF', null, 1, false],
  ['bms-backup-01', 'ACTIVE', null, 2, false],
  ['bms-backup-02', 'ERROR', null, 2, false],
  ['bms-render-01', 'BUILD', 'spawning', 3, false],
  ['bms-render-02', 'REBOOT', 'rebooting', 3, false],
  ['bms-ledger-01', 'HARD_REBOOT', 'reboot_started_hard', 0, true],
  ['bms-账务-01', 'ACTIVE', null, 0, false],
];

export const orderNumber = (hex: string) => `CS${hex.toUpperCase().slice(0, 15)}`;

/** The bare-metal servers of a project, and what new ones are made of. */
export function seedBareMetal(
  seed: number,
  { subnets, ports, servers: virtual }: Inventory,
  { now, user }: { now: number; user: string },
): BareMetal {
  const random = createRandom(seed + 21);
  const known = new Set(virtual.map(({ id }) => id));
  const kinds = flavors();
  // Their NICs are among the ports of the network; ECS lists no server for them.
  const nics = ports.filter(
    ({ owner, device }) => owner.startsWith('compute:') && device !== '' && !known.has(device),
  );
  const subnet = (nics[0]?.subnet ?? subnets[0]) as Subnet;
  const rows = stands.map(([name, status, task, kind, isPrepaid], index): BareServer => {
    const nic = nics[index];
    const created = now - (index + 2) * 9 * 86_400_000 - random.int(86_400_000);
    const flavor = kinds[kind]!;
    const image = images[flavor.arch === 'aarch64' ? 2 : index % 2]!;
    return {
      ...{ id: nic?.device ?? random.uuid(), name, status, task, flavor, vpc: subnet.vpc, user },
      ...{ zone: Object.keys(flavor.zones)[0]!, key: 'KeyPair-ops', created, updated: created + 1_500_000 },
      image: { id: image.id, name: image.name },
      addresses: [
        {
          address: nic?.ip ?? addressOf(subnet.cidr, 180 + index),
          ...{ isFloating: false, mac: nic?.mac ?? `fa:16:3e:00:00:${String(10 + index)}` },
        },
      ],
      order: isPrepaid ? orderNumber(random.hex(15)) : null,
      fault: status === 'ERROR' ? 'No valid host was found. There are not enough hosts available.' : null,
    };
  });
  return {
    flavors: kinds,
    images,
    keypairs: ['KeyPair-ops', 'KeyPair-batch'],
    servers: new Map(rows.map((row) => [row.id, row])),
    jobs: new Map(),
  };
}
