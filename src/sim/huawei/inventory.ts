import type { Server } from './entities.ts';

// What a company's project in the cloud looks like: networks by environment, subnets by tier, servers by what they do.

type Flavor = Server['flavor'];
export interface Tier {
  name: string;
  roles: readonly [string, ...string[]];
}

export const vpcs = [
  { name: 'vpc-prod-shop', description: 'Shop, production' },
  { name: 'vpc-prod-core', description: 'Orders, stock and billing' },
  { name: 'vpc-prod-data', description: 'Data platform' },
  { name: 'vpc-stage', description: 'Rehearsal of every release' },
  { name: 'vpc-test', description: 'Test, rebuilt every night' },
  { name: 'vpc-dev', description: '' },
  { name: 'vpc-dmz', description: 'What the Internet sees' },
  { name: 'vpc-mgmt', description: 'Jump hosts and monitoring' },
  { name: 'vpc-partner', description: 'Leased line to the logistics partner' },
  { name: 'vpc-legacy', description: 'Moved from the old data centre as it was' },
] as const;

export const tiers: readonly Tier[] = [
  { name: 'web', roles: ['web', 'web', 'nginx', 'cdn-origin'] },
  { name: 'app', roles: ['api', 'worker', 'auth', 'search'] },
  { name: 'db', roles: ['db', 'db', 'redis', 'kafka'] },
  { name: 'ops', roles: ['jump', 'monitor', 'backup', 'ci-runner'] },
];

interface Group {
  name: string;
  description: string;
  /** What it lets in; `from` is a network or another group. */
  lets: { protocol: string | null; ports?: readonly [number, number]; from: string }[];
}

/** One for each tier, behind the one that every project has. */
export const groups: readonly Group[] = [
  {
    name: 'default',
    description: 'Default security group',
    lets: [{ protocol: null, from: 'default' }],
  },
  {
    name: 'sg-web',
    description: '',
    lets: [
      { protocol: 'tcp', ports: [80, 80], from: '0.0.0.0/0' },
      { protocol: 'tcp', ports: [443, 443], from: '0.0.0.0/0' },
      { protocol: 'tcp', ports: [22, 22], from: 'sg-ops' },
    ],
  },
  { name: 'sg-app', description: '', lets: [{ protocol: 'tcp', ports: [8080, 8099], from: 'sg-web' }] },
  {
    name: 'sg-db',
    description: '',
    lets: [
      { protocol: 'tcp', ports: [3306, 3306], from: 'sg-app' },
      { protocol: 'tcp', ports: [6379, 6379], from: 'sg-app' },
    ],
  },
  {
    name: 'sg-ops',
    description: 'Jump hosts: only from the office',
    lets: [
      { protocol: 'tcp', ports: [22, 22], from: '192.0.2.0/24' },
      { protocol: 'icmp', from: '10.0.0.0/8' },
    ],
  },
];

/** Overlaps what endpoint services keep for themselves: in one network as a subnet, in another as a route. */
export const oddSubnet = { vpc: 'vpc-legacy', tier: 'ops', cidr: '198.19.160.0/24' };
export const oddRoute = { vpc: 'vpc-partner', destination: '198.19.192.0/18' };

export const flavors: readonly [Flavor, ...Flavor[]] = [
  { id: 's6.large.2', vcpus: 2, gigabytes: 4 },
  { id: 's6.xlarge.2', vcpus: 4, gigabytes: 8 },
  { id: 'c7.2xlarge.4', vcpus: 8, gigabytes: 32 },
  { id: 'm7.2xlarge.8', vcpus: 8, gigabytes: 64 },
];
export const images = ['CentOS 7.9 64bit', 'Ubuntu 22.04 server 64bit', 'Huawei Cloud EulerOS 2.0'] as const;

export const serviceNames = [
  ...[
    'orders-api',
    'stock-api',
    'billing',
    'auth',
    'search',
    'catalogue',
    'images',
    'mail-relay',
    'ldap',
    'dns',
  ],
  ...['registry', 'git', 'metrics', 'logs', 'kafka', 'redis', 'reporting', 'payments', 'fraud', 'shipping'],
  ...['labels', 'returns', 'loyalty', 'coupons', 'cms', 'preview', 'export', 'import', 'archive', ''],
] as const;
