import type { QueryRecord } from '../../../contract/services/vcd/query.ts';
import type { VcdTask } from '../../../contract/services/vcd/tasks.ts';
import { readTime } from '../../../contract/vcdNames.ts';
import type { Feed, TaskNews } from './stream/feed.ts';
import { taskStates, type EventRow, type TaskState } from './stream/rows.ts';

/** Some call the first two `pending` and `pre-running`. */
function stateOf(status: string | null | undefined): TaskState | undefined {
  const name = status === 'pending' ? 'queued' : status?.replace('pre-running', 'preRunning');
  return taskStates.find((state) => state === name);
}

const timeOf = (said: string | null | undefined) => readTime(said) ?? undefined;

/** Why a task failed: what is meant for the people of an organisation first. */
export const reasonOf = ({ error, details }: Pick<VcdTask, 'error' | 'details'>): string | undefined =>
  error?.tenantError?.message || error?.message || (error && details) || undefined;

/** Has the feed know what a task says of itself, its owner's name too: where no list is open nobody else asks for it. */
export function learnTask(feed: Feed, { id, scope, task = '' }: EventRow, said: VcdTask): void {
  const row = feed.get(id);
  const about = row?.kind === 'task' ? row.about : undefined;
  if (about && said.owner?.href === about.id) feed.learnNames([[about, said.owner.name]]);
  feed.learnTask(scope, task, newsOfTask(said));
}

export const newsOfRecord = (record: QueryRecord): TaskNews => ({
  about:
    record.object && record.objectType
      ? { kind: record.objectType.toLowerCase(), id: record.object }
      : undefined,
  state: stateOf(record.status),
  operationName: record.name ?? undefined,
  progress: record.progress ?? undefined,
  startedAt: timeOf(record.startDate),
  endedAt: timeOf(record.endDate),
});

export const newsOfTask = (task: VcdTask): TaskNews => ({
  state: stateOf(task.status),
  operationName: task.operationName ?? undefined,
  operation: task.operation ?? undefined,
  progress: task.progress ?? undefined,
  reason: reasonOf(task),
  startedAt: timeOf(task.startTime),
  endedAt: timeOf(task.endTime),
});
