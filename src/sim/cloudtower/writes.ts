import { isObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import { match, onlyKeys } from '../table.ts';
import { invalid } from '../where.ts';
import { signed, type Answer } from './answer.ts';
import type { Call } from './call.ts';
import { change, type Plan } from './changes.ts';
import type { Vm } from './entities.ts';
import { hostOf, migrateTo } from './hosts.ts';
import { changeLabels, createLabel } from './labels.ts';
import { eject, imageFor, insert } from './media.ts';
import { powerPlans } from './power.ts';
import { recyclePlans } from './recycle.ts';
import { draft, forget, keep, rollBackTo } from './snapshots.ts';

/** Acts on everything `where` matches, as CloudTower does: with `{}`, on the whole estate. */
const onVms = (plan: Plan | ((call: Call, vms: Vm[]) => Plan), more: readonly string[] = []): Answer =>
  signed((call) => {
    onlyKeys(call.body, ['where', ...more]);
    const vms = match(call.tower.world.vms, required(call.body, 'where'));
    return change(call.tower, typeof plan === 'function' ? plan(call, vms) : plan, vms);
  });

const resolvedAfter = 1500;

export const writes = {
  startVm: onVms(powerPlans.start, ['data']),
  restartVm: onVms(powerPlans.restart),
  forceRestartVm: onVms(powerPlans.forceRestart),
  shutdownVm: onVms(powerPlans.shutdown),
  poweroffVm: onVms(powerPlans.poweroff),
  suspendVm: onVms(powerPlans.suspend),
  resumeVm: onVms(powerPlans.resume),
  migrateVm: onVms(
    ({ tower, body }) => {
      const { data } = body;
      return migrateTo(isObject(data) ? hostOf(tower.world, text(data, 'host_id')) : undefined);
    },
    ['data'],
  ),
  moveVmToRecycle: onVms(recyclePlans.moveToRecycle),
  recoverVmFromRecycle: onVms(recyclePlans.recoverFromRecycle),
  deleteVm: signed(({ tower, body }) => {
    onlyKeys(body, ['where', 'effect']);
    const vms = match(tower.world.vms, required(body, 'where'));
    return change(tower, recyclePlans.delete, vms, ({ id }) => ({ id }));
  }),
  createVmSnapshot: signed(({ tower, body }) => {
    onlyKeys(body, ['data']);
    const wanted = required(body, 'data');
    if (!Array.isArray(wanted)) throw invalid('data', 'must be array');
    return wanted.filter(isObject).flatMap((each) => {
      const vm = tower.world.vms.find(text(each, 'vm_id'));
      if (!vm) return [];
      const isQuiet = each['consistent_type'] === 'FILE_SYSTEM_CONSISTENT';
      const consistency = isQuiet ? 'FILE_SYSTEM_CONSISTENT' : 'CRASH_CONSISTENT';
      const snapshot = draft(tower.world, vm, text(each, 'name'), consistency);
      return change(tower, keep(snapshot), [vm], () => tower.world.snapshots.shape.row(snapshot));
    });
  }),
  rollbackVm: onVms(
    ({ tower, body }) => {
      const data = required(body, 'data');
      const snapshot = tower.world.snapshots.find(isObject(data) ? text(data, 'snapshot_id') : '');
      if (!snapshot) throw new Refusal(404, 'VM_SNAPSHOT_NOT_FOUND');
      return rollBackTo(snapshot);
    },
    ['data'],
  ),
  deleteVmSnapshot: signed(({ tower, body }) => {
    onlyKeys(body, ['where']);
    const snapshots = match(tower.world.snapshots, required(body, 'where'));
    return snapshots.flatMap((snapshot) =>
      change(tower, forget(snapshot), [snapshot.vm], () => ({ id: snapshot.id })),
    );
  }),
  updateVmDisk: onVms(
    ({ tower, body }, vms) => {
      const data = required(body, 'data');
      if (!isObject(data)) throw invalid('data', 'must be object');
      return insert(imageFor(tower.world, vms, text(data, 'vm_disk_id'), text(data, 'elf_image_id')));
    },
    ['data'],
  ),
  ejectIsoFromVmCdRom: signed(({ tower, body }) => {
    onlyKeys(body, ['where']);
    const drives = match(tower.world.drives, required(body, 'where')).filter(({ volume }) => !volume);
    return change(
      tower,
      eject,
      drives.map(({ vm }) => vm),
    );
  }),
  createLabel: signed(({ tower, items }) => {
    if (items.length === 0) throw new Refusal(400, 'request.body must be array');
    return items.filter(isObject).map((each) => {
      const value = each['value'] === undefined ? '' : text(each, 'value');
      const label = createLabel(tower.world, text(each, 'key'), value);
      return { task_id: null, data: tower.world.labels.shape.row(label) };
    });
  }),
  addLabelsToResources: labelling(true),
  removeLabelsFromResources: labelling(false),
  resolveAlert: signed(({ tower, body }) => {
    onlyKeys(body, ['where']);
    const { alerts, clock } = tower.world;
    return match(alerts, required(body, 'where')).map((alert) => {
      // The call is taken at once; that the alert ends comes a little later.
      clock.after(resolvedAfter, () => (alert.ended ??= new Date(clock.now()).toISOString()));
      return { task_id: null, data: alerts.shape.row(alert) };
    });
  }),
};

/** Answers 304, and nothing else, where nothing changes. */
function labelling(isOn: boolean): Answer {
  return signed((call) => {
    const { world } = call.tower;
    onlyKeys(call.body, ['where', 'data']);
    const data = required(call.body, 'data');
    if (!isObject(data)) throw invalid('data', 'must be object');
    onlyKeys(data, ['vms']);
    const labels = match(world.labels, required(call.body, 'where'));
    if (labels.length === 0) return [];
    const hasChanged = changeLabels(world, labels, match(world.vms, required(data, 'vms')), isOn);
    if (!hasChanged) call.status = 304;
    return labels.map((label) => ({ task_id: null, data: world.labels.shape.row(label) }));
  });
}

function required(body: Record<string, unknown>, key: string): unknown {
  const value = body[key];
  if (value === undefined || value === null) throw invalid(key, 'is required');
  return value;
}

export function text(body: Record<string, unknown>, key: string): string {
  const value = body[key];
  if (typeof value !== 'string') throw invalid(key, 'must be string');
  return value;
}
