import * as z from 'zod/mini';
import { key, service, type Projected } from '../../operation.ts';
import { byPage } from '../../paging.ts';
import { time } from '../../vcdNames.ts';
import { filter, page, Ref } from './parts.ts';

export const AuditEvent = z.object({
  eventId: key(), // urn:vcloud:audit:…, of which the UUID is an event's own
  eventType: z.string(), // com/vmware/vcloud/event/<object>/<verb>
  eventStatus: z.enum(['SUCCESS', 'FAILURE']),
  description: z.nullable(z.string()),
  operatingOrg: z.nullable(Ref),
  user: z.nullable(Ref),
  eventEntity: z.nullable(Ref),
  taskId: z.nullable(z.string()),
  timestamp: time,
});
export type AuditEvent = Projected<z.infer<typeof AuditEvent>>;

export const vcdAudit = service('vcd', 'vcd', {
  /** What the broker said and may have lost, with names. A person limited to organisations gets theirs alone. */
  getAuditTrail: {
    route: 'GET /cloudapi/1.0.0/auditTrail',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({ ...page, filter }),
    // `Link` leaves nextPage out although there is more: the count is what can be trusted.
    paging: byPage('values', {
      page: 'page',
      from: 1,
      limit: 'pageSize',
      size: 128,
      total: 'resultTotal',
      key: 'eventId',
    }),
    response: z.object({ resultTotal: z.number(), values: z.array(AuditEvent) }),
  },
});
