import * as z from 'zod/mini';
import { id } from '../leaves.ts';
import { key, service, type Binding, type Job, type JobState, type Projected } from '../operation.ts';
import { byRecord } from '../paging.ts';
import { EndpointServiceChange, NewEndpointService, Permission, Tags } from './vpcepRules.ts';

// Huawei Cloud VPC Endpoint, https://support.huaweicloud.com/api-vpcep: services that one offers to others, who
// connects to them, and one's own endpoints.

const text = z.string().check(z.minLength(1), z.maxLength(128));
/** The vendor wants `offset` above 0 and below the count: the first page goes without. */
const page = (most: number) => ({
  limit: z.optional(z.int().check(z.minimum(0), z.maximum(most))),
  offset: z.optional(z.int().check(z.minimum(1))),
});
const sort = {
  sort_key: z.optional(z.enum(['create_at', 'update_at'])), // sic
  sort_dir: z.optional(z.enum(['asc', 'desc'])),
};
const Count = z.int();
const time = z.optional(z.string());
// A service's own answer says code and message, a list says error_code and error_message.
const errors = z.optional(
  z.array(
    z.object({
      code: z.optional(z.string()),
      message: z.optional(z.string()),
      error_code: z.optional(z.string()),
      error_message: z.optional(z.string()),
    }),
  ),
);
/** 200 or 204, with a body or without one: there is nothing in it. */
const Nothing = z.union([z.null(), z.object({})]);
const Tag = z.object({ key: z.string(), value: z.string() });

export const EndpointService = z.object({
  id: key(),
  port_id: z.string(),
  vpc_id: z.string(),
  service_name: z.string(), // `region.name.id`, or `region.id` of one without a name
  service_type: z.enum(['interface', 'gateway']),
  server_type: z.string(),
  approval_enabled: z.boolean(),
  status: z.enum(['creating', 'available', 'failed', 'deleting']),
  ports: z.array(z.object({ client_port: z.int(), server_port: z.int(), protocol: z.string() })),
  tcp_proxy: z.optional(z.string()),
  tags: z.optional(z.array(Tag)),
  description: z.optional(z.string()),
  connection_count: z.optional(z.int()), // creating and accepted
  error: errors,
  created_at: z.string(),
  updated_at: time,
});
export type EndpointService = Projected<z.infer<typeof EndpointService>>;

export const Connection = z.object({
  id: key(), // of the endpoint
  marker_id: z.union([z.int(), z.string()]), // past 2^53 its digits
  domain_id: z.string(),
  status: z.enum(['pendingAcceptance', 'creating', 'accepted', 'rejected', 'failed', 'deleting']),
  description: z.optional(z.string()),
  error: errors,
  created_at: z.string(),
  updated_at: time,
});
export type Connection = Projected<z.infer<typeof Connection>>;

interface OfService {
  params: { vpc_endpoint_service_id: string };
}
const target = ({ params }: OfService) => params.vpc_endpoint_service_id;

const phases: Record<string, JobState['phase']> = { creating: 'running', available: 'done' };

/** Creating answers before there is anything; one to two minutes later it is available, or has failed. */
const created: Job = {
  began: ({ id }: EndpointService) => ({ params: { vpc_endpoint_service_id: id } }),
  poll: 'showEndpointService',
  state({ status, error }: EndpointService) {
    const [first] = error ?? [];
    return {
      phase: phases[status ?? 'creating'] ?? 'failed',
      progress: null,
      message: first?.message ?? first?.error_message ?? first?.code ?? first?.error_code ?? null,
    };
  },
  everySeconds: 5,
};

const serviceSeen: Binding = {
  read: 'showEndpointService',
  input: ({ params }: OfService) => ({ params }),
  thing: (answer: EndpointService) => answer,
  fields: ['service_name', 'status', 'ports', 'port_id', 'approval_enabled', 'tcp_proxy', 'description'],
};

const OneConnection = z.strictObject({
  action: z.enum(['receive', 'reject']),
  endpoints: z.array(id).check(z.minLength(1), z.maxLength(1)), // the vendor takes one at a time
});
interface OnConnection extends OfService {
  body: z.infer<typeof OneConnection>;
}

const connectionSeen: Binding = {
  read: 'listConnections',
  input: ({ params, body }: OnConnection) => ({ params, query: { id: body.endpoints[0] } }),
  thing: ({ connections }: { connections: Connection[] | null }) => connections?.[0],
  fields: ['status'],
};

export const vpcep = service('vpcep', 'huawei', {
  createEndpointService: {
    route: 'POST /v1/{project_id}/vpc-endpoint-services',
    effect: 'write',
    role: 'operator',
    body: NewEndpointService,
    response: EndpointService,
    job: created,
    // It has no id yet: it is known by its name.
    target: ({ body }: { body: NewEndpointService }) => body.service_name || body.port_id,
  },
  listEndpointServices: {
    route: 'GET /v1/{project_id}/vpc-endpoint-services',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({
      endpoint_service_name: z.optional(text), // a part of it, in any case
      id: z.optional(id),
      status: z.optional(EndpointService.shape.status),
      ...sort,
      ...page(1000),
    }),
    paging: byRecord('endpoint_services', { size: 1000, total: 'total_count' }),
    response: z.object({ endpoint_services: z.array(EndpointService), total_count: Count }),
  },
  showEndpointService: {
    route: 'GET /v1/{project_id}/vpc-endpoint-services/{vpc_endpoint_service_id}',
    effect: 'read',
    role: 'viewer',
    response: EndpointService,
  },
  updateEndpointService: {
    route: 'PUT /v1/{project_id}/vpc-endpoint-services/{vpc_endpoint_service_id}',
    effect: 'write',
    role: 'operator',
    body: EndpointServiceChange,
    response: EndpointService,
    binds: serviceSeen,
    target,
  },
  deleteEndpointService: {
    route: 'DELETE /v1/{project_id}/vpc-endpoint-services/{vpc_endpoint_service_id}',
    effect: 'write',
    role: 'admin',
    response: Nothing, // it is deleting for one to two minutes
    ok: [200, 204],
    binds: serviceSeen,
    target,
  },

  listConnections: {
    route: 'GET /v1/{project_id}/vpc-endpoint-services/{vpc_endpoint_service_id}/connections',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({
      id: z.optional(id),
      marker_id: z.optional(z.string().check(z.regex(/^\d{1,20}$/))),
      status: z.optional(z.enum(['pendingAcceptance', 'accepted', 'rejected', 'failed'])),
      ...sort,
      ...page(1000),
    }),
    paging: byRecord('connections', { size: 1000, total: 'total_count' }),
    response: z.object({ connections: z.array(Connection), total_count: Count }),
  },
  acceptOrRejectEndpoint: {
    route: 'POST /v1/{project_id}/vpc-endpoint-services/{vpc_endpoint_service_id}/connections/action',
    effect: 'write',
    role: 'operator',
    body: OneConnection,
    response: z.object({ connections: z.array(Connection) }),
    binds: connectionSeen,
    target: ({ body }: OnConnection) => body.endpoints[0]!,
  },

  listPermissions: {
    route: 'GET /v1/{project_id}/vpc-endpoint-services/{vpc_endpoint_service_id}/permissions',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({ permission: z.optional(Permission), ...sort, ...page(500) }),
    paging: byRecord('permissions', { size: 500, total: 'total_count' }),
    response: z.object({
      permissions: z.array(
        z.object({
          id: key(),
          permission: z.string(),
          permission_type: z.optional(z.enum(['domainId', 'orgPath'])),
          description: z.optional(z.string()),
          created_at: z.string(),
        }),
      ),
      total_count: Count,
    }),
  },
  addOrRemovePermissions: {
    route: 'POST /v1/{project_id}/vpc-endpoint-services/{vpc_endpoint_service_id}/permissions/action',
    effect: 'write',
    role: 'operator',
    body: z.strictObject({
      action: z.enum(['add', 'remove']),
      permissions: z.array(Permission).check(z.minLength(1), z.maxLength(500)),
      permission_type: z.optional(z.enum(['domainId', 'orgPath'])),
    }),
    response: z.object({ permissions: z.array(z.string()) }),
    target,
  },

  listQuotas: {
    route: 'GET /v1/{project_id}/quotas',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({ type: z.optional(z.enum(['endpoint_service', 'endpoint'])) }),
    response: z.object({
      quotas: z.object({
        resources: z.array(z.object({ type: z.string(), used: z.int(), quota: z.int() })),
      }),
    }),
  },

  listEndpoints: {
    route: 'GET /v1/{project_id}/vpc-endpoints',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({
      endpoint_service_name: z.optional(text),
      vpc_id: z.optional(id),
      id: z.optional(id),
      ...sort,
      ...page(1000),
    }),
    paging: byRecord('endpoints', { size: 1000, total: 'total_count' }),
    response: z.object({
      endpoints: z.array(
        z.object({
          id: key(),
          service_type: z.string(),
          status: Connection.shape.status,
          endpoint_service_name: z.string(),
          endpoint_service_id: z.string(),
          marker_id: Connection.shape.marker_id,
          ip: z.optional(z.string()), // of an interface endpoint, once it is accepted
          vpc_id: z.string(),
          subnet_id: z.optional(z.string()),
          error: errors,
          created_at: z.string(),
          updated_at: time,
        }),
      ),
      total_count: Count,
    }),
  },

  listServiceTags: {
    route: 'GET /v1/{project_id}/endpoint_service/tags', // those of all services together
    effect: 'read',
    role: 'viewer',
    response: z.object({ tags: z.array(z.object({ key: z.string(), values: z.array(z.string()) })) }),
  },
  changeServiceTags: {
    route: 'POST /v1/{project_id}/endpoint_service/{vpc_endpoint_service_id}/tags/action',
    effect: 'write',
    role: 'operator',
    body: z.strictObject({ action: z.enum(['create', 'delete']), tags: Tags.check(z.minLength(1)) }),
    response: Nothing,
    ok: [200, 204],
    target,
  },
});
