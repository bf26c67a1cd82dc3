import * as z from 'zod/mini';
import { service, type Binding } from '../operation.ts';
import { whole } from '../paging.ts';
import { cseInstances } from './cse/instances.ts';
import { Microservice, NewMicroservice, registryId } from './cse/parts.ts';

/** On every call to a registry: whose it is, in words of its own. */
export const domainHeader = { 'x-domain-name': 'default' };

interface OfService {
  params: { engine: string; serviceId: string };
}
const params = z.object({ serviceId: registryId });

const seen: Binding = {
  read: 'showMicroservice',
  input: ({ params }: OfService) => ({ params }),
  thing: ({ service: found }: { service: Microservice | null }) =>
    found ? { ...found, name: found.serviceName } : undefined,
  fields: ['name', 'version'],
};

const cseServices = service('cse', 'huawei', {
  /** An engine with RBAC gives a bearer for an account of its own. */
  createToken: {
    route: 'POST {engine}/v4/token',
    effect: 'write',
    role: 'viewer',
    internal: true,
    unsigned: true,
    headers: z.strictObject({ 'x-domain-name': z.literal('default') }),
    body: z.strictObject({ name: z.string(), password: z.string() }),
    response: z.object({ token: z.string() }),
    secret: ['password'],
  },
  listMicroservices: {
    route: 'GET {engine}/v4/default/registry/microservices',
    effect: 'read',
    role: 'viewer',
    paging: whole('services', 'serviceId'),
    response: z.object({ services: z.optional(z.nullable(z.array(Microservice))) }),
  },
  showMicroservice: {
    route: 'GET {engine}/v4/default/registry/microservices/{serviceId}',
    effect: 'read',
    role: 'viewer',
    params,
    response: z.object({ service: Microservice }),
  },
  /** The same name, version, application and environment again: the one that is there already. */
  createMicroservice: {
    route: 'POST {engine}/v4/default/registry/microservices',
    effect: 'write',
    role: 'operator',
    body: z.strictObject({ service: NewMicroservice }),
    response: z.object({ serviceId: z.string() }),
    target: ({ body }: { body: { service: NewMicroservice } }) => body.service.serviceName, // it has no id yet
  },
  deleteMicroservice: {
    route: 'DELETE {engine}/v4/default/registry/microservices/{serviceId}',
    effect: 'write',
    role: 'admin',
    params,
    query: z.strictObject({ force: z.optional(z.boolean()) }), // though it has instances, or others use it
    response: z.union([z.null(), z.object({})]),
    binds: seen,
    target: ({ params: { serviceId } }: OfService) => serviceId,
  },
});

/**
 * The registry of a CSE engine, https://support.huaweicloud.com/api-cse: each engine a server of its own, with accounts of its own
 * where it has any.
 */
export const cse = { ...cseServices, ...cseInstances };
