import * as z from 'zod/mini';
import { key, service } from '../../operation.ts';
import { byRecord } from '../../paging.ts';
import { Count, page, sort, target } from './parts.ts';
import { Permission } from './rules.ts';

/** Who may connect to a service at all. */
export const vpcepPermissions = service('vpcep', 'huawei', {
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
});
