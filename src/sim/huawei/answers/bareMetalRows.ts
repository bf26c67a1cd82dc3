import type { BareJob, BareServer, BareSubJob, Flavor } from '../bareMetal.ts';
import { zoned } from '../world.ts';

// How the vendor shows servers, flavours and jobs.

export function showServer(server: BareServer) {
  const { id, name, status, task, zone, flavor, image, vpc, addresses, order, key, user, fault } = server;
  return {
    ...{ id, name, status, key_name: key, locked: false, host_status: status === 'ERROR' ? '' : 'UP' },
    ...{ 'OS-EXT-STS:task_state': task, 'OS-EXT-STS:vm_state': task ? 'building' : status.toLowerCase() },
    'OS-EXT-AZ:availability_zone': zone,
    flavor: {
      ...{ id: flavor.id, name: flavor.id, disk: '0', vcpus: String(flavor.vcpus) },
      ram: String(flavor.gigabytes * 1024),
    },
    image: { id: image.id },
    addresses: {
      [vpc.id]: addresses.map(({ address, isFloating, mac }) => ({
        ...{ version: '4', addr: address, 'OS-EXT-IPS:type': isFloating ? 'floating' : 'fixed' },
        'OS-EXT-IPS-MAC:mac_addr': mac,
      })),
    },
    metadata: {
      ...{ chargingMode: order ? '1' : '0', vpc_id: vpc.id, image_name: image.name, op_svc_userid: user },
      ...(order ? { 'metering.order_id': order } : {}),
    },
    security_groups: [{ name: 'default' }],
    ...(fault ? { fault: { code: 500, message: fault, created: zoned(server.updated) } } : {}),
    ...{ created: zoned(server.created), updated: zoned(server.updated) },
  };
}

export const specsOf = (flavor: Flavor, isListed = false) => ({
  ...{ 'capabilities:cpu_arch': flavor.arch, resource_type: 'ironic', 'baremetal:net_num': '2' },
  ...{ 'baremetal:__support_evs': String(flavor.evs), 'baremetal:disk_detail': flavor.disks },
  'baremetal:cpu_detail': `2 x ${flavor.vcpus / 2} cores`,
  'baremetal:memory_detail': `${flavor.gigabytes} GB DDR4`,
  'baremetal:netcard_detail': '2 x 10GE',
  ...(isListed && flavor.isBootUnlisted ? {} : { 'baremetal:extBootType': flavor.boot }),
  'cond:operation:status': flavor.status,
  'cond:operation:az': Object.entries(flavor.zones)
    .map(([zone, { status }]) => `${zone}(${status})`)
    .join(', '),
});

export const showFlavor = (flavor: Flavor) => ({
  ...{ id: flavor.id, name: flavor.id, vcpus: String(flavor.vcpus), ram: flavor.gigabytes * 1024 },
  ...{ disk: '0', links: [], os_extra_specs: specsOf(flavor, true) },
});

const showPart = ({ id, type, status, began, ended, code, reason }: Omit<BareSubJob, 'server'>) => ({
  ...{ job_id: id, job_type: type, status, begin_time: zoned(began), end_time: ended && zoned(ended) },
  ...{ error_code: code, fail_reason: reason },
});
export const showJob = ({ parts, ...job }: BareJob) => ({
  ...showPart(job),
  entities: {
    sub_jobs_total: parts.length,
    sub_jobs: parts.map(({ server, ...part }) => ({
      ...showPart(part),
      entities: server ? { server_id: server } : {},
    })),
  },
});
