import * as z from 'zod/mini';
import { id } from '../../leaves.ts';
import { key, service, type Binding, type Job, type JobState, type Projected } from '../../operation.ts';
import { byRecord } from '../../paging.ts';
import { Count, errors, Nothing, page, sort, target, text, time, type OfService } from './parts.ts';
import { EndpointServiceChange, NewEndpointService } from './rules.ts';

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

export const vpcepServices = service('vpcep', 'huawei', {
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
});
