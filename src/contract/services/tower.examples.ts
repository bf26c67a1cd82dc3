import type { CounterExample, Example } from '../example.ts';
import { tower } from './tower.ts';
import { changeExamples } from './tower/changes.examples.ts';
import { partExamples } from './tower/parts.examples.ts';
import { byId, vm } from './tower/vm.examples.ts';

// Requests and answers that this catalogue did not write. Those of the vendor's own pages are copied from them;
// those marked constructed were made from the vendor's OpenAPI schema and captured from nobody.

const vncPage = 'https://code.smartx.com, 获取 VNC 信息 (cloudtower-vnc.zh.txt)';
const constructed = 'constructed from the OpenAPI schema of CloudTower 4.8';

/** The vendor's page, to the letter: its answer and the two addresses built from it. */
export const vncVectors = {
  answer: {
    data: {
      vnc: {
        raw_token: '1a2bc3d4567e89f0a1b2c3d4e5f6a7b8',
        token: 'MTIzNDU2Nzg5YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXo=',
        vm_uuid: '00000000-0000-0000-0000-000000000000',
        cluster_ip: '192.168.5.2',
        host_ip: '192.168.5.4',
      },
    },
  },
  tower: '192.168.5.1',
  direct:
    'wss://192.168.5.2/websockify/?uuid=00000000-0000-0000-0000-000000000000&token=1a2bc3d4567e89f0a1b2c3d4e5f6a7b8&host=192.168.5.4',
  forwarded:
    'wss://192.168.5.1/websockify/?token=MTIzNDU2Nzg5YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXo%3D&uuid=00000000-0000-0000-0000-000000000000&host=192.168.5.4',
};

const task = {
  ...{ id: 'cltk777', description: 'Shut down VM web-01', status: 'EXECUTING', progress: 0.4 },
  ...{ error_code: null, error_message: null, resource_id: 'clvm0001abcd', resource_type: 'Vm' },
  resource_mutation: 'updateVm',
  steps: [{ key: 'SHUTDOWN', current: 2, total: 5, unit: 'COUNT', finished: false }],
  ...{ user: { id: 'clu1', name: 'ops' }, cluster: { id: 'cl7c1', name: 'prod-a' } },
  ...{
    local_created_at: '2026-03-01T08:10:00.000Z',
    started_at: '2026-03-01T08:10:01.000Z',
    finished_at: null,
  },
  ...{ internal: false, snapshot: '{}', args: {}, key: null, type: null },
};
const where = {
  ...{
    in_recycle_bin: false,
    name_contains: 'web',
    status_in: ['RUNNING', 'STOPPED'],
    cluster: { id: 'cl7c1' },
  },
};

export const examples: Example[] = [
  {
    source: vncPage,
    operation: tower.vnc,
    request: {
      operationName: 'vnc',
      variables: { input: { vm: { id: 'clvm0001abcd' } } }, // the page has $VM_ID, a shell's placeholder
      query:
        'query vnc($input: VncInput!) { vnc(input: $input) { vm_uuid host_ip cluster_ip raw_token token}}',
    },
    answer: vncVectors.answer,
  },
  {
    source: constructed,
    operation: tower.getVms,
    request: { where, orderBy: 'name_ASC', first: 20, skip: 0 },
    answer: [vm],
  },
  {
    source: constructed,
    operation: tower.getVmsConnection,
    request: { where },
    answer: { aggregate: { count: 137 } },
  },
  {
    source: constructed,
    operation: tower.shutdownVm,
    request: byId,
    answer: [{ task_id: 'cltk777', data: { ...vm, entityAsyncStatus: 'UPDATING' } }],
  },
  { source: constructed, operation: tower.startVm, request: byId, answer: [{ task_id: null, data: vm }] },
  {
    source: constructed,
    operation: tower.getTasks,
    request: { where: { id_in: ['cltk777'] } },
    answer: [task],
  },
  {
    source: constructed,
    operation: tower.getTasks,
    request: { where: { resource_id: 'clvm0001abcd' }, orderBy: 'local_created_at_DESC', first: 1 },
    answer: [
      {
        ...task,
        status: 'FAILED',
        error_code: 'JOB_FAILED',
        error_message: 'code: JOB_VM_SHUTDOWN_TIMEOUT message: {"ec":"EOK","error":{"msg":"timed out"}}',
        finished_at: '2026-03-01T08:15:00.000Z',
      },
    ],
  },
  {
    source: constructed,
    operation: tower.login,
    request: { username: 'root', password: 'not a real one', source: 'LOCAL' },
    answer: { task_id: null, data: { token: '<opaque string>' } },
  },
  {
    source: constructed,
    operation: tower.login,
    request: { username: 'ops', password: 'not a real one', source: 'AUTHN', auth_config_id: 'clac1' },
  },
  {
    source: constructed,
    operation: tower.authnStrategies,
    answer: { data: { authnStrategies: [{ id: 'clac1', type: 'LDAP' }] } },
  },
  { source: constructed, operation: tower.getMyInfo, answer: { id: 'clu1', username: 'wheelhouse' } },
  {
    source: constructed,
    operation: tower.createUserAuditLog,
    request: [
      {
        ...{
          action: 'OPEN_VM_CONSOLE',
          resource_type: 'Vm',
          resource_id: 'clvm0001abcd',
          status: 'SUCCESSED',
        },
        ...{ user_id: 'clu1', ip_address: '192.0.2.7', message: { 'zh-CN': '打开', 'en-US': 'opened' } },
      },
    ],
    answer: [{ task_id: null, data: { id: 'clual1' } }],
  },
  { source: constructed, operation: tower.getVersion, answer: '4.8.0' },
  {
    source: constructed,
    operation: tower.getVmVncInfo,
    request: { vm: { id: 'clvm0001abcd' } },
    answer: {
      vm,
      terminal: 'https://192.168.5.1/vm/terminal/clvm0001abcd',
      redirect: vncVectors.forwarded,
      direct: vncVectors.direct,
      cluster_ip: '192.168.5.2',
    },
  },
  ...[...partExamples, ...changeExamples].map((example) => ({ source: constructed, ...example })),
];

/** What must not pass: a request that would do more than it says, an answer that is not this operation's. */
export const counterExamples: CounterExample[] = [
  { source: constructed, operation: tower.startVm, why: 'acts on every VM', request: { where: {} } },
  {
    source: constructed,
    operation: tower.startVm,
    why: 'acts on many',
    request: { where: { id_in: ['a', 'b'] } },
  },
  { source: constructed, operation: tower.startVm, why: 'no where at all', request: {} },
  {
    source: constructed,
    operation: tower.startVm,
    why: 'an id that is none',
    request: { where: { id: '../delete-vm' } },
  },
  {
    source: constructed,
    operation: tower.poweroffVm,
    why: 'a filter beside the id',
    request: { where: { id: 'a', OR: [{}] } },
  },
  { source: constructed, operation: tower.getVms, why: 'an unknown field', request: { limit: 20 } },
  { source: constructed, operation: tower.getVms, why: 'more than a page', request: { first: 100_000 } },
  {
    source: constructed,
    operation: tower.deleteVm,
    why: 'deletes the whole recycle bin',
    request: { where: { in_recycle_bin: true } },
  },
  {
    source: constructed,
    operation: tower.createVmSnapshot,
    why: 'of many machines at once',
    request: { data: [1, 2].map((n) => ({ vm_id: `clvm${n}`, name: 'both' })) },
  },
  {
    source: constructed,
    operation: tower.ejectIsoFromVmCdRom,
    why: 'a drive without its machine',
    request: { where: { id: 'cldk1' } },
  },
  {
    source: constructed,
    operation: tower.addLabelsToResources,
    why: 'labels everything that runs',
    request: { where: { id: 'cllb1' }, data: { vms: { status: 'RUNNING' } } },
  },
  {
    source: constructed,
    operation: tower.getVmMetrics,
    why: 'a range that is a query',
    request: { range: '1h] or up[5m', metrics: ['elf_vm_memory_usage_percent'], vms: { id: 'a' } },
  },
  {
    source: constructed,
    operation: tower.getVms,
    why: 'deeper than a search goes',
    request: { where: { OR: [{ AND: [{ OR: [{ name_contains: 'a' }] }] }] } },
  },
  {
    source: constructed,
    operation: tower.vnc,
    why: 'another GraphQL operation',
    request: { operationName: 'deleteVm' },
  },
  {
    source: constructed,
    operation: tower.getVms,
    why: 'an error body in place of a list',
    answer: { message: 'no' },
  },
  { source: constructed, operation: tower.vnc, why: 'a list in place of GraphQL', answer: [] },
];
