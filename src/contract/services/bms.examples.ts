import type { CounterExample, Example } from '../example.ts';
import { bms } from './bms.ts';

const page = '创建裸金属服务器 (huawei-api-walkthroughs.zh.txt)';
const reference = 'https://support.huaweicloud.com/api-bms';

const common = {
  availability_zone: 'cn-north-4a',
  imageRef: '766a545a-02e1-433e-b1d1-733b5dc95e94',
  vpcid: '8df83bf2-fd2e-4ee0-9692-c0b7736513fb',
  nics: [{ subnet_id: 'c6bb8788-4fd1-4a8f-adab-7eba3bed8616' }],
  extendparam: {
    ...{ chargingMode: 'prePaid', periodType: 'month', periodNum: 1 },
    ...{ isAutoRenew: 'true', isAutoPay: 'true', regionID: 'cn-north-4' },
  },
  metadata: { op_svc_userid: '59781460e9e54886a7d03df7d3f3fc81' },
  key_name: '$key_name',
};
const data_volumes = [{ volumetype: 'SAS', size: 10, shareable: false }];

/** The four variants of the walk-through; `$key_name` is its own placeholder. */
export const orderPages = {
  localDisk: { server: { ...common, name: 'bms-test01', flavorRef: 'physical.s3.large' } },
  rootVolume: {
    server: {
      ...{ ...common, name: 'bms-test02', flavorRef: 'physical.h2.large' },
      root_volume: { volumetype: 'SAS', size: 150 },
    },
  },
  dataVolumes: { server: { ...common, name: 'bms-test03', flavorRef: 'physical.s3.large', data_volumes } },
  eip: {
    server: {
      ...{ ...common, name: 'bms-test04', flavorRef: 'physical.s3.large', data_volumes },
      publicip: {
        eip: {
          iptype: '5_bgp',
          bandwidth: { chargemode: 'bandwidth', name: 'bms-test04-bandwidth', size: 1, sharetype: 'PER' },
          extendparam: { chargingMode: 'prePaid' }, // the source's brackets are wrong
        },
      },
    },
  },
};

const server = {
  ...{ id: '7ae1c7c1-3c1a-4d7b-8d1c-9d0b2f4e6a11', name: 'bms-test01', status: 'ACTIVE' },
  ...{ 'OS-EXT-STS:task_state': null, 'OS-EXT-STS:vm_state': 'active', locked: false, progress: 0 },
  'OS-EXT-AZ:availability_zone': 'cn-north-4a',
  flavor: {
    ...{ id: 'physical.s3.large', name: 'physical.s3.large', disk: '1200', vcpus: '40', ram: '196608' },
  },
  image: { id: '766a545a-02e1-433e-b1d1-733b5dc95e94' },
  addresses: {
    '8df83bf2-fd2e-4ee0-9692-c0b7736513fb': [
      {
        ...{ version: '4', addr: '192.168.0.31', 'OS-EXT-IPS:type': 'fixed' },
        'OS-EXT-IPS-MAC:mac_addr': 'fa:16:3e:9a:04:12',
        'OS-EXT-IPS:port_id': 'e5c2ec1f-9a3c-4a0a-8d2b-5e2d1a2b3c4d',
      },
    ],
  },
  metadata: {
    ...{ chargingMode: '1', 'metering.order_id': 'CS2011301535RYJ2K', os_type: 'Linux' },
    ...{ vpc_id: '8df83bf2-fd2e-4ee0-9692-c0b7736513fb', image_name: 'CentOS 7.9 64bit for BareMetal' },
    op_svc_userid: '59781460e9e54886a7d03df7d3f3fc81',
  },
  ...{ security_groups: [{ name: 'default' }], key_name: 'KeyPair-ops', host_status: 'UP' },
  ...{ created: '2024-08-07T07:07:18Z', updated: '2024-08-07T07:27:18Z' },
};
const job = {
  ...{ job_id: '70a599e0-31e7-49b7-b260-868f441e862b', job_type: 'baremetalBatchCreate' },
  ...{ begin_time: '2024-08-07T07:07:18.000Z', end_time: '2024-08-07T07:27:18.000Z' },
};

export const examples: Example[] = [
  ...Object.values(orderPages).map((request) => ({ source: page, operation: bms.createServers, request })),
  {
    source: `${reference}, creating a bare-metal server`,
    operation: bms.createServers,
    answer: { order_id: 'CS2011301535RYJ2K', job_id: job.job_id },
  },
  {
    source: `${reference}, the same, paid for as used`,
    operation: bms.createServers,
    answer: { job_id: job.job_id },
  },
  {
    source: `${reference}, querying details about bare-metal servers (constructed)`,
    operation: bms.listServers,
    query: { offset: 1, limit: 25, status: 'ACTIVE' },
    answer: { servers: [server], count: 1 },
  },
  {
    source: `${reference}, querying a bare-metal server (constructed)`,
    operation: bms.showServer,
    answer: { server: { ...server, fault: { code: 500, message: 'No valid host was found.' } } },
  },
  {
    source: `${reference}, querying flavors (constructed)`,
    operation: bms.listFlavors,
    query: { availability_zone: 'cn-north-4a' },
    answer: {
      flavors: [
        {
          ...{ id: 'physical.s3.large', name: 'physical.s3.large', vcpus: '40', ram: 196_608, disk: '1200' },
          os_extra_specs: {
            ...{ 'baremetal:extBootType': 'LocalDisk', 'baremetal:__support_evs': 'true' },
            ...{ 'cond:operation:status': 'normal', resource_type: 'ironic' },
            'cond:operation:az': 'cn-north-4a(normal), cn-north-4b(sellout)',
          },
          links: [],
        },
      ],
    },
  },
  {
    source: `${reference}, querying available resources (constructed)`,
    operation: bms.listStock,
    query: { availability_zone: ['cn-north-4a'] },
    answer: {
      available_resource: [
        {
          availability_zone: 'cn-north-4a',
          flavors: [{ flavor_id: 'physical.s3.large', count: 3, status: 'normal' }],
        },
      ],
    },
  },
  {
    source: `${reference}, querying a job: its parent succeeded, one of its parts did not`,
    operation: bms.showJob,
    answer: {
      ...{ ...job, status: 'SUCCESS', error_code: null, fail_reason: null },
      entities: {
        sub_jobs_total: 1,
        sub_jobs: [
          {
            ...{ ...job, job_type: 'baremetalSingleCreate', status: 'FAIL' },
            ...{ entities: {}, error_code: 'BMS.3010', fail_reason: 'No valid host was found.' },
          },
        ],
      },
    },
  },
  {
    source: `${reference}, starting`,
    operation: bms.powerServer,
    request: { 'os-start': { servers: [{ id: server.id }] } },
    answer: { job_id: job.job_id },
  },
  ...['os-stop', 'reboot'].map((action) => ({
    source: `${reference}, ${action}`,
    operation: bms.powerServer,
    request: { [action]: { type: 'HARD', servers: [{ id: server.id }] } },
  })),
  {
    source: `${reference}, deleting`,
    operation: bms.deleteServer,
    request: { servers: [{ id: server.id }], delete_publicip: true, delete_volume: false },
    answer: { job_id: job.job_id },
  },
];

const { server: local } = orderPages.localDisk;
const { eip } = orderPages.eip.server.publicip;
const wrong = (why: string, change: object): CounterExample => ({
  ...{
    source: 'constructed',
    operation: bms.createServers,
    why,
    request: { server: { ...local, ...change } },
  },
});

export const counterExamples: CounterExample[] = [
  wrong('the EIP of the source, its brackets as they are', {
    publicip: { eip: { ...eip, extendparam: [{ chargingMode: 'prePaid' }] } },
  }),
  wrong('a truth that is no string', { extendparam: { ...local.extendparam, isAutoPay: true } }),
  wrong('a period of ten months', { extendparam: { ...local.extendparam, periodNum: 10 } }),
  wrong('two years', { extendparam: { ...local.extendparam, periodType: 'year', periodNum: 2 } }),
  wrong('prepaid for no period', { extendparam: { chargingMode: 'prePaid' } }),
  wrong('a bandwidth of 2001', {
    publicip: { eip: { ...eip, bandwidth: { ...eip.bandwidth, size: 2001 } } },
  }),
  wrong('prepaid by traffic', {
    publicip: { eip: { ...eip, bandwidth: { ...eip.bandwidth, chargemode: 'traffic' } } },
  }),
  wrong('a root volume of 39 GB', { root_volume: { volumetype: 'SAS', size: 39 } }),
  wrong('a name too long for its number', { name: 'b'.repeat(59), count: 2 }),
  {
    ...{ source: 'constructed', operation: bms.powerServer, why: 'SOFT does nothing' },
    request: { 'os-stop': { type: 'SOFT', servers: [{ id: server.id }] } },
  },
];
