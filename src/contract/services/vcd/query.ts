import * as z from 'zod/mini';
import { service, type Projected } from '../../operation.ts';
import { byPage } from '../../paging.ts';
import { time, uuid, uuidKey } from '../../vcdNames.ts';
import { filter, page } from './parts.ts';

/** `admin…` and `organization` are for system administrators; the others show the identity's own organisation. */
export const queryTypes = [
  ...(['task', 'adminTask', 'vm', 'adminVM', 'vApp', 'adminVApp'] as const),
  ...(['orgVdc', 'adminOrgVdc', 'orgVdcNetwork', 'organization'] as const),
] as const;

const text = z.optional(z.nullable(z.string()));
const ref = z.optional(z.nullable(uuid));

/** Of every type the fields that a screen reads: which of them a row has depends on its type. References are UUIDs. */
export const QueryRecord = z.object({
  href: uuidKey, // of the thing itself
  name: text, // of a task: its operationName
  org: ref,
  orgName: text,
  status: text, // of a task: queued, preRunning, running, success, error, aborted, canceled
  // task, adminTask
  object: ref,
  objectName: text,
  objectType: text,
  ownerName: text,
  progress: z.optional(z.nullable(z.number())), // 0–100
  startDate: z.optional(z.nullable(time)),
  endDate: z.optional(z.nullable(time)),
  // vm, adminVM: the vApp it is in
  container: ref,
  containerName: text,
  isVAppTemplate: z.optional(z.nullable(z.boolean())),
  // organization
  displayName: text,
});
export type QueryRecord = Projected<z.infer<typeof QueryRecord>>;

export const vcdQuery = service('vcd', 'vcd', {
  /** Tasks with progress and names, machines by vApp, organisations. `total` counts what the vendor has. */
  query: {
    route: 'GET /api/query',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({
      type: z.enum(queryTypes),
      format: z._default(z.literal('records'), 'records'),
      ...page,
      filter,
    }),
    paging: byPage('record', {
      page: 'page',
      from: 1,
      limit: 'pageSize',
      size: 128,
      total: 'total',
      key: 'href',
    }),
    response: z.object({ total: z.number(), record: z.array(QueryRecord) }),
  },
});
