import type { CounterExample, Example } from '../example.ts';
import { drs } from './drs.ts';

const page = '批量查询任务状态 (huawei-api-walkthroughs.zh.txt)';
const reference = 'https://support.huaweicloud.com/api-drs';

const [first, second] = ['9a470239-2308-4bb5-a6bc-1040402fjb21', 'dc67695a-ee3e-49b8-a022-a099bd81jb21'];

/** The vendor's walk-through, to the letter; its ids are no UUIDs. */
export const statusPage = {
  request: { jobs: [first, second], page_req: { cur_page: 1, per_page: 10 } },
  answer: {
    results: [
      { id: first, status: 'INCRE_TRANSFER_STARTED' },
      { id: second, status: 'INCRE_TRANSFER_FAILED' },
    ],
    count: 2,
  },
};

const endpoint = {
  ...{ db_type: 'mysql', az_code: 'cn-north-4a', region: 'cn-north-4', ip: '192.168.0.27', db_port: 3306 },
  ...{ db_user: 'root', db_password: 'not for anyone', inst_id: 'b8a5b1c2in01', inst_name: 'rds-orders' },
  ...{ ssl_link: true, ssl_cert_key: 'nor this', ssl_cert_name: 'ca.pem', ssl_cert_password: 'nor that' },
};
const acted = { results: [{ id: first, status: 'success' }], count: 1 };

export const examples: Example[] = [
  { source: page, operation: drs.batchListJobStatus, ...statusPage },
  {
    source: reference,
    operation: drs.batchListJobStatus,
    answer: {
      results: [
        { id: first, error_code: 'DRS.10000010', error_message: 'Task not found. Check the task ID.' },
      ],
      count: 1,
    },
  },
  {
    source: reference,
    operation: drs.listJobs,
    request: { cur_page: 1, per_page: 100, db_use_type: 'sync', name: `${first},${second}` },
    answer: {
      total_record: 1,
      jobs: [
        {
          ...{ id: first, name: 'DRS-4133', status: 'CONFIGURATION', description: '' },
          ...{
            create_time: '2020-08-19 03:12:09',
            engine_type: 'mysql',
            net_type: 'vpc',
            billing_tag: false,
          },
          ...{ job_direction: 'up', db_use_type: 'sync', task_type: 'FULL_INCR_TRANS', children: null },
          node_newFramework: false,
        },
      ],
    },
  },
  {
    source: reference,
    operation: drs.batchListJobDetails,
    request: statusPage.request,
    answer: {
      count: 1,
      results: [
        {
          ...{
            id: first,
            parent_id: '',
            name: 'DRS-4133',
            status: 'FULL_TRANSFER_FAILED',
            description: null,
          },
          ...{ task_type: 'FULL_INCR_TRANS', source_endpoint: endpoint, target_endpoint: endpoint },
          ...{ net_type: 'vpc', failed_reason: 'Table locked', job_direction: 'up', db_use_type: 'sync' },
          ...{ create_time: '1597806729000', update_time: '1597806789000' },
        },
      ],
    },
  },
  {
    source: reference,
    operation: drs.batchListProgresses,
    request: { jobs: [first] },
    answer: {
      count: 1,
      results: [
        {
          ...{ job_id: first, progress: '45', incre_trans_delay: '0', incre_trans_delay_millis: '312' },
          ...{
            task_mode: 'FULL_INCR_TRANS',
            transfer_status: 'FULL_TRANSFER_STARTED',
            process_time: '60000',
          },
          ...{ remaining_time: '80', progress_map: null },
        },
      ],
    },
  },
  { source: reference, operation: drs.batchStartJobs, request: { jobs: [{ job_id: first }] }, answer: acted },
  {
    source: reference,
    operation: drs.batchStopJobs,
    request: { jobs: [{ job_id: first, pause_mode: 'target' }] },
    answer: acted,
  },
  {
    source: reference,
    operation: drs.batchRestoreTask,
    request: { jobs: [{ job_id: first, is_sync_re_edit: true }] },
    answer: acted,
  },
  {
    source: reference,
    operation: drs.batchDeleteJobs,
    request: { jobs: [{ job_id: first, delete_type: 'terminate' }] },
    answer: acted,
  },
];

export const counterExamples: CounterExample[] = [
  {
    ...{ source: page, operation: drs.batchListJobStatus, why: 'no page: the vendor would answer for five' },
    request: { jobs: [first] },
  },
  {
    ...{ source: reference, operation: drs.batchListJobStatus, why: 'a page before the first' },
    request: { jobs: [first], page_req: { cur_page: 0, per_page: 10 } },
  },
  {
    ...{ source: reference, operation: drs.batchListJobStatus, why: 'a page of 101' },
    request: { jobs: [first], page_req: { cur_page: 1, per_page: 101 } },
  },
  {
    ...{ source: reference, operation: drs.batchDeleteJobs, why: 'two jobs at once' },
    request: { jobs: [first, second].map((job_id) => ({ job_id, delete_type: 'delete' })) },
  },
  { source: page, operation: drs.batchListJobStatus, why: 'a list in place of an object', answer: [] },
];
