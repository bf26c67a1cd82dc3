import * as z from 'zod/mini';
import { service, type Binding } from '../../operation.ts';
import { whole } from '../../paging.ts';
import {
  appId,
  Instance,
  instanceStatuses,
  NewInstance,
  registryId,
  serviceName,
  versionRule,
} from './parts.ts';

interface OfInstance {
  params: { engine: string; serviceId: string; instanceId: string };
}
const target = ({ params }: OfInstance) => params.instanceId;
const params = z.object({ serviceId: registryId, instanceId: registryId });
const Nothing = z.union([z.null(), z.object({})]);

const seen: Binding = {
  read: 'showInstance',
  input: ({ params }: OfInstance) => ({ params }),
  thing: ({ instance }: { instance: Instance | null }) =>
    instance ? { ...instance, name: instance.hostName } : undefined,
  fields: ['name', 'status'],
};

/** Under which service one looks for others. The registry notes from it who depends on whom. */
const Consumer = z.strictObject({ 'x-consumerid': z.optional(registryId) });

export const cseInstances = service('cse', 'huawei', {
  listInstances: {
    route: 'GET {engine}/v4/default/registry/microservices/{serviceId}/instances',
    effect: 'read',
    role: 'viewer',
    params: z.object({ serviceId: registryId }),
    headers: Consumer,
    paging: whole('instances', 'instanceId'),
    response: z.object({ instances: z.optional(z.nullable(z.array(Instance))) }),
  },
  showInstance: {
    route: 'GET {engine}/v4/default/registry/microservices/{serviceId}/instances/{instanceId}',
    effect: 'read',
    role: 'viewer',
    params,
    headers: Consumer,
    response: z.object({ instance: Instance }),
  },
  /** What a consumer finds; to have looked makes it depend on what it found, so a viewer may not. */
  discoverInstances: {
    route: 'GET {engine}/v4/default/registry/instances',
    effect: 'read',
    role: 'operator',
    query: z.strictObject({ appId, serviceName, version: versionRule }),
    headers: z.strictObject({ 'x-consumerid': registryId }),
    response: z.object({ instances: z.optional(z.nullable(z.array(Instance))) }),
  },
  registerInstance: {
    route: 'POST {engine}/v4/default/registry/microservices/{serviceId}/instances',
    effect: 'write',
    role: 'operator',
    params: z.object({ serviceId: registryId }),
    body: z.strictObject({ instance: NewInstance }),
    response: z.object({ instanceId: z.string() }),
    target: ({ body }: { body: { instance: NewInstance } }) => body.instance.hostName, // it has no id yet
  },
  heartbeat: {
    route: 'PUT {engine}/v4/default/registry/microservices/{serviceId}/instances/{instanceId}/heartbeat',
    effect: 'write',
    role: 'operator',
    params,
    response: Nothing,
    target,
  },
  updateInstanceStatus: {
    route: 'PUT {engine}/v4/default/registry/microservices/{serviceId}/instances/{instanceId}/status',
    effect: 'write',
    role: 'operator',
    params,
    query: z.strictObject({ value: z.enum(instanceStatuses) }),
    response: Nothing,
    binds: seen,
    target,
  },
  unregisterInstance: {
    route: 'DELETE {engine}/v4/default/registry/microservices/{serviceId}/instances/{instanceId}',
    effect: 'write',
    role: 'admin',
    params,
    response: Nothing,
    binds: seen,
    target,
  },
});
