import * as z from 'zod/mini';
import { key, service } from '../../operation.ts';

const text = z.string().check(z.minLength(1));

/** CloudTower's own trail of what its users did: `get-my-info` since 2.8, writing into it since 4.0. */
export const towerUserAudit = service('tower', 'cloudtower', {
  getMyInfo: {
    route: 'POST /v2/api/get-my-info', // no body
    effect: 'read',
    role: 'viewer',
    internal: true,
    response: z.object({ id: key() }),
  },
  createUserAuditLog: {
    route: 'POST /v2/api/create-user-audit-log',
    effect: 'write',
    role: 'helpdesk', // who may open a console
    internal: true,
    body: z.tuple([
      z.strictObject({
        action: text,
        resource_type: text,
        resource_id: text,
        message: z.strictObject({ 'zh-CN': text, 'en-US': text }),
        status: z.enum(['SUCCESSED', 'FAILED']), // sic
        user_id: text,
        ip_address: z.optional(text),
      }),
    ]),
    response: z.array(z.object({ task_id: z.optional(z.nullable(z.string())) })),
    target: ({ body }: { body: [{ resource_id: string }] }) => body[0].resource_id,
  },
});
