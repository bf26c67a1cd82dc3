import type { CounterExample, Example } from '../example.ts';
import { cse } from './cse.ts';

const page = '微服务注册发现 (huawei-api-walkthroughs.zh.txt)';
const reference = 'https://support.huaweicloud.com/api-cse';

const newService = (serviceName: string) => ({
  service: {
    ...{ serviceName, appId: 'default', version: '1.0.0', description: 'test' },
    ...{ level: 'MIDDLE', status: 'UP' },
  },
});

/** The vendor's walk-through, to the letter: a provider, its instance, a consumer, and what that finds. */
export const registryPage = {
  provider: {
    request: newService('my-provider'),
    answer: { serviceId: '918282e8562dc5fdc9a8dcd4d1baabb492190aa4' },
  },
  instance: {
    request: {
      instance: {
        hostName: 'test',
        endpoints: ['rest:127.0.0.1:8080'],
        status: 'UP',
        healthCheck: { mode: 'push', interval: 900, times: 3 },
      },
    },
    answer: { instanceId: '2be605a095ed11eabcbe0255ac100fa3' },
  },
  consumer: {
    request: newService('my-consumer'),
    answer: { serviceId: '9db248934c31fc754d6e922b48ede4a5c004d3c1' },
  },
  discovery: {
    query: { appId: 'default', serviceName: 'my-provider', version: '0.0.0+' },
    /** As it goes over the line. */
    path: '/v4/default/registry/instances?appId=default&serviceName=my-provider&version=0.0.0%2B',
    answer: {
      instances: [
        {
          instanceId: '2be605a095ed11eabcbe0255ac100fa3',
          serviceId: '918282e8562dc5fdc9a8dcd4d1baabb492190aa4',
          endpoints: ['rest:127.0.0.1:8080'],
          hostName: 'test',
          status: 'UP',
          healthCheck: { mode: 'push', interval: 150, times: 3 },
          timestamp: '1589465646',
          modTimestamp: '1589465646',
          version: '1.0.0',
        },
      ],
    },
  },
};
const [instance] = registryPage.discovery.answer.instances;
const found = {
  ...registryPage.provider.request.service,
  ...{ serviceId: registryPage.provider.answer.serviceId, registerBy: 'SDK', environment: '' },
  ...{ timestamp: '1589465646', modTimestamp: '1589465646', properties: {}, schemas: null },
};

export const examples: Example[] = [
  { source: page, operation: cse.createMicroservice, ...registryPage.provider },
  { source: page, operation: cse.createMicroservice, ...registryPage.consumer },
  { source: page, operation: cse.registerInstance, ...registryPage.instance },
  {
    ...{ source: page, operation: cse.discoverInstances, query: registryPage.discovery.query },
    answer: registryPage.discovery.answer,
  },
  {
    source: reference,
    operation: cse.createToken,
    request: { name: 'root', password: 'not for anyone' },
    answer: { token: 'eyJhbGciOiJSUzUxMiIsInR5cCI6IkpXVCJ9.eyJleHAiOjE2Nzc1NjQ2NDZ9.c2ln' },
  },
  { source: reference, operation: cse.listMicroservices, answer: { services: [found] } },
  { source: reference, operation: cse.listMicroservices, answer: {} },
  { source: reference, operation: cse.showMicroservice, answer: { service: found } },
  { source: reference, operation: cse.deleteMicroservice, query: { force: true }, answer: null },
  { source: reference, operation: cse.listInstances, answer: { instances: [instance] } },
  { source: reference, operation: cse.showInstance, answer: { instance } },
  { source: reference, operation: cse.heartbeat, answer: null },
  { source: reference, operation: cse.updateInstanceStatus, query: { value: 'OUTOFSERVICE' }, answer: null },
  { source: reference, operation: cse.unregisterInstance, answer: null },
];

const badService = (why: string, changed: object): CounterExample => ({
  ...{ source: reference, operation: cse.createMicroservice, why },
  request: { service: { ...registryPage.provider.request.service, ...changed } },
});
const badInstance = (why: string, changed: object): CounterExample => ({
  ...{ source: reference, operation: cse.registerInstance, why },
  request: { instance: { ...registryPage.instance.request.instance, ...changed } },
});
export const counterExamples: CounterExample[] = [
  badService('a name that ends with a dot', { serviceName: 'my-provider.' }),
  badService('a name with a space', { serviceName: 'my provider' }),
  badService('a version of five parts', { version: '1.2.3.4.5' }),
  badService('a level nobody knows', { level: 'TOP' }),
  badInstance('an endpoint without a port', { endpoints: ['rest:127.0.0.1'] }),
  badInstance('no host', { hostName: '' }),
  badInstance('a lease of no length', { healthCheck: { mode: 'push', interval: 0, times: 3 } }),
  { source: page, operation: cse.listMicroservices, why: 'a list in place of an object', answer: [] },
];
