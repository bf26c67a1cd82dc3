import type { Notification } from './notification.ts';

let lastId = 0;
export const noon = Date.UTC(2024, 4, 14, 12);

/** An event as it is read, of the type `vm/deploy` and the like, so many milliseconds after noon. */
export function event(type: string, afterMs = 0, more: Partial<Notification> = {}): Notification {
  const [object = '', ...verb] = type.split('/');
  return {
    source: 'live',
    eventId: `event-${++lastId}`,
    type: `com/vmware/vcloud/event/${type}`,
    object,
    verb: verb.join('/'),
    at: noon + afterMs,
    isFailure: false,
    user: { kind: 'user', id: 'u1' },
    org: { kind: 'org', id: 'o1' },
    entity: undefined,
    task: undefined,
    taskOwner: undefined,
    description: undefined,
    raw: `{"type":"${type}"}`,
    ...more,
  };
}

const vm = { kind: 'vm', id: 'vm1' } as const;
/** An event of a task about a machine. */
export const ofTask = (type: string, afterMs: number, task = 't1', more: Partial<Notification> = {}) =>
  event(type, afterMs, {
    task,
    taskOwner: vm,
    entity: type.startsWith('task/') ? { kind: 'task', id: task } : vm,
    ...more,
  });
