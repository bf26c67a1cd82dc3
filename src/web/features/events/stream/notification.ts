import { readTime } from '../../../../contract/vcdNames.ts';
import { refOf, type Ref } from './ref.ts';

/** One event of Cloud Director, whether a message or a line of the audit trail told of it. */
export interface Notification {
  source: 'live' | 'audit';
  /** The bare UUID. */
  eventId: string | undefined;
  /** As the vendor says it: `com/vmware/vcloud/event/vm/create`. */
  type: string;
  /** `vm` and `create` of it. */
  object: string;
  verb: string;
  /** Epoch milliseconds by the vendor's clock. */
  at: number | undefined;
  /** Only what is said to have failed has. */
  isFailure: boolean;
  user: Ref | undefined;
  org: Ref | undefined;
  entity: Ref | undefined;
  /** The id of the task it belongs to. */
  task: string | undefined;
  taskOwner: Ref | undefined;
  /** What the audit trail says in words. */
  description: string | undefined;
  /** As it came. */
  raw: string;
}

/** Why a message is no notification: `notForUs` is a type that others on the same broker talk with. */
export type Unread = 'notJson' | 'notForUs' | 'noType';
export type ParsedMessage =
  { notification: Notification; why?: undefined } | { notification?: undefined; why: Unread; raw: string };

type Said = Record<string, unknown>;
const isObject = (value: unknown): value is Said =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const othersTalk = new Set([
  ...['API_REQUEST', 'API_RESPONSE', 'BEHAVIOR_INVOCATION', 'BEHAVIOR_RESPONSE'],
  ...['METRIC'],
]);
const prefix = 'com/vmware/vcloud/event/';

/**
 * Reads a message: JSON whose `payload` is JSON in a string. It also takes a payload that is an object, one whose quotes
 * were not escaped, and one without the envelope; a new type is as good as a known one.
 */
export function parseMessage(raw: string): ParsedMessage {
  const outer = parseJson(raw) ?? parseUnescaped(raw);
  if (!isObject(outer)) return { why: 'notJson', raw };
  if (othersTalk.has(String(outer['type']))) return { why: 'notForUs', raw };
  const inner = innerOf(outer);
  if (!inner) return { why: 'notJson', raw };
  const type = textOf(inner['type']);
  if (type === undefined) return { why: 'noType', raw };
  return { notification: notificationOf(inner, type, raw) };
}

function notificationOf(inner: Said, type: string, raw: string): Notification {
  const entity = refOf(inner['entity']);
  const task = refOf(inner['task'], 'task') ?? (entity?.kind === 'task' ? entity : undefined);
  return {
    source: 'live',
    eventId: refOf(inner['eventId'], 'audit')?.id,
    type,
    ...wordsOf(type),
    at: readTime(inner['timestamp']) ?? undefined,
    isFailure: inner['operationSuccess'] === false || inner['operationSuccess'] === 'false',
    user: refOf(inner['user'], 'user'),
    org: refOf(inner['org'], 'org'),
    entity,
    task: task?.id,
    taskOwner: refOf(inner['taskOwner']),
    description: undefined,
    raw,
  };
}

/** Object and verb of a type; the vocabulary is open, and an external event's type is any text at all. */
export function wordsOf(type: string): { object: string; verb: string } {
  if (!type.startsWith(prefix)) return { object: 'external', verb: type };
  const segments = type.slice(prefix.length).split('/');
  return { object: segments[0] ?? '', verb: segments.slice(1).join('/') };
}

function innerOf(outer: Said): Said | undefined {
  const { payload } = outer;
  if (payload === undefined) return outer; // without the envelope
  const inner = typeof payload === 'string' ? parseJson(payload) : payload;
  return isObject(inner) ? inner : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `{"type":"TASK","headers":{},"payload":"{"eventId":…}"}`: broken, but what it means is plain. */
function parseUnescaped(raw: string): unknown {
  const [, type, payload = ''] = /^\{"type":"([A-Z_]+)".*?"payload":"(\{.*\})"\s*\}$/s.exec(raw) ?? [];
  const inner = parseJson(payload) ?? parseJson(payload.replaceAll('\\', ''));
  return inner === undefined ? undefined : { type, payload: inner };
}
