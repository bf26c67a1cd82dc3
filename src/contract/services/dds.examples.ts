import type { CounterExample, Example } from '../example.ts';
import { dds } from './dds.ts';

const page = '查询DDS实例列表 (huawei-api-walkthroughs.zh.txt)';
const reference = 'https://support.huaweicloud.com/api-dds';

const node = (id: string, place: number, role: string, private_ip: string) => ({
  ...{ id, name: `dds-efa6_replica_node_${place}`, status: 'normal', role, private_ip, public_ip: '' },
  ...{ spec_code: 'dds.mongodb.s2.medium.4.repset', availability_zone: 'bbb' },
});

/** The vendor's walk-through, to the letter: one instance of 24, because it is asked for one. */
export const instancesPage = {
  query: { offset: 0, limit: 1 },
  answer: {
    instances: [
      {
        id: '8436a91546294036b75931e879882200in02',
        name: 'dds-efa6',
        status: 'normal',
        port: 8635,
        mode: 'ReplicaSet',
        region: 'aaa',
        datastore: { type: 'DDS-Community', version: '3.4' },
        engine: 'wiredTiger',
        created: '2019-01-17T07:05:52',
        updated: '2019-01-17T07:05:47',
        db_user_name: 'rwuser',
        ssl: '1',
        vpc_id: '674e9b42-cd8d-4d25-a2e6-5abcc565b961',
        subnet_id: 'f1df08c5-71d1-406a-aff0-de435a51007b',
        security_group_id: '7aa51dbf-5b63-40db-9724-dad3c4828b58',
        backup_strategy: { start_time: '16:00-17:00', keep_days: 7 },
        pay_mode: '0',
        maintenance_window: '02:00-06:00',
        groups: [
          {
            type: 'replica',
            volume: { size: '10', used: '0.33' },
            nodes: [
              node('233eaac9c6f245c0bb9c2d21eea12d1bno02', 2, 'Primary', '192.168.0.174'),
              node('d57d76d6320a4a7b86db82c317550c4ano02', 1, 'Hidden', '192.168.0.39'),
              node('f46b0a1cf4d9400e9fd7af17f8742d37no02', 3, 'Secondary', '192.168.0.176'),
            ],
          },
        ],
        enterprise_project_id: '0',
        time_zone: '',
        actions: [],
      },
    ],
    total_count: 24,
  },
};
const [ofPage] = instancesPage.answer.instances;
const job_id = '3711e2ad-5787-49bc-a47f-3f0b066af9f5';
const month = { start_time: '2025-11-01T00:00:00+0000', end_time: '2025-11-25T00:00:00+0000' };

export const examples: Example[] = [
  { source: page, operation: dds.listInstances, ...instancesPage },
  {
    source: page,
    operation: dds.listInstances,
    query: { offset: 24, limit: 1 },
    answer: { total_count: 24 },
  },
  {
    source: reference,
    operation: dds.listInstances,
    query: { name: '*50%" 简体', mode: 'Sharding', datastore_type: 'DDS-Community', limit: 100 },
    answer: {
      instances: [
        { ...ofPage, port: '8635', ssl: 1, actions: ['RESTARTING'], tags: [{ key: 'a', value: '' }] },
      ],
      total_count: 1,
    },
  },
  {
    source: reference,
    operation: dds.showJob,
    query: { id: job_id },
    answer: {
      job: {
        ...{ id: job_id, name: 'RESTART_INSTANCE', status: 'Running', created: '2025-11-25T10:00:00+0000' },
        ...{ progress: '60%', instance: { id: ofPage!.id, name: 'dds-efa6' } },
      },
    },
  },
  {
    source: reference,
    operation: dds.listJobs,
    query: { ...month, status: 'Failed' },
    answer: {
      jobs: [
        {
          ...{ id: job_id, name: 'RESTART_INSTANCE', instance_id: ofPage!.id, instance_name: 'dds-efa6' },
          ...{
            status: 'Failed',
            progress: '',
            fail_reason: 'timed out',
            created_at: '2025-11-25T10:00:00+0000',
          },
          ended_at: '2025-11-25T10:01:00+0000',
        },
      ],
      total_count: 1,
    },
  },
  {
    source: reference,
    operation: dds.restartInstance,
    request: { target_id: ofPage!.id },
    answer: { job_id },
  },
  {
    source: reference,
    operation: dds.renameInstance,
    request: { new_instance_name: 'myNewName' },
    answer: {},
  },
  {
    source: reference,
    operation: dds.renameInstance,
    request: { new_instance_name: '订单库' },
    answer: null,
  },
  { source: reference, operation: dds.deleteInstance, answer: { job_id } },
];

const badName = (why: string, new_instance_name: string): CounterExample => ({
  ...{ source: reference, operation: dds.renameInstance, why, request: { new_instance_name } },
});
export const counterExamples: CounterExample[] = [
  badName('a name of three letters', 'abc'),
  badName('a name of 66 bytes', '库'.repeat(22)),
  badName('a name that begins with a digit', '1-orders'),
  badName('a name with a dot', 'orders.db'),
  { source: page, operation: dds.listInstances, why: 'a list in place of an object', answer: [] },
];
