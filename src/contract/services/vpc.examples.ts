import type { CounterExample, Example } from '../example.ts';
import { vpc } from './vpc.ts';

// The four steps of the vendor's walk-through "virtual IPs", to the letter but for one comma that its answer lacks.
// The other answers are the vendor's reference pages and its SDKs' models, shortened.

const page = 'https://support.huaweicloud.com (huawei-api-walkthroughs.zh.txt, virtual IPs)';
const reference = 'https://support.huaweicloud.com/api-vpc';

/** The walk-through: what is asked, and what is answered. */
export const vipWalkThrough = {
  create: {
    port: {
      network_id: '4779ab1c-7c1a-44b1-a02e-93dfc361b32d',
      device_owner: 'neutron:VIP_PORT' as const,
      name: 'vip_port_test',
    },
  },
  createWithAddress: {
    port: {
      network_id: '4779ab1c-7c1a-44b1-a02e-93dfc361b32d',
      device_owner: 'neutron:VIP_PORT' as const,
      name: 'vip_port_test',
      fixed_ips: [{ ip_address: '192.168.0.220' }],
    },
  },
  created: {
    port: {
      id: 'a7d98f3c-b42f-460b-96a1-07601e145961',
      name: 'port-test',
      status: 'DOWN',
      admin_state_up: true,
      fixed_ips: [{ subnet_id: '213cb9d-3122-2ac1-1a29-91ffc1231a12', ip_address: '192.168.0.220' }],
      mac_address: 'fa:16:3e:01:f7:90',
      network_id: '4779ab1c-7c1a-44b1-a02e-93dfc361b32d',
      tenant_id: 'db82c9e1415a464ea68048baa8acc6b8',
      project_id: 'db82c9e1415a464ea68048baa8acc6b8',
      device_id: '',
      device_owner: 'neutron:VIP_PORT',
      security_groups: ['d0d58aa9-cda9-414c-9c52-6c3daf8534e6'],
      extra_dhcp_opts: [],
      allowed_address_pairs: [] as { ip_address: string }[],
      'binding:vnic_type': 'normal',
      'binding:vif_details': {},
      'binding:profile': {},
      port_security_enabled: true,
      created_at: '2018-09-20T01:45:26',
      updated_at: '2018-09-20T01:45:26',
    },
  },
  nicFilter: {
    device_id: 'ea61f836-b52f-41bf-9d06-685644001d6f',
    network_id: '4779ab1c-7c1a-44b1-a02e-93dfc361b32d',
  },
  nic: {
    id: '02c72193-efec-42fb-853b-c33f2b802467',
    name: '',
    status: 'ACTIVE',
    admin_state_up: true,
    fixed_ips: [{ subnet_id: '213cb9d-3122-2ac1-1a29-91ffc1231a12', ip_address: '192.168.0.75' }],
    mac_address: 'fa:16:3e:47:5f:c1',
    network_id: '4779ab1c-7c1a-44b1-a02e-93dfc361b32d',
    tenant_id: 'db82c9e1415a464ea68048baa8acc6b8',
    project_id: 'db82c9e1415a464ea68048baa8acc6b8',
    device_id: 'ea61f836-b52f-41bf-9d06-685644001d6f',
    device_owner: 'compute:br-iaas-odin1a',
    security_groups: ['e0598d96-9451-4f8a-8de0-b8b4d451d9e7'],
    extra_dhcp_opts: [],
    allowed_address_pairs: [] as { ip_address: string }[],
    'binding:vnic_type': 'normal',
    'binding:vif_details': { primary_interface: true },
    'binding:profile': {},
    port_security_enabled: true,
    created_at: '2020-06-20T08:07:29',
    updated_at: '2020-06-20T08:07:29',
  },
  bind: { port: { allowed_address_pairs: [{ ip_address: '192.168.0.75' }] } },
  turnCheckOff: { port: { allowed_address_pairs: [{ ip_address: '1.1.1.1/0' }] } },
};
const { create, createWithAddress, created, nicFilter, nic, bind, turnCheckOff } = vipWalkThrough;

export const examples: Example[] = [
  { source: `${page}, step 1`, operation: vpc.createPort, request: create, answer: created },
  { source: `${page}, step 1 with an address`, operation: vpc.createPort, request: createWithAddress },
  { source: `${page}, step 2`, operation: vpc.listPorts, query: nicFilter, answer: { ports: [nic] } },
  {
    source: `${page}, step 3`,
    operation: vpc.updatePort,
    request: bind,
    answer: { port: { ...created.port, ...bind.port } },
  },
  {
    source: `${page}, step 4`,
    operation: vpc.updatePort,
    request: turnCheckOff,
    answer: { port: { ...nic, ...turnCheckOff.port } },
  },
  {
    source: 'https://docs.otc.t-systems.com/virtual-private-cloud, querying ports: a page with links',
    operation: vpc.listPorts,
    query: { limit: 1, device_owner: 'neutron:VIP_PORT', fixed_ips: ['ip_address=192.168.0.220'] },
    answer: {
      ports: [created.port],
      ports_links: [
        {
          rel: 'next',
          href: 'http://192.168.82.231:9696/v2.0/ports?limit=1&marker=a7d98f3c-b42f-460b-96a1-07601e145961',
        },
      ],
    },
  },
  { source: `${reference}, querying a port`, operation: vpc.showPort, answer: { port: nic } },
  { source: `${reference}, deleting a port: 204`, operation: vpc.deletePort, answer: null },
  {
    source: `${reference}, querying VPCs`,
    operation: vpc.listVpcs,
    query: { limit: 10, marker: '13551d6b-755d-4757-b956-536f674975c0' },
    answer: {
      vpcs: [
        {
          id: '13551d6b-755d-4757-b956-536f674975c0',
          name: 'default',
          description: 'test',
          cidr: '172.16.0.0/16',
          status: 'OK',
          enterprise_project_id: '0',
          routes: [{ destination: '10.1.0.0/16', nexthop: '172.16.0.5' }],
          enable_shared_snat: false,
          tenant_id: '0605768a3300d5762f8ac01c2cb7ed6b',
          created_at: '2019-08-08T06:47:20',
          updated_at: '2019-08-08T06:47:20',
        },
      ],
    },
  },
  {
    source: `${reference}, querying subnets`,
    operation: vpc.listSubnets,
    query: { vpc_id: '3ec3b33f-ac1c-4630-ad1c-7dba1ed79d85' },
    answer: {
      subnets: [
        {
          id: '134ca339-24dc-44f5-ae6a-cf0404216ed2',
          name: 'subnet',
          description: '',
          cidr: '192.168.200.0/24',
          dnsList: ['114.114.114.114'],
          status: 'ACTIVE',
          vpc_id: '3ec3b33f-ac1c-4630-ad1c-7dba1ed79d85',
          gateway_ip: '192.168.200.1',
          dhcp_enable: true,
          primary_dns: '114.114.114.114',
          secondary_dns: '',
          availability_zone: 'cn-north-4a',
          neutron_network_id: '134ca339-24dc-44f5-ae6a-cf0404216ed2',
          neutron_subnet_id: 'b3e9e0b1-6c36-4d9e-9d6a-2d4ad3dbd3b4',
          tenant_id: '0605768a3300d5762f8ac01c2cb7ed6b',
          created_at: '2019-08-08T06:47:20',
          updated_at: '2019-08-08T06:47:20',
        },
      ],
    },
  },
  {
    source: `${reference}, querying Neutron's networks`,
    operation: vpc.listNetworks,
    answer: {
      networks: [
        {
          id: '0133cd73-34d4-4d4c-bf1f-e65b24603206',
          name: '3804f26c-7862-43b6-ad3c-48445f42de89',
          status: 'ACTIVE',
          shared: false,
          subnets: ['423796f5-e02f-476f-bf02-2b88c8ddac8b'],
          admin_state_up: true,
          'router:external': false,
          tenant_id: 'bbfe8c41dd034a07bebd592bf03b4b0c',
          created_at: '2018-03-23T03:51:58',
          updated_at: '2018-03-23T03:51:58',
        },
      ],
      networks_links: [
        { rel: 'previous', href: 'https://vpc.example.com/v2.0/networks?limit=1&page_reverse=True' },
      ],
    },
  },
  {
    source: `${reference}, querying security groups`,
    operation: vpc.listSecurityGroups,
    answer: {
      security_groups: [
        {
          id: '16b6e77a-08fa-42c7-aa8b-106c048884e6',
          name: 'qq',
          description: 'qq',
          vpc_id: '3ec3b33f-ac1c-4630-ad1c-7dba1ed79d85',
          enterprise_project_id: '0',
          security_group_rules: [
            { direction: 'egress', ethertype: 'IPv4', id: '369e6499-b2cb-4126-972a-97e589692c62' },
          ],
        },
      ],
    },
  },
  {
    source: `${reference.replace('vpc', 'eip')}, querying elastic IPs`,
    operation: vpc.listPublicips,
    query: { limit: 3 },
    answer: {
      publicips: [
        {
          id: '6285e7be-fd9f-497c-bc2d-dd0bdea6efe0',
          status: 'DOWN',
          profile: {},
          type: '5_bgp',
          public_ip_address: '161.17.101.9',
          tenant_id: '8b7e35ad379141fc9df3e178bd64f55c',
          create_time: '2015-07-16T04:22:32',
          bandwidth_id: '3fa5b383-5a73-4dcb-a314-c6128546d855',
          bandwidth_share_type: 'PER',
          bandwidth_size: 5,
          bandwidth_name: 'bandwidth-test',
          enterprise_project_id: 'b261ac1f-2489-4bc7-b31b-c33c3346a439',
          ip_version: 4,
        },
      ],
    },
  },
];

const source = 'constructed from what the vendor refuses';
const vip = create.port;
const pairs = (...addresses: string[]) => ({
  port: { allowed_address_pairs: addresses.map((ip_address) => ({ ip_address })) },
});

export const counterExamples: CounterExample[] = [
  {
    source,
    operation: vpc.createPort,
    why: 'a port of another owner',
    request: { port: { ...vip, device_owner: 'network:dhcp' } },
  },
  {
    source,
    operation: vpc.createPort,
    why: 'no network',
    request: { port: { device_owner: vip.device_owner } },
  },
  {
    source,
    operation: vpc.createPort,
    why: 'two addresses',
    request: { port: { ...vip, fixed_ips: [{ ip_address: '10.0.0.4' }, { ip_address: '10.0.0.5' }] } },
  },
  {
    source,
    operation: vpc.createPort,
    why: 'an address that is none',
    request: { port: { ...vip, fixed_ips: [{ ip_address: '10.0.0.256' }] } },
  },
  {
    source,
    operation: vpc.createPort,
    why: 'a name too long',
    request: { port: { ...vip, name: 'x'.repeat(256) } },
  },
  { source, operation: vpc.updatePort, why: 'nothing to change', request: { port: {} } },
  { source, operation: vpc.updatePort, why: 'every address there is', request: pairs('0.0.0.0/0') },
  {
    source,
    operation: vpc.updatePort,
    why: 'the same address twice',
    request: pairs('10.0.0.4', '10.0.0.4'),
  },
  {
    source,
    operation: vpc.updatePort,
    why: 'an owner, which does not change',
    request: { port: { device_owner: '' } },
  },
];
