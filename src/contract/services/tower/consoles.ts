import * as z from 'zod/mini';
import { service } from '../../operation.ts';
import { OneId } from './parts.ts';

export const towerConsoles = service('tower', 'cloudtower', {
  vnc: {
    route: 'POST /api', // GraphQL, every version: the only call that also covers 2.x and 3.x
    effect: 'read',
    role: 'helpdesk',
    internal: true,
    body: z.strictObject({
      operationName: z.literal('vnc'),
      variables: z.strictObject({ input: z.strictObject({ vm: OneId }) }),
      query: z.string(),
    }),
    response: z.object({
      data: z.nullable(
        z.object({
          vnc: z.nullable(
            z.object({
              vm_uuid: z.string(),
              host_ip: z.string(),
              cluster_ip: z.string(),
              raw_token: z.string(),
              token: z.string(),
            }),
          ),
        }),
      ),
    }),
  },
  getVmVncInfo: {
    route: 'POST /v2/api/get-vm-vnc-info', // since 4.0.0; `redirect` was generated wrongly before 4.6.0
    effect: 'read',
    role: 'helpdesk',
    internal: true,
    body: z.strictObject({ vm: OneId }),
    response: z.object({ redirect: z.string(), direct: z.nullable(z.string()), cluster_ip: z.string() }),
  },
});
