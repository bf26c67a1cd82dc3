import type { AuditEvent } from '../../../../contract/services/vcd/audit.ts';
import { readTime } from '../../../../contract/vcdNames.ts';
import { wordsOf, type Notification } from './notification.ts';
import { refOf } from './ref.ts';

/** What the audit trail tells of an event: the same as the broker, and names besides. */
export function eventOfAudit(said: AuditEvent): Notification {
  const type = said.eventType ?? '';
  return {
    source: 'audit',
    eventId: refOf(said.eventId, 'audit')?.id,
    type,
    ...wordsOf(type),
    at: readTime(said.timestamp) ?? undefined,
    isFailure: said.eventStatus === 'FAILURE',
    user: refOf(said.user, 'user'),
    org: refOf(said.operatingOrg, 'org'),
    entity: refOf(said.eventEntity),
    task: refOf(said.taskId, 'task')?.id,
    taskOwner: undefined,
    description: said.description ?? undefined,
    raw: JSON.stringify(said),
  };
}
