import { over, urn, urnOf, type Event, type Task, type Thing } from './entities.ts';
import { spell } from './messages.ts';

// The vendor's rows of what there is.

const time = (at: number | null) => (at === null ? null : spell(at));
export const hrefOf = ({ kind, id }: Pick<Thing, 'kind' | 'id'>, origin: string) =>
  kind === 'vm' || kind === 'vapp' ? `${origin}/api/vApp/${kind}-${id}` : `${origin}/api/${kind}/${id}`;
const orgHref = (id: string, origin: string) => `${origin}/api/org/${id}`;

const words: Record<string, string> = {
  create: 'created',
  start: 'started',
  complete: 'completed',
  fail: 'failed',
};

export const auditRow = ({ id, type, at, isSuccess, user, org, entity, task }: Event) => {
  const [object = '', verb = ''] = type.split('/');
  const who = { name: user.name, id: urn('user', user.id) };
  return {
    eventId: urn('audit', id),
    description: `User '${user.name}': ${object} '${entity.name}' ${words[verb] ?? verb}${isSuccess ? '' : ' (failed)'}`,
    operatingOrg: { name: org.name, id: urn('org', org.id) },
    ...{ user: who, actor: who, eventEntity: { name: entity.name, id: entity.urn } },
    ...{ taskId: task && urn('task', task.id), taskCellId: null, cellId: null },
    eventType: `com/vmware/vcloud/event/${type}`,
    ...{ serviceNamespace: 'com.vmware.vcloud', eventStatus: isSuccess ? 'SUCCESS' : 'FAILURE' },
    ...{ timestamp: spell(at), external: false },
    additionalProperties: { 'user.roles': user.role, 'currentContext.user.clientIpAddress': '192.0.2.7' },
  };
};

const errorOf = (error: Task['error']) =>
  error && {
    ...{ majorErrorCode: 500, minorErrorCode: 'INTERNAL_SERVER_ERROR', message: error.message },
    ...{ vendorSpecificErrorCode: null, stackTrace: 'com.vmware.ssdc.util.LMException: at …' },
    tenantError: { majorErrorCode: 400, minorErrorCode: 'BAD_REQUEST', message: error.forTenants },
  };

export const taskRow = (task: Task, origin: string) => {
  const { id, operationName, owner, org, user, status, progress, began, ended } = task;
  const href = `${origin}/api/task/${id}`;
  const type = `application/vnd.vmware.vcloud.${owner.kind}+json`;
  return {
    ...{ id: urn('task', id), href, name: 'task', status, operationName, progress, details: '' },
    operation: `${task.words} ${owner.name}(${owner.id})`,
    ...{ serviceNamespace: 'com.vmware.vcloud', startTime: time(began), endTime: time(ended) },
    ...{ expiryTime: spell(began + 90 * 86_400_000), cancelRequested: task.isCancelWanted },
    owner: { href: hrefOf(owner, origin), id: urnOf(owner), name: owner.name, type },
    user: { href: `${origin}/api/admin/user/${user.id}`, name: user.name, type: null },
    organization: { href: orgHref(org.id, origin), name: org.name, type: null },
    ...{ error: errorOf(task.error), result: null },
    link: over.has(status) ? [] : [{ rel: 'task:cancel', href: `${href}/action/cancel`, type: null }],
  };
};

export const taskRecord = (task: Task, origin: string) => ({
  _type: 'QueryResultTaskRecordType',
  ...{ href: `${origin}/api/task/${task.id}`, name: task.operationName, operationFull: task.words },
  ...{ org: orgHref(task.org.id, origin), orgName: task.org.name, status: task.status },
  ...{ progress: task.progress, startDate: time(task.began), endDate: time(task.ended) },
  ...{ object: hrefOf(task.owner, origin), objectType: task.owner.kind, objectName: task.owner.name },
  ...{ ownerName: task.user.name, serviceNamespace: 'com.vmware.vcloud' },
});
