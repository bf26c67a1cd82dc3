import type { CounterExample, Example } from '../example.ts';
import { vpcep } from './vpcep.ts';

const page = '创建终端节点服务, 2024-03-14 (huawei-vpcep-create-service.zh.txt)';
const reference = 'https://support.huaweicloud.com/api-vpcep';
const constructed = 'constructed from the parameters of the same page';

/** The vendor's page, to the letter. */
export const servicePage = {
  request: {
    port_id: '4189d3c2-8882-4871-a3c2-d380272eed88',
    vpc_id: '4189d3c2-8882-4871-a3c2-d380272eed80',
    approval_enabled: false,
    service_type: 'interface',
    server_type: 'VM',
    ports: [
      { client_port: 8080, server_port: 90, protocol: 'TCP' },
      { client_port: 8081, server_port: 80, protocol: 'TCP' },
    ],
  },
  answer: {
    id: '4189d3c2-8882-4871-a3c2-d380272eed83',
    port_id: '4189d3c2-8882-4871-a3c2-d380272eed88',
    vpc_id: '4189d3c2-8882-4871-a3c2-d380272eed80',
    status: 'available',
    approval_enabled: false,
    service_name: 'test123',
    service_type: 'interface',
    server_type: 'VM',
    project_id: '6e9dfd51d1124e8d8498dce894923a0d',
    created_at: '2018-01-30T07:42:01Z',
    ports: [
      { client_port: 8080, server_port: 90, protocol: 'TCP' },
      { client_port: 8081, server_port: 80, protocol: 'TCP' },
    ],
  },
};
const { request, answer } = servicePage;

/** Every parameter of the page at once. */
export const everyParameter = {
  ...request,
  service_name: 'orders_api-01',
  approval_enabled: true,
  server_type: 'LB',
  tcp_proxy: 'proxy_vni',
  tags: [
    { key: '部门', value: '电商' },
    { key: 'env', value: '' },
  ],
};

const listed = {
  ...{ id: '4189d3c2-8882-4871-a3c2-d380272eed83', port_id: request.port_id, vpc_id: request.vpc_id },
  ...{ status: 'available', approval_enabled: false, service_name: 'test123', service_type: 'interface' },
  ...{
    server_type: 'VM',
    project_id: '6e9dfd51d1124e8d8498dce894923a0d',
    domain_id: '5fc973eea581490997e82ea11a1df31f',
  },
  ...{ created_at: '2018-01-30T07:42:01Z', updated_at: '2018-01-30T07:42:01Z', connection_count: 0 },
  ports: request.ports,
  tcp_proxy: 'close',
};
const connection = {
  id: '44eab5cb-7d8b-4d3c-9a8d-3d3a1f2a1c40',
  marker_id: 16777510,
  domain_id: '5fc973eea581490997e82ea11a1df31f',
  status: 'accepted',
  created_at: '2018-09-17T11:10:11Z',
  updated_at: '2018-09-17T11:10:12Z',
};
/** A number of the vendor's page that no number of ours holds: `readJson` makes it its digits. */
export const longMarker = '422321321312321321';

export const examples: Example[] = [
  { source: page, operation: vpcep.createEndpointService, request, answer },
  {
    source: constructed,
    operation: vpcep.createEndpointService,
    request: everyParameter,
    answer: {
      ...{ ...everyParameter, ...answer, tags: everyParameter.tags, tcp_proxy: 'proxy_vni' },
      service_name: 'cn-north-4.orders_api-01.4189d3c2-8882-4871-a3c2-d380272eed83',
      status: 'creating',
    },
  },
  {
    source: 'constructed from the limits of newer pages: more tags, longer keys, a word of theirs',
    operation: vpcep.showEndpointService,
    answer: {
      ...answer,
      tags: Array.from({ length: 20 }, (_, index) => ({
        key: `${'k'.repeat(120)}${index}`,
        value: 'v'.repeat(255),
      })),
      ...{
        description: 'd'.repeat(128),
        enable_policy: false,
        ip_version: 'ipv4',
        pool_id: 'p',
        cidr_type: 'internal',
      },
    },
  },
  {
    source: `${reference}, querying endpoint services`,
    operation: vpcep.listEndpointServices,
    query: { endpoint_service_name: 'test', sort_key: 'create_at', sort_dir: 'desc', limit: 10, offset: 20 },
    answer: { endpoint_services: [listed], total_count: 1 },
  },
  {
    source: `${reference}, a service that failed`,
    operation: vpcep.showEndpointService,
    answer: { ...listed, status: 'failed', error: [{ code: 'EndPoint.3008', message: 'Port not found.' }] },
  },
  {
    source: `${reference}, modifying an endpoint service`,
    operation: vpcep.updateEndpointService,
    request: {
      approval_enabled: true,
      service_name: 'test',
      ports: [
        { client_port: 8081, server_port: 22, protocol: 'TCP' },
        { client_port: 8082, server_port: 23, protocol: 'TCP' },
      ],
    },
    answer: listed,
  },
  {
    source: `${reference}, deleting an endpoint service`,
    operation: vpcep.deleteEndpointService,
    answer: null,
  },
  {
    source: `${reference}, querying connections`,
    operation: vpcep.listConnections,
    query: { status: 'accepted', marker_id: longMarker },
    answer: {
      connections: [
        { ...connection, marker_id: longMarker },
        { ...connection, id: 'x', marker_id: 16777510 },
      ],
      total_count: 2,
    },
  },
  {
    source: `${reference}, accepting or rejecting an endpoint`,
    operation: vpcep.acceptOrRejectEndpoint,
    request: { action: 'receive', endpoints: ['44eab5cb-7d8b-4d3c-9a8d-3d3a1f2a1c40'] },
    answer: { connections: [connection] },
  },
  {
    source: `${reference}, querying whitelist records`,
    operation: vpcep.listPermissions,
    query: { permission: 'iam:domain::5fc973eea581490997e82ea11a1df31f' },
    answer: {
      permissions: [
        {
          id: '1',
          permission: 'iam:domain::5fc973eea581490997e82ea11a1df31f',
          created_at: '2018-10-18T13:26:40Z',
        },
        { id: '2', permission: '*', permission_type: 'domainId', created_at: '2018-10-18T13:26:40Z' },
      ],
      total_count: 2,
    },
  },
  {
    source: `${reference}, batch adding or deleting whitelist records`,
    operation: vpcep.addOrRemovePermissions,
    request: {
      permissions: [
        'iam:domain::5fc973eea581490997e82ea11a1df31f',
        'iam:domain::5fc973eea581490997e82ea11a1df32f',
      ],
      action: 'add',
    },
    answer: { permissions: ['iam:domain::5fc973eea581490997e82ea11a1df31f'] },
  },
  {
    source: `${reference}, querying quotas`,
    operation: vpcep.listQuotas,
    query: { type: 'endpoint_service' },
    answer: { quotas: { resources: [{ type: 'endpoint_service', used: 1, quota: 20 }] } },
  },
  {
    source: `${reference}, querying endpoints`,
    operation: vpcep.listEndpoints,
    query: { vpc_id: '84758cf5-9c62-43ae-a778-3dbd8370c0a4' },
    answer: {
      endpoints: [
        {
          ...{ id: '03184f04-95d5-4751-8825-c8f1f3ec8c4d', marker_id: 16777510, status: 'accepted' },
          ...{ service_type: 'interface', active_status: ['active'], enable_dns: false, ip: '192.168.0.232' },
          endpoint_service_name: 'cn-north-4.test1.1111c6b5-1e2d-4a1b-8d3b-2f5a6b7c8d9e',
          endpoint_service_id: '1111c6b5-1e2d-4a1b-8d3b-2f5a6b7c8d9e',
          vpc_id: '84758cf5-9c62-43ae-a778-3dbd8370c0a4',
          subnet_id: '16e4d0f9-7c2a-4d8b-9a53-0c3e4c6f5d11',
          ...{ created_at: '2018-01-30T07:42:01Z', updated_at: '2018-01-30T07:42:01Z', whitelist: [] },
        },
      ],
      total_count: 17,
    },
  },
  {
    source: `${reference}, querying tags`,
    operation: vpcep.listServiceTags,
    answer: { tags: [{ key: 'key1', values: ['value1', 'value2'] }] },
  },
  {
    source: `${reference}, adding or deleting tags in batches`,
    operation: vpcep.changeServiceTags,
    request: { action: 'create', tags: [{ key: 'key1', value: 'value1' }] },
    answer: null,
  },
];

const operation = vpcep.createEndpointService;
const source = page;
const [mapping] = request.ports;
const against = (why: string, change: object): CounterExample => ({
  source,
  operation,
  why,
  request: { ...everyParameter, ...change },
});
const without = (field: keyof typeof everyParameter): CounterExample =>
  against(`${field} is missing`, { [field]: undefined });
const tag = (why: string, key: string, value = 'v') => against(why, { tags: [{ key, value }] });

export const counterExamples: CounterExample[] = [
  ...(['port_id', 'vpc_id', 'server_type', 'ports'] as const).map(without),
  against('a port_id that is no UUID', { port_id: 'web-01' }),
  against('a name of 17 characters', { service_name: 'a'.repeat(17) }),
  against('a name with a dot', { service_name: 'orders.api' }),
  against('a name with an umlaut', { service_name: 'aufträge' }),
  against('a gateway, which only the operator makes', { service_type: 'gateway' }),
  against('a back end of another kind', { server_type: 'OBS' }),
  against('an approval that is no truth', { approval_enabled: 'true' }),
  against('no mapping', { ports: [] }),
  against('201 mappings', {
    ports: Array.from({ length: 201 }, (_, index) => ({ ...mapping, client_port: index + 1 })),
  }),
  against('the same mapping twice', { ports: [mapping, mapping] }),
  against('the same mapping twice, its protocol left out once', {
    ports: [mapping, { client_port: 8080, server_port: 90 }],
  }),
  against('port 0', { ports: [{ ...mapping, client_port: 0 }] }),
  against('port 65536', { ports: [{ ...mapping, server_port: 65_536 }] }),
  against('half a port', { ports: [{ ...mapping, client_port: 80.5 }] }),
  against('UDP', { ports: [{ ...mapping, protocol: 'UDP' }] }),
  against('a sixth way of telling the source address', { tcp_proxy: 'on' }),
  against('11 tags', { tags: Array.from({ length: 11 }, (_, index) => ({ key: `k${index}`, value: '' })) }),
  against('the same key twice', {
    tags: [
      { key: 'a', value: '1' },
      { key: 'a', value: '2' },
    ],
  }),
  tag('a tag without a key', ''),
  tag('a key of 37 characters', '键'.repeat(37)),
  tag('a value of 44 characters', 'k', '值'.repeat(44)),
  ...Array.from('=*<>\\,|/').flatMap((character) => [
    tag(`${character} in a key`, `a${character}b`),
    tag(`${character} in a value`, 'k', `a${character}b`),
  ]),
  tag('a key that begins with a space', ' k'),
  tag('a value that ends with a space', 'k', 'v '),
  against('a field of newer pages', { enable_policy: false }),
  {
    source: reference,
    operation: vpcep.acceptOrRejectEndpoint,
    why: 'two endpoints at once',
    request: { action: 'receive', endpoints: ['a', 'b'] },
  },
  {
    source: reference,
    operation: vpcep.acceptOrRejectEndpoint,
    why: 'accept, which the vendor calls receive',
    request: { action: 'accept', endpoints: ['a'] },
  },
  {
    source: reference,
    operation: vpcep.addOrRemovePermissions,
    why: 'an account without its prefix',
    request: { action: 'add', permissions: ['5fc973eea581490997e82ea11a1df31f'] },
  },
  { source: reference, operation: vpcep.updateEndpointService, why: 'nothing to change', request: {} },
  {
    source: reference,
    operation: vpcep.listConnections,
    why: 'an error in place of a list',
    answer: [],
  },
];
