import { Refusal } from '../refusal.ts';
import { onlyKeys } from '../table.ts';
import { invalid } from '../where.ts';
import { signed, type Answer } from './answer.ts';
import { text } from './writes.ts';

/** What a user did, as CloudTower keeps it. */
export interface UserAuditLog {
  id: string;
  action: string;
  resource_id: string;
  message: unknown;
  username: string;
  ip_address: string;
}

const me = { id: 'clu1', username: 'wheelhouse' };

const fields = [
  ...['action', 'resource_type', 'resource_id', 'message', 'status', 'user_id', 'ip_address', 'cluster_id'],
  ...['started_at', 'finished_at', 'api_key_name'],
];

export const userAudit = {
  getMyInfo: signed(({ body }) => {
    onlyKeys(body, []);
    return { ...me, name: me.username, role: 'ROOT', source: 'LOCAL' };
  }),
  createUserAuditLog: signed(({ tower: { world }, items }) =>
    items.map((item) => {
      const entry = item as Record<string, unknown>;
      onlyKeys(entry, fields);
      const { message, status } = entry;
      if (status !== 'SUCCESSED' && status !== 'FAILED')
        throw invalid('status', 'must be equal to one of the allowed values');
      if (typeof message !== 'object' || message === null || !('zh-CN' in message) || !('en-US' in message))
        throw invalid('message', 'must have required property en-US');
      if (text(entry, 'user_id') !== me.id) throw new Refusal(400, 'USER_NOT_FOUND');
      const log: UserAuditLog = {
        id: world.random.cuid(),
        ...{ action: text(entry, 'action'), resource_id: text(entry, 'resource_id'), message },
        ...{ username: me.username, ip_address: text(entry, 'ip_address') },
      };
      world.userAudit.push(log);
      return { task_id: null, data: log };
    }),
  ),
} satisfies Record<string, Answer>;
