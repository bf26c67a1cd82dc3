import { describe, expect, it } from 'vitest';
import { Vm, type Vm as VmRow, vmSortFields } from '../../../../contract/services/tower/vms.ts';
import { addressesOf } from '../vmAddresses.ts';
import { vmColumns } from './vmColumns.tsx';

// Heads are not what is tested here.
const told = { words: { t: (key: string) => key } as never, whyNoConsole: () => undefined };
const columns = vmColumns({ ...told, nameOf: (scope) => `${scope} tower` });

const key = (id: string) => Vm.shape.id.parse(id);
const full: VmRow = {
  id: key('clvm1'),
  local_id: 'l1',
  name: 'web-01',
  description: 'Front door',
  status: 'RUNNING',
  vcpu: 4,
  cpu: { cores: 4, sockets: 1 },
  memory: 8 * 1024 ** 3,
  ips: '10.0.4.21, 172.17.0.1,fd00::5',
  hostname: 'web-01',
  dns_servers: null,
  os: 'CentOS Linux 7',
  guest_os_type: 'LINUX',
  kernel_info: null,
  cluster: { id: key('c1'), name: 'prod-a' },
  host: { id: key('h1'), name: 'node-11', management_ip: '10.0.0.11' },
  labels: [
    { id: key('l1'), key: 'env', value: 'prod' },
    { id: key('l2'), key: '<b>old</b>', value: null },
  ],
  snapshots: [],
  vm_tools_status: 'RUNNING',
  vm_tools_version: '3.1.0',
  cpu_usage: 12.4,
  memory_usage: 61,
  provisioned_size: 500 * 1024 ** 3,
  used_size: 120 * 1024 ** 3,
  guest_used_size: null,
  firmware: 'BIOS',
  video_type: null,
  ha: true,
  protected: false,
  nested_virtualization: false,
  in_recycle_bin: false,
  internal: false,
  vm_usage: null,
  local_created_at: '2026-03-01T08:00:00.000Z',
  last_shutdown_time: null,
  entityAsyncStatus: null,
};
const silent: VmRow = {
  ...full,
  name: null,
  status: null,
  ips: null,
  os: null,
  guest_os_type: null,
  cluster: null,
  host: null,
  vm_tools_status: null,
  cpu_usage: null,
  memory_usage: null,
  vcpu: null,
  memory: null,
  used_size: null,
  provisioned_size: null,
  labels: null,
  local_created_at: null,
};
const values = (vm: VmRow) =>
  Object.fromEntries(columns.map(({ id, value }) => [id, value({ id: `hq/${vm.id}`, scope: 'hq', vm })]));

describe('what the columns hold', () => {
  it('is what can be sorted, filtered and exported', () => {
    expect(values(full)).toEqual({
      name: 'web-01',
      status: 'RUNNING',
      addresses: '10.0.4.21, fd00::5, 172.17.0.1',
      cpu: 12.4,
      memory: 61,
      storage: 120 * 1024 ** 3,
      vcpu: 4,
      memorySize: 8 * 1024 ** 3,
      storageSize: 500 * 1024 ** 3,
      where: 'prod-a, node-11',
      scope: 'hq tower',
      os: 'CentOS Linux 7',
      tools: 'RUNNING',
      labels: 'env: prod, <b>old</b>',
      created: '2026-03-01T08:00:00.000Z',
      id: 'clvm1',
      console: null,
    });
  });

  it('is nothing where the vendor told nothing: every leaf may be null', () => {
    const { scope, id, ...rest } = values(silent);
    for (const value of Object.values(rest)) expect(value).toBeNull();
    expect([scope, id]).toEqual(['hq tower', 'clvm1']);
  });

  it('names the tower only where there are several', () => {
    const ids = vmColumns(told).map(({ id }) => id);
    expect(ids).not.toContain('scope');
    expect(columns.map(({ id }) => id)).toContain('scope');
  });

  it('sorts by what CloudTower sorts by, each field once', () => {
    const fields = columns.flatMap(({ sort }) => sort ?? []);
    expect(vmSortFields).toEqual(expect.arrayContaining(fields));
    expect(new Set(fields).size).toBe(fields.length);
  });
});

describe('addresses', () => {
  it.each<[string | null, string[]]>([
    [null, []],
    ['', []],
    [' , ,', []],
    ['10.0.0.1', ['10.0.0.1']],
    ['10.0.0.1,10.0.0.1', ['10.0.0.1']],
    ['127.0.0.1,fe80::1,10.0.0.1', ['10.0.0.1', '127.0.0.1', 'fe80::1']],
  ])('of %j', (ips, addresses) => {
    expect(addressesOf({ ips })).toEqual(addresses);
  });
});
