import type { ecs } from '../../../contract/services/ecs.ts';
import type { Answer } from '../call.ts';
import type { Server } from '../entities.ts';
import { ofNumber } from '../pages.ts';
import { computeRefusal, ecsRefusal } from '../refusal.ts';
import { zoned, type CloudWorld } from '../world.ts';
import { specsOf } from './bareMetalRows.ts';

const bad = (why: string) => ecsRefusal(400, 'Ecs.0005', `Request body or parameter is illegal: ${why}.`);

function addressesOf(world: CloudWorld, server: Server) {
  return world.nicsOf(server).flatMap((nic) => {
    const common = { version: '4', 'OS-EXT-IPS-MAC:mac_addr': nic.mac, 'OS-EXT-IPS:port_id': nic.id };
    const eip = world.eips.find(({ port }) => port?.id === nic.id);
    return [
      { ...common, addr: nic.ip, 'OS-EXT-IPS:type': 'fixed', primary: nic.isPrimary },
      ...(eip ? [{ ...common, addr: eip.address, 'OS-EXT-IPS:type': 'floating' }] : []),
    ];
  });
}

function show(world: CloudWorld, server: Server) {
  const { id, name, status, vpc, zone, flavor, image, created } = server;
  const { vcpus, gigabytes } = flavor;
  return {
    ...{
      id,
      name,
      status,
      created: zoned(created),
      updated: zoned(created),
      progress: 0,
      key_name: 'KeyPair-ops',
    },
    addresses: { [vpc.id]: addressesOf(world, server) },
    flavor: {
      id: flavor.id,
      name: flavor.id,
      vcpus: String(vcpus),
      ram: String(gigabytes * 1024),
      disk: '0',
    },
    metadata: { vpc_id: vpc.id, image_name: image, os_type: 'Linux', charging_mode: '0' },
    'OS-EXT-AZ:availability_zone': zone,
    'OS-EXT-STS:vm_state': status === 'ACTIVE' ? 'active' : 'stopped',
    'OS-EXT-STS:task_state': null,
    security_groups: [],
  };
}

export const ecsAnswers = {
  listServersDetails({ cloud: { world }, query }) {
    const [name, status, ip, id] = ['name', 'status', 'ip', 'server_id'].map((filter) => query.get(filter));
    const found = world.servers.filter(
      (server) =>
        (!name || server.name.toLowerCase().includes(name.toLowerCase())) &&
        (!status || server.status === status) &&
        (!id || server.id === id) &&
        (!ip || world.nicsOf(server).some((nic) => nic.ip.includes(ip))),
    );
    const newestFirst = found.toSorted((a, b) => b.created - a.created);
    return {
      count: found.length,
      servers: ofNumber(newestFirst, query, bad).map((server) => show(world, server)),
    };
  },
  listServerInterfaces({ cloud: { world }, params }) {
    const server = world.servers.find(({ id }) => id === params['server_id']);
    if (!server) throw ecsRefusal(404, 'Ecs.0114', `Instance[${params['server_id']}] could not be found.`);
    return {
      attachableQuantity: { free_scsi: 23, free_blk: 15, free_disk: 23, free_nic: 11 },
      interfaceAttachments: world.nicsOf(server).map((nic) => ({
        ...{ port_id: nic.id, net_id: nic.subnet.id, mac_addr: nic.mac, port_state: nic.status },
        fixed_ips: [{ subnet_id: nic.subnet.neutronId, ip_address: nic.ip }],
      })),
    };
  },
  listKeypairs: ({ cloud: { world } }) => ({
    keypairs: world.bareMetal.keypairs.map((name, index) => ({
      keypair: {
        ...{ name, type: 'ssh', public_key: `ssh-rsa AAAAB3NzaC1yc2E${index} Generated-by-Nova` },
        fingerprint: `15:b0:f8:b3:f9:48:63:71:cf:7b:5b:38:6d:44:2d:${10 + index}`,
      },
    })),
  }),
  showFlavorSpecs({ cloud: { world }, params }) {
    const flavor = world.bareMetal.flavors.find(({ id }) => id === params['flavor_id']);
    if (!flavor)
      throw computeRefusal(404, 'itemNotFound', `Flavor ${params['flavor_id']} could not be found.`);
    return { extra_specs: specsOf(flavor) };
  },
} satisfies Record<keyof typeof ecs, Answer>;
