import type { Notification } from './notification.ts';
import { isOver, taskStates, type EventRow, type Placed, type TaskState } from './rows.ts';
import { isNoise, severityOf, worse } from './severity.ts';

/** Of a chatty task only the last records are kept; `told` counts them all. */
const mostRecords = 40;

export function rowOf(event: Notification, placed: Placed, now: number): EventRow {
  const isTask = event.task !== undefined;
  const empty: EventRow = {
    ...placed,
    kind: isTask ? 'task' : 'event',
    at: event.at ?? now,
    object: '',
    verb: '',
    severity: 'debug',
    isNoise: !isTask && isNoise(event),
    about: undefined,
    user: undefined,
    org: undefined,
    task: event.task,
    state: isTask ? 'queued' : undefined,
    startedAt: undefined,
    endedAt: undefined,
    isFilled: event.source === 'audit',
    records: [],
    told: 0,
    facts: {},
  };
  return joinEvent(empty, event);
}

/** The row with one more event of it; they may come in any order, and a task that has ended stays so. */
export function joinEvent(row: EventRow, event: Notification): EventRow {
  const state = row.task === undefined ? undefined : nextState(row.state, event);
  const records = [...row.records, event].slice(-mostRecords);
  const { at } = event;
  const isStart = event.object === 'task' && event.verb === 'start';
  const endsIt = isOver(endOf(event));
  return {
    ...row,
    ...subjectOf(row, event),
    at: Math.min(row.at, at ?? row.at),
    severity: worse(row.severity, severityOf(event)),
    user: event.user ?? row.user,
    org: event.org ?? row.org,
    state,
    startedAt: isStart ? (at ?? row.startedAt) : row.startedAt,
    endedAt: endsIt ? (at ?? row.endedAt) : row.endedAt,
    records,
    told: row.told + 1,
  };
}

function endOf({ object, verb, isFailure }: Notification): TaskState | undefined {
  if (object !== 'task') return undefined;
  if (verb === 'fail') return 'error';
  if (verb === 'abort') return 'aborted';
  if (verb === 'complete') return isFailure ? 'error' : 'success';
  return undefined;
}

function nextState(before: TaskState | undefined, event: Notification): TaskState {
  const said = endOf(event) ?? underWay(event);
  if (before === undefined) return said;
  if (isOver(before)) return before;
  if (event.object === 'blockingtask') return said;
  return taskStates.indexOf(said) > taskStates.indexOf(before) ? said : before;
}

function underWay({ object, verb }: Notification): TaskState {
  if (object === 'task' && verb === 'create') return 'queued';
  if (object === 'blockingtask' && verb === 'create') return 'preRunning'; // it waits for somebody
  return 'running';
}

/** How well an event says what a task is about; the task's own events say nothing but its state. */
function weight(event: Notification, owner: string | undefined): number {
  if (event.object === 'task' || event.object === 'blockingtask') return 0;
  if (event.verb === 'change_state') return 1;
  if (event.verb.endsWith('_request')) return 2;
  return event.entity && event.entity.id === owner ? 4 : 3;
}

/** What the row is about and what happened to it. */
function subjectOf(row: EventRow, event: Notification): Pick<EventRow, 'object' | 'verb' | 'about'> {
  if (row.task === undefined) return { object: event.object, verb: event.verb, about: event.entity };
  const owner = event.taskOwner ?? row.records.find(({ taskOwner }) => taskOwner)?.taskOwner;
  const best = [...row.records, event].reduce((one, other) =>
    weight(other, owner?.id) >= weight(one, owner?.id) ? other : one,
  );
  const isSaid = weight(best, owner?.id) > 0;
  const about = owner ?? (isSaid ? best.entity : row.about);
  return {
    object: isSaid ? best.object : (about?.kind ?? 'task'),
    verb: isSaid ? best.verb.replace(/_request$/, '') : '',
    about,
  };
}
