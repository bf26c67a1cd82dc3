import { topics } from '../../contract/events.ts';
import { urn, urnOf, type Event, type VApp, type Vm } from './entities.ts';
import type { DirectorFaultSettings } from './faults.ts';

// What the broker says: JSON in a string in JSON, with URNs and without names.

export interface Message {
  topic: string;
  payload: string;
}
const prefix = 'com/vmware/vcloud/event/';

export const spell = (at: number, how?: DirectorFaultSettings['times']): string | number => {
  const iso = new Date(at).toISOString();
  if (how === 'colon') return iso.replace('Z', '+00:00');
  if (how === 'space') return iso.replace('T', ' ').replace('Z', '');
  return how === 'epoch' ? at : iso.replace('Z', '+0000');
};

export function messageOf(event: Event, { malformed, times }: DirectorFaultSettings = {}, nth = 1): Message {
  const { id, type, at, isSuccess, user, org, entity, task } = event;
  const said = {
    ...{ eventId: id, type: prefix + type, timestamp: spell(at, times), operationSuccess: isSuccess },
    ...{ user: urn('user', user.id), org: urn('org', org.id), entity: entity.urn },
    ...(task && { task: urn('task', task.id), taskOwner: urnOf(task.owner) }),
  };
  const kind = type.startsWith('task/') ? 'TASK' : 'EVENT';
  const topic = topics.ofUser(org.id, user.id);
  const isSpoiled = malformed && nth % 10 === 0;
  return { topic, payload: isSpoiled ? spoilt[malformed](kind, said) : envelope(kind, said) };
}

const envelope = (type: string, said: object) =>
  JSON.stringify({ type, headers: {}, payload: JSON.stringify(said) });

const spoilt: Record<
  NonNullable<DirectorFaultSettings['malformed']>,
  (type: string, said: object) => string
> = {
  text: (type, said) => `${type}: ${JSON.stringify(said).slice(0, 60)}`,
  once: (type, payload) => JSON.stringify({ type, headers: {}, payload }),
  unknown: (_type, said) => envelope('SOMETHING_NEW', { ...said, type: `${prefix}edge/ponder` }),
  bare: (type) => envelope(type, {}),
  html: (_type, said) =>
    envelope('EXTERNAL_EVENT', { ...said, type: '<img src=x onerror="document.title=1">', task: undefined }),
  array: () => '[1,2,3]',
};

/** The vendor documents no form; this one has the words of its REST API. */
export function metricsOf(vApp: VApp, vms: readonly Vm[], at: number, wobble: () => number): Message {
  const metric = (name: string, unit: string, value: number) => ({
    name,
    unit,
    value: Number(value.toFixed(2)),
  });
  const said = {
    ...{ vapp: urnOf(vApp), timestamp: spell(at) },
    vms: vms.map((vm) => ({
      vm: urnOf(vm),
      metrics: [
        metric('cpu.usage.average', 'PERCENT', 10 + 60 * wobble()),
        metric('cpu.usagemhz.average', 'MEGAHERTZ', vm.cpus * 2400 * wobble()),
        metric('mem.usage.average', 'PERCENT', 30 + 40 * wobble()),
        metric('disk.used.latest', 'KILOBYTE', vm.gigabytes * 2 ** 20 * (1 + wobble())),
        metric('disk.read.average', 'KILOBYTES_PER_SECOND', 900 * wobble()),
        metric('disk.write.average', 'KILOBYTES_PER_SECOND', 400 * wobble()),
      ],
    })),
  };
  return { topic: topics.metrics(vApp.org.id, vApp.id), payload: envelope('METRIC', said) };
}
