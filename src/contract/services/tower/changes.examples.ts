import type { Example } from '../../example.ts';
import { tower } from '../tower.ts';
import { byId, vm } from './vm.examples.ts';

const busy = { ...vm, entityAsyncStatus: 'UPDATING' };
const begun = [{ task_id: 'cltk778', data: busy }];
const label = { id: 'cllb1', key: 'env', value: 'prod', vm_num: 13 };
const labelled = { where: { id: label.id }, data: { vms: { id: vm.id } } };

/** What is done to one virtual machine beyond its power. */
export const changeExamples: Omit<Example, 'source'>[] = [
  {
    operation: tower.createVmSnapshot,
    request: { data: [{ vm_id: vm.id, name: 'before upgrade', consistent_type: 'CRASH_CONSISTENT' }] },
    answer: [{ task_id: 'cltk778', data: { id: 'clsn1', name: 'before upgrade' } }],
  },
  {
    operation: tower.rollbackVm,
    request: { ...byId, data: { snapshot_id: 'clsn1' } },
    answer: begun,
  },
  {
    operation: tower.deleteVmSnapshot,
    request: { where: { id: 'clsn1' } },
    answer: [{ task_id: 'cltk778', data: { id: 'clsn1' } }],
  },
  { operation: tower.migrateVm, request: { ...byId, data: { host_id: 'clh12' } }, answer: begun },
  { operation: tower.migrateVm, request: byId },
  {
    operation: tower.deleteVm,
    request: { ...byId, effect: { include_snapshots: true } },
    answer: [{ task_id: 'cltk778', data: { id: vm.id } }],
  },
  {
    operation: tower.updateVmDisk,
    request: { ...byId, data: { vm_disk_id: 'cldk2', elf_image_id: 'clei1' } },
    answer: begun,
  },
  {
    operation: tower.ejectIsoFromVmCdRom,
    request: { where: { id: 'cldk2', vm: { id: vm.id } } },
    answer: begun,
  },
  {
    operation: tower.createLabel,
    request: [{ key: 'env', value: 'prod' }],
    answer: [{ task_id: null, data: label }],
  },
  {
    operation: tower.addLabelsToResources,
    request: labelled,
    answer: [{ task_id: null, data: label }],
  },
  { operation: tower.removeLabelsFromResources, request: labelled, answer: null },
];
