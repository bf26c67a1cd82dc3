import type { vpcep } from '../../../contract/services/vpcep.ts';
import type { Answer } from '../call.ts';
import type { EndpointService } from '../entities.ts';
import { overlap } from '../net.ts';
import { endpointRefusal } from '../refusal.ts';
import type { CloudWorld } from '../world.ts';
import { connectionAnswers } from './connections.ts';
import { endpointAnswers } from './endpoints.ts';
import { permissionAnswers } from './permissions.ts';
import { readChange, readNewService } from './serviceRequests.ts';
import { findService, listOf, quotaOf, showService, sorted } from './services.ts';
import { tagAnswers } from './tags.ts';

/** The vendor says one to two minutes. */
const creating = { least: 60_000, more: 30_000 };
const deletingFor = 30_000;
const reserved = '198.19.128.0/17';
const connected = new Set(['pendingAcceptance', 'creating', 'accepted']);

export const vpcepAnswers = {
  createEndpointService({ cloud, body }) {
    const { world, faults, now } = cloud;
    const wanted = readNewService(body);
    if (world.services.size >= quotaOf(cloud))
      throw endpointRefusal(400, '1018', 'The endpoint service quota is insufficient.');
    refuseBackend(world, wanted.portId, wanted.vpcId);
    refuseConflict(world, wanted);
    const service: EndpointService = {
      ...wanted,
      ...{ id: world.random.uuid(), status: 'creating', problems: [], description: '' },
      ...{ connections: [], permissions: [], created: now(), updated: now() },
    };
    world.services.set(service.id, service);
    // Told now, because a fault that is cleared later has happened all the same.
    const { stuckCreating, failCreating, haste = 1 } = faults.of('createEndpointService');
    if (!stuckCreating)
      world.clock.after((creating.least + world.random.int(creating.more)) / haste, () => {
        service.status = failCreating ? 'failed' : 'available';
        service.updated = now();
        const message = typeof failCreating === 'string' ? failCreating : 'The back end cannot be reached.';
        if (failCreating) service.problems = [{ code: 'EndPoint.3008', message }];
      });
    return showService(service);
  },
  listEndpointServices({ cloud: { world }, query }) {
    const [name, id, status] = ['endpoint_service_name', 'id', 'status'].map((filter) => query.get(filter));
    const found = [...world.services.values()].filter(
      (service) =>
        (!name || showService(service).service_name.toLowerCase().includes(name.toLowerCase())) &&
        (!id || service.id === id) &&
        (!status || service.status === status),
    );
    return {
      endpoint_services: listOf(sorted(found, query), query).map((service) => {
        const { error, ...row } = showService(service);
        const connection_count = service.connections.filter(
          ({ status: s }) => s === 'creating' || s === 'accepted',
        ).length;
        const problems = error?.map(({ code, message }) => ({ error_code: code, error_message: message }));
        return { ...row, connection_count, ...(problems ? { error: problems } : {}) };
      }),
      total_count: found.length,
    };
  },
  showEndpointService: (call) => ({ ...showService(findService(call)), cidr_type: 'internal' }),
  updateEndpointService(call) {
    const service = findService(call);
    const change = readChange(call.body);
    if (service.status !== 'available')
      throw endpointRefusal(400, '3045', 'The endpoint service cannot be modified in its current state.');
    const changed = { ...service, ...change };
    if (change.portId !== undefined) refuseBackend(call.cloud.world, change.portId, service.vpcId);
    refuseConflict(call.cloud.world, changed);
    Object.assign(service, change, { updated: call.cloud.now() });
    return showService(service);
  },
  deleteEndpointService(call) {
    const service = findService(call);
    const { world, faults } = call.cloud;
    if (service.connections.some(({ status }) => connected.has(status)))
      throw endpointRefusal(400, '3006', 'The endpoint service is in use: it has endpoints connected to it.');
    if (service.status === 'creating')
      throw endpointRefusal(400, '3045', 'The endpoint service cannot be deleted in its current state.');
    service.status = 'deleting';
    world.clock.after(deletingFor / (faults.settings.haste ?? 1), () => world.services.delete(service.id));
    call.status = 204;
    return undefined;
  },
  ...connectionAnswers,
  ...permissionAnswers,
  ...endpointAnswers,
  ...tagAnswers,
} satisfies Record<keyof typeof vpcep, Answer>;

function refuseBackend(world: CloudWorld, portId: string, vpcId: string) {
  const vpc = world.vpc(vpcId);
  if (!vpc) throw endpointRefusal(400, '2001', 'The VPC does not exist.');
  const port = world.ports.get(portId);
  if (!port) throw endpointRefusal(400, '3008', 'The port does not exist.');
  if (port.subnet.vpc !== vpc) throw endpointRefusal(400, '3042', 'The port does not belong to the VPC.');
  const odd =
    world.subnets.find((subnet) => subnet.vpc === vpc && overlap(subnet.cidr, reserved))?.cidr ??
    vpc.routes.find(({ destination }) => overlap(destination, reserved))?.destination;
  if (odd !== undefined)
    throw endpointRefusal(400, '0002', `Invalid parameter: ${odd} of the VPC overlaps ${reserved}.`);
}

/** Services that share a port must not serve the same port and protocol of it. */
function refuseConflict(
  world: CloudWorld,
  { portId, ports, ...more }: Pick<EndpointService, 'portId' | 'ports'> & { id?: string },
) {
  const served = new Set(
    [...world.services.values()]
      .filter((other) => other.portId === portId && other.id !== more.id)
      .flatMap((other) => other.ports.map(({ server_port, protocol }) => `${server_port} ${protocol}`)),
  );
  const conflict = ports.find(({ server_port, protocol }) => served.has(`${server_port} ${protocol}`));
  if (conflict)
    throw endpointRefusal(
      400,
      '3044',
      `The port ${conflict.server_port} conflicts with another endpoint service.`,
    );
}
