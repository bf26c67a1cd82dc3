import type { CounterExample, Example } from '../example.ts';
import { ecs } from './ecs.ts';

const reference = 'https://support.huaweicloud.com/api-ecs';

export const examples: Example[] = [
  {
    source: `${reference}, querying details about ECSs`,
    operation: ecs.listServersDetails,
    query: { offset: 1, limit: 25, name: 'ecs-test' },
    answer: {
      count: 1,
      servers: [
        {
          ...{ id: '4f4b3dfa-eb70-47cf-a60a-998a53bd6666', name: 'ecs-2ecf', status: 'ACTIVE', progress: 0 },
          ...{ created: '2024-08-07T07:07:18Z', updated: '2024-08-07T07:07:18Z', key_name: 'KeyPair-b0b8' },
          addresses: {
            '0e0fda66-3e14-4a55-9c8d-d2b0e9d7d4f1': [
              {
                ...{ version: '4', addr: '192.168.0.10', 'OS-EXT-IPS:type': 'fixed', primary: true },
                'OS-EXT-IPS-MAC:mac_addr': 'fa:16:3e:9a:04:12',
                'OS-EXT-IPS:port_id': 'e5c2ec1f-9a3c-4a0a-8d2b-5e2d1a2b3c4d',
              },
              {
                ...{ version: '4', addr: '203.0.113.7', 'OS-EXT-IPS:type': 'floating' },
                'OS-EXT-IPS-MAC:mac_addr': 'fa:16:3e:9a:04:12',
                'OS-EXT-IPS:port_id': 'e5c2ec1f-9a3c-4a0a-8d2b-5e2d1a2b3c4d',
              },
            ],
          },
          flavor: { disk: '0', vcpus: '1', ram: '2048', id: 'sn3.medium.2', name: 'sn3.medium.2' },
          metadata: {
            ...{ charging_mode: '0', vpc_id: '0e0fda66-3e14-4a55-9c8d-d2b0e9d7d4f1', os_type: 'Linux' },
            image_name: 'CentOS 7.6 64bit',
          },
          'OS-EXT-AZ:availability_zone': 'cn-north-4a',
          'OS-EXT-STS:vm_state': 'active',
          'OS-EXT-STS:task_state': null,
          security_groups: [{ name: 'sg-95ec', id: 'a3e1c9f0-5a1a-4b5d-8d57-5b2cf05f9d4e' }],
        },
      ],
    },
  },
  {
    source: `${reference}, querying NICs of an ECS`,
    operation: ecs.listServerInterfaces,
    answer: {
      attachableQuantity: { free_scsi: 23, free_blk: 15, free_disk: 23, free_nic: 11 },
      interfaceAttachments: [
        {
          port_state: 'ACTIVE',
          fixed_ips: [{ subnet_id: 'f8a6e8f8-c2ec-497c-9f23-da9616de54ef', ip_address: '192.168.1.3' }],
          net_id: '3cb9bc59-5699-4588-a4b1-b87f96708bc6',
          port_id: 'ce531f90-199f-48c0-816c-13e38010b442',
          mac_addr: 'fa:16:3e:4c:2c:30',
        },
      ],
    },
  },
  {
    source: `${reference}, querying SSH key pairs`,
    operation: ecs.listKeypairs,
    answer: {
      keypairs: [
        {
          keypair: {
            ...{ name: 'KeyPair-ops', type: 'ssh', public_key: 'ssh-rsa AAAAB3NzaC1yc2E Generated-by-Nova' },
            fingerprint: '15:b0:f8:b3:f9:48:63:71:cf:7b:5b:38:6d:44:2d:4a',
          },
        },
      ],
    },
  },
  {
    source: `${reference}, querying extra specs of a flavor (the source's way to what it boots from)`,
    operation: ecs.showFlavorSpecs,
    answer: {
      extra_specs: {
        ...{ 'capabilities:cpu_arch': 'x86_64', 'baremetal:__support_evs': 'true', resource_type: 'ironic' },
        ...{ 'baremetal:extBootType': 'Volume', 'baremetal:net_num': '2' },
      },
    },
  },
];

export const counterExamples: CounterExample[] = [];
