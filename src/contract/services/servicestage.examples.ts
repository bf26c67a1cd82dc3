import type { CounterExample, Example } from '../example.ts';
import { servicestage } from './servicestage.ts';

const page = '创建环境, 添加资源 (huawei-api-walkthroughs.zh.txt)';
const reference = 'https://support.huaweicloud.com/api-servicestage';

const environment = {
  ...{ id: '9cd33350-5d7f-46ec-ba6d-40ed793f0eb7', name: 'env-Kubernetes', description: 'test environment' },
  ...{ creator: 'test_user', enterprise_project_id: '0', vpc_id: '081c539d-ed09-43b0-81d7-a87603e528b7' },
  ...{ deploy_mode: 'container', vm_cluster_size: 50, labels: [{ key: 'testKey', value: 'testValue' }] },
  ...{ create_time: 1_689_564_968_283, update_time: 1_689_564_968_283 },
};
const resource = { id: 'd2917177-3436-4e53-a5bc-706c3529e0e7', name: 'elb-pu6a', type: 'elb' };

/** From an environment to a load balancer in it. */
export const environmentWalk = {
  create: {
    request: {
      ...{ name: 'env-Kubernetes', description: 'test environment', enterprise_project_id: '0' },
      ...{ charge_mode: 'provided', vpc_id: '081c539d-ed09-43b0-81d7-a87603e528b7' },
      ...{ labels: [{ key: 'testKey', value: 'testValue' }], deploy_mode: 'container' },
    },
    answer: { ...environment, resources: [] },
  },
  resources: { request: { resources: [resource] }, answer: { resources: [resource] } },
  show: { answer: { ...environment, update_time: 1_689_574_181_240, resources: [resource] } },
};
const { create, resources, show } = environmentWalk;

const component = {
  ...{ id: 'c1', name: 'web', version: '1.0.3', environment_id: environment.id, application_id: 'a1' },
  ...{ application_name: 'shop', platform_type: 'cce', runtime_stack: { name: 'Java8' } },
  status: {
    ...{ component_status: 'RUNNING', available_replica: 2, replica: 2, last_job_id: 'JOB1' },
    ...{ fail_detail: '', create_time: 1_689_564_968_283, update_time: 1_689_564_968_283 },
  },
};

export const examples: Example[] = [
  { source: page, operation: servicestage.createEnvironment, ...create },
  { source: page, operation: servicestage.putResources, ...resources },
  { source: page, operation: servicestage.showEnvironment, ...show },
  {
    source: reference,
    operation: servicestage.listEnvironments,
    query: { limit: 100, offset: 0 },
    answer: { count: 1, environments: [environment] },
  },
  {
    source: reference,
    operation: servicestage.changeEnvironment,
    request: { name: 'env-Kubernetes', description: '', labels: [] },
    answer: { ...environment, labels: [] },
  },
  {
    source: reference,
    operation: servicestage.putResources,
    request: { resources: [] },
    answer: { resources: [] },
  },
  { source: reference, operation: servicestage.deleteEnvironment, answer: null },
  {
    source: reference,
    operation: servicestage.listApplications,
    query: { limit: 100, offset: 0 },
    answer: {
      count: 1,
      applications: [
        {
          ...{
            id: 'a1',
            name: 'shop',
            component_count: 2,
            creator: 'test_user',
            description: null,
            labels: [],
          },
          ...{ create_time: 1_689_564_968_283, update_time: 1_689_564_968_283 },
        },
      ],
    },
  },
  {
    source: reference,
    operation: servicestage.listComponents,
    query: {},
    answer: { count: 1, components: [component] },
  },
  {
    source: reference,
    operation: servicestage.actOnComponent,
    request: { action: 'restart' },
    answer: { job_id: 'JOB1', result: 'succeeded' },
  },
  {
    source: reference,
    operation: servicestage.showJob,
    answer: {
      task_count: 1,
      job: { job_id: 'JOB1', job_type: 'restart', execution_status: 'RUNNING', rollback_enabled: false },
      tasks: [
        { task_id: 't1', task_name: 'stop', task_type: 'stop', task_status: 'RUNNING', messages: null },
      ],
    },
  },
];

export const counterExamples: CounterExample[] = [
  {
    source: reference,
    operation: servicestage.createEnvironment,
    why: 'a name may not begin with a digit',
    request: { ...create.request, name: '1st' },
  },
  {
    source: reference,
    operation: servicestage.putResources,
    why: 'a kind of resource is a word',
    request: { resources: [{ ...resource, type: 'space ship' }] },
  },
];
