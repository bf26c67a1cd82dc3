import type { vpcep } from '../../../contract/services/vpcep.ts';
import { isObject } from '../../json.ts';
import type { Answer } from '../call.ts';
import { endpointRefusal } from '../refusal.ts';
import { zoned } from '../world.ts';
import { findService, listOf, sorted } from './services.ts';

const shape = /^(\*|iam:domain::[A-Za-z0-9*]{1,64}|organizations:orgPath::.{1,1000})$/;
const mostPage = 500;

export const permissionAnswers = {
  listPermissions(call) {
    const wanted = call.query.get('permission');
    const found = findService(call).permissions.filter(({ permission }) => !wanted || permission === wanted);
    return {
      permissions: listOf(sorted(found, call.query), call.query, mostPage).map(
        ({ id, permission, created }) => ({
          ...{ id, permission, created_at: zoned(created), description: '' },
          permission_type: permission.startsWith('organizations:') ? 'orgPath' : 'domainId',
        }),
      ),
      total_count: found.length,
    };
  },
  addOrRemovePermissions(call) {
    const service = findService(call);
    const { action, permissions } = isObject(call.body) ? call.body : {};
    const named = Array.isArray(permissions) ? permissions.filter((one) => typeof one === 'string') : [];
    if (
      (action !== 'add' && action !== 'remove') ||
      named.length === 0 ||
      !named.every((one) => shape.test(one))
    )
      throw endpointRefusal(400, '0002', 'Invalid parameter: permissions.');
    const others = service.permissions.filter(({ permission }) => !named.includes(permission));
    const { world, now } = call.cloud;
    const added = action === 'add' ? [...new Set(named)] : [];
    service.permissions = [
      ...others,
      ...added.map((permission) => ({ id: world.random.uuid(), permission, created: now() })),
    ];
    return { permissions: named };
  },
} satisfies Partial<Record<keyof typeof vpcep, Answer>>;
