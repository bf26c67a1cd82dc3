import { describe, expect, it } from 'vitest';
import { parseMessage, type Notification } from './notification.ts';

const user = 'd19fd8ff-6eae-11ea-bb42-0050561776c8';
const org = 'debd63a0-6eae-11ea-8c7b-0050561776be';
const inner = {
  eventId: '0b6b1f0a-2c0b-4b1e-9a52-6d1f7c3c1a01',
  type: 'com/vmware/vcloud/event/task/create',
  timestamp: '2024-05-14T09:12:01.104+0000',
  operationSuccess: true,
  user: `urn:vcloud:user:${user}`,
  org: `urn:vcloud:org:${org}`,
  entity: 'urn:vcloud:task:5a6f0f6e-8f1f-4a38-9f0b-2f7b0c4be7aa',
  task: 'urn:vcloud:task:5a6f0f6e-8f1f-4a38-9f0b-2f7b0c4be7aa',
  taskOwner: 'urn:vcloud:vm:9a3ce5a1-9e1a-4f1f-8b9d-3b1d5a0d9c10',
};
/** As it is on the wire: JSON in a string in JSON. */
const wire = (said: object, type = 'TASK') =>
  JSON.stringify({ type, headers: {}, payload: JSON.stringify(said) });
function read(raw: string): Notification {
  const { notification, why } = parseMessage(raw);
  if (!notification) throw new Error(why);
  return notification;
}

describe('a message', () => {
  it('of the documented form is read whole', () => {
    const raw = wire(inner);
    expect(read(raw)).toEqual({
      source: 'live',
      eventId: inner.eventId,
      type: inner.type,
      object: 'task',
      verb: 'create',
      at: Date.UTC(2024, 4, 14, 9, 12, 1, 104),
      isFailure: false,
      user: { kind: 'user', id: user, urn: inner.user },
      org: { kind: 'org', id: org, urn: inner.org },
      entity: { kind: 'task', id: '5a6f0f6e-8f1f-4a38-9f0b-2f7b0c4be7aa', urn: inner.entity },
      task: '5a6f0f6e-8f1f-4a38-9f0b-2f7b0c4be7aa',
      taskOwner: { kind: 'vm', id: '9a3ce5a1-9e1a-4f1f-8b9d-3b1d5a0d9c10', urn: inner.taskOwner },
      description: undefined,
      raw,
    });
  });

  it.each([
    ['encoded once', JSON.stringify({ type: 'TASK', headers: {}, payload: inner })],
    ['without its envelope', JSON.stringify(inner)],
    [
      'with quotes that were not escaped',
      `{"type":"TASK","headers":{},"payload":"${JSON.stringify(inner)}"}`,
    ],
    ['of an envelope nobody has heard of', wire(inner, 'NEWS')],
  ])('%s says the same', (_how, raw) => {
    expect({ ...read(raw), raw: '' }).toEqual({ ...read(wire(inner)), raw: '' });
  });

  it('may name its things in objects', () => {
    const said = { ...inner, user: { id: inner.user, name: 'acmeadmin' } };
    expect(read(wire(said)).user).toEqual({
      ...{ kind: 'user', id: user, urn: inner.user },
      name: 'acmeadmin',
    });
  });

  it('of a task knows the task by its entity alone', () => {
    expect(read(wire({ ...inner, task: undefined })).task).toBe('5a6f0f6e-8f1f-4a38-9f0b-2f7b0c4be7aa');
  });

  it('calls a blocking task the same however it is spelt', () => {
    const kinds = ['blockingTask', 'blockingtask'].map(
      (kind) => read(wire({ ...inner, entity: `urn:vcloud:${kind}:25` })).entity?.kind,
    );
    expect(kinds).toEqual(['blockingtask', 'blockingtask']);
  });

  it('without most of its fields is still a notification', () => {
    expect(read(wire({ type: 'com/vmware/vcloud/event/vm/create' }))).toMatchObject({
      object: 'vm',
      verb: 'create',
      at: undefined,
      isFailure: false,
      entity: undefined,
    });
  });

  it('of a type with more segments keeps its whole verb', () => {
    const type = 'com/vmware/vcloud/event/vdc/fast_provisioning/modify';
    expect(read(wire({ ...inner, type }))).toMatchObject({ object: 'vdc', verb: 'fast_provisioning/modify' });
  });

  it('of somebody else’s making is an external event by its own name', () => {
    expect(read(wire({ ...inner, type: 'BackupDone' }, 'EXTERNAL_EVENT'))).toMatchObject({
      object: 'external',
      verb: 'BackupDone',
    });
  });

  it('keeps HTML in a name as the text that it is', () => {
    const name = '<img src=x onerror=alert(1)>';
    expect(read(wire({ ...inner, user: { id: inner.user, name } })).user?.name).toBe(name);
  });

  it.each([
    ['is not JSON', 'hello', 'notJson'],
    ['is empty', '', 'notJson'],
    ['is a list', '[]', 'notJson'],
    ['has a payload that is not JSON', '{"type":"TASK","payload":"oops"}', 'notJson'],
    ['has no type', wire({ eventId: 'x' }), 'noType'],
    ['is of extensions among themselves', wire(inner, 'BEHAVIOR_INVOCATION'), 'notForUs'],
  ])('that %s says why it is not read, and is kept', (_how, raw, why) => {
    expect(parseMessage(raw)).toEqual({ why, raw });
  });
});
