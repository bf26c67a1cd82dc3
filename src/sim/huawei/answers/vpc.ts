import type { vpc } from '../../../contract/services/vpc.ts';
import type { Answer } from '../call.ts';
import { afterMarker } from '../pages.ts';
import { neutronRefusal, vpcRefusal } from '../refusal.ts';
import { projects } from '../identity.ts';
import { zoneless } from '../world.ts';
import { linksOf } from './links.ts';
import { portAnswers } from './ports.ts';

const badV1 = (why: string) => vpcRefusal(400, 'VPC.0002', `Available zone or parameter is invalid: ${why}.`);
export const badRequest = (why: string) => neutronRefusal(400, 'HTTPBadRequest', `Bad request: ${why}.`);
const tenant_id = projects[0]!.id;
const among = (query: URLSearchParams, name: string, value: string) =>
  !query.has(name) || query.getAll(name).includes(value);

export const vpcAnswers = {
  listVpcs: ({ cloud, query }) => ({
    vpcs: afterMarker(
      cloud.world.vpcs.filter(({ id }) => among(query, 'id', id)),
      query,
      badV1,
    ).rows.map(({ id, name, cidr, description, routes, created }) => ({
      ...{ id, name, cidr, description, routes, tenant_id, status: 'OK', enterprise_project_id: '0' },
      ...{ enable_shared_snat: false, created_at: zoneless(created), updated_at: zoneless(created) },
    })),
  }),
  listSubnets: ({ cloud: { world }, query }) => ({
    subnets: afterMarker(
      world.subnets.filter(({ vpc }) => among(query, 'vpc_id', vpc.id)),
      query,
      badV1,
    ).rows.map(({ id, neutronId, name, cidr, gateway, zone, vpc, created }) => ({
      ...{
        id,
        name,
        cidr,
        description: '',
        gateway_ip: gateway,
        vpc_id: vpc.id,
        status: 'ACTIVE',
        tenant_id,
      },
      ...{ availability_zone: zone, neutron_network_id: id, neutron_subnet_id: neutronId, dhcp_enable: true },
      ...{ primary_dns: '100.125.1.250', secondary_dns: '', dnsList: ['100.125.1.250'], ipv6_enable: false },
      available_ip_address_count:
        250 - [...world.ports.values()].filter(({ subnet }) => subnet.id === id).length,
      ...{ created_at: zoneless(created), updated_at: zoneless(created) },
    })),
  }),
  listNetworks({ cloud, query }) {
    const found = cloud.world.subnets.filter(
      ({ id, vpc }) => among(query, 'id', id) && among(query, 'name', vpc.id),
    );
    const page = afterMarker(found, query, badRequest);
    return {
      networks: page.rows.map(({ id, neutronId, vpc, created }) => ({
        ...{ id, name: vpc.id, status: 'ACTIVE', admin_state_up: true, shared: false, subnets: [neutronId] },
        ...{ 'router:external': false, tenant_id, project_id: tenant_id, port_security_enabled: true },
        ...{ created_at: zoneless(created), updated_at: zoneless(created) },
      })),
      ...linksOf('networks', page),
    };
  },
  ...portAnswers,
  listSecurityGroups: ({ cloud, query }) => ({
    security_groups: afterMarker(cloud.world.groups, query, badV1).rows.map(({ rules, ...group }) => ({
      ...{ ...group, enterprise_project_id: '0' },
      security_group_rules: rules.map((rule) => ({
        ...{
          ...rule,
          description: '',
          security_group_id: group.id,
          remote_address_group_id: null,
          tenant_id,
        },
      })),
    })),
  }),
  listPublicips({ cloud, query }) {
    const found = cloud.world.eips.filter(
      ({ address, port }) =>
        among(query, 'port_id', port?.id ?? '') &&
        among(query, 'public_ip_address', address) &&
        among(query, 'private_ip_address', port?.ip ?? ''),
    );
    return {
      publicips: afterMarker(found, query, badV1).rows.map(({ id, address, port, bandwidth, created }) => ({
        ...{ id, public_ip_address: address, status: port ? 'ACTIVE' : 'DOWN', type: '5_bgp', profile: {} },
        ...(port ? { private_ip_address: port.ip, port_id: port.id } : {}),
        ...{
          bandwidth_id: id,
          bandwidth_name: `bandwidth-${address.split('.')[3]}`,
          bandwidth_size: bandwidth,
        },
        ...{ bandwidth_share_type: 'PER', enterprise_project_id: '0', ip_version: 4, tenant_id },
        create_time: zoneless(created).replace('T', ' '),
      })),
    };
  },
} satisfies Record<keyof typeof vpc, Answer>;
