import * as z from 'zod/mini';
import { id } from '../leaves.ts';
import { service, type Binding } from '../operation.ts';
import { byPage, whole } from '../paging.ts';
import { BareMetalFlavor } from './bms/flavors.ts';
import { BareMetalJob, followed } from './bms/jobs.ts';
import { BareMetalOrder } from './bms/order.ts';
import { BareMetalServer } from './bms/servers.ts';

const text = z.string().check(z.minLength(1), z.maxLength(255));
const one = z.array(z.strictObject({ id })).check(z.length(1));
const Began = z.object({ job_id: z.string() });

interface OfServers {
  body: Power | z.infer<typeof Deletion>;
}
function target({ body }: OfServers): string {
  const { servers } = 'servers' in body ? body : (Object.values(body)[0] as { servers: { id: string }[] });
  return servers[0]!.id;
}
const seen: Binding = {
  read: 'showServer',
  input: (input: OfServers) => ({ params: { server_id: target(input) } }),
  thing: ({ server }: { server: BareMetalServer | null }) => server ?? undefined,
  fields: ['name', 'status'],
};

// SOFT is taken, and does nothing.
const hard = { type: z.literal('HARD'), servers: one };
/** The vendor takes many at once, we one at a time, for it is compared with what its author saw. */
const Power = z.union([
  z.strictObject({ 'os-start': z.strictObject({ servers: one }) }),
  z.strictObject({ 'os-stop': z.strictObject(hard) }),
  z.strictObject({ reboot: z.strictObject(hard) }),
]);
type Power = z.infer<typeof Power>;
const Deletion = z.strictObject({ servers: one, delete_publicip: z.boolean(), delete_volume: z.boolean() });

/** Huawei Cloud Bare Metal Server, https://support.huaweicloud.com/api-bms. */
export const bms = service('bms', 'huawei', {
  listServers: {
    route: 'GET /v1/{project_id}/baremetalservers/detail',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({
      offset: z.optional(z.int().check(z.minimum(1))), // the number of a page
      limit: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
      name: z.optional(text),
      status: z.optional(text),
    }),
    paging: byPage('servers', { size: 1000, page: 'offset', from: 1, total: 'count' }),
    response: z.object({ servers: z.array(BareMetalServer), count: z.int() }),
  },
  listFlavors: {
    route: 'GET /v1/{project_id}/baremetalservers/flavors',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({ availability_zone: z.optional(text) }),
    paging: whole('flavors'),
    response: z.object({ flavors: z.array(BareMetalFlavor) }),
  },
  listStock: {
    route: 'GET /v1/{project_id}/baremetalservers/available_resource',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({ availability_zone: z.array(text), flavor_id: z.optional(z.array(text)) }),
    response: z.object({
      available_resource: z.array(
        z.object({
          availability_zone: z.string(),
          flavors: z.array(z.object({ flavor_id: z.string(), count: z.int(), status: z.string() })),
        }),
      ),
    }),
  },
  showServer: {
    route: 'GET /v1/{project_id}/baremetalservers/{server_id}',
    effect: 'read',
    role: 'viewer',
    response: z.object({ server: BareMetalServer }),
  },
  showJob: {
    route: 'GET /v1/{project_id}/jobs/{job_id}',
    effect: 'read',
    role: 'viewer',
    response: BareMetalJob,
  },
  /** Prepaid orders are an administrator's: the BFF sees to it, for the route is one. */
  createServers: {
    route: 'POST /v1/{project_id}/baremetalservers',
    effect: 'write',
    role: 'operator',
    body: BareMetalOrder,
    response: z.object({
      job_id: z.optional(z.nullable(z.string())),
      order_id: z.optional(z.nullable(z.string())),
    }),
    job: followed,
    target: ({ body }: { body: BareMetalOrder }) => body.server.name,
  },
  powerServer: {
    route: 'POST /v1/{project_id}/baremetalservers/action',
    effect: 'write',
    role: 'operator',
    body: Power,
    response: Began,
    job: followed,
    binds: seen,
    target,
  },
  /** What was ordered for a period is unsubscribed from instead. */
  deleteServer: {
    route: 'POST /v1/{project_id}/baremetalservers/delete',
    effect: 'write',
    role: 'admin',
    body: Deletion,
    response: Began,
    job: followed,
    binds: seen,
    target,
  },
});
