import * as z from 'zod/mini';
import { key, service, type Binding, type Projected } from '../../operation.ts';
import { Begun, idInWhere, noAlert, task } from './begun.ts';
import { ById, Count, id, Named, OneId, orderBy, page, paging } from './parts.ts';

export const Alert = z.object({
  id: key(),
  severity: z.string(), // CRITICAL, NOTICE, INFO
  ended: z.boolean(),
  message: z.string(),
  cause: z.string(),
  impact: z.string(),
  solution: z.string(),
  cluster: z.nullable(Named),
  host: z.nullable(Named),
  vms: z.nullable(z.array(Named)),
  local_start_time: z.nullable(z.string()),
  local_end_time: z.nullable(z.string()),
});
export type Alert = Projected<z.infer<typeof Alert>>;

const AlertWhere = z.strictObject({
  id: z.optional(id),
  ended: z.optional(z.boolean()),
  severity_in: z.optional(z.array(z.enum(['CRITICAL', 'NOTICE', 'INFO']))),
  cluster: z.optional(OneId),
  host: z.optional(OneId),
  vms_some: z.optional(OneId),
});
export type AlertWhere = z.infer<typeof AlertWhere>;

const seesAlert: Binding = {
  read: 'getAlerts',
  input: ({ body }: { body: z.infer<typeof ById> }) => ({ body: { where: body.where, first: 1 } }),
  thing: ([alert]: Alert[]) => alert,
  fields: ['message', 'ended'],
};

export const towerAlerts = service('tower', 'cloudtower', {
  getAlerts: {
    route: 'POST /v2/api/get-alerts',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({
      where: z.optional(AlertWhere),
      orderBy: orderBy(['local_start_time', 'severity']),
      ...page,
    }),
    paging,
    response: z.array(Alert),
  },
  getAlertsConnection: {
    route: 'POST /v2/api/get-alerts-connection',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({ where: z.optional(AlertWhere) }),
    response: Count,
  },
  resolveAlert: {
    route: 'POST /v2/api/resolve-alert',
    effect: 'write',
    role: 'operator',
    body: ById,
    response: Begun,
    refusal: noAlert,
    job: task,
    binds: seesAlert,
    target: idInWhere,
  },
});
