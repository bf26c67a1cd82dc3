import { describe, expect, it } from 'vitest';
import { atLeast, roles } from '../../../../contract/operation.ts';
import { VmStatus } from '../../../../contract/services/tower/vms.ts';
import { ruleOf, vmVerbs, whyNotAct, type VmVerb } from './vmActions.ts';
import { whyNotConsole } from './whyNot.ts';

const statuses = VmStatus.options;
const idle = (status: VmStatus | null) => ({ status, entityAsyncStatus: null, in_recycle_bin: false });

describe('an action', () => {
  const live = ['RUNNING', 'STOPPED', 'SUSPENDED', 'UNKNOWN'] as const;
  it.each<[VmVerb, readonly VmStatus[], string]>([
    ['startVm', ['STOPPED'], 'helpdesk'],
    ['restartVm', ['RUNNING'], 'helpdesk'],
    ['shutdownVm', ['RUNNING'], 'operator'],
    ['suspendVm', ['RUNNING'], 'operator'],
    ['resumeVm', ['SUSPENDED'], 'operator'],
    ['poweroffVm', ['RUNNING', 'SUSPENDED', 'UNKNOWN'], 'admin'],
    ['forceRestartVm', ['RUNNING'], 'admin'],
    ['migrateVm', ['RUNNING'], 'operator'],
    ['createVmSnapshot', ['RUNNING', 'STOPPED', 'SUSPENDED'], 'operator'],
    ['rollbackVm', ['RUNNING', 'STOPPED'], 'operator'],
    ['deleteVmSnapshot', live, 'admin'],
    ['addLabelsToResources', live, 'operator'],
    ['removeLabelsFromResources', live, 'operator'],
    ['updateVmDisk', ['RUNNING', 'STOPPED', 'SUSPENDED'], 'operator'],
    ['ejectIsoFromVmCdRom', ['RUNNING', 'STOPPED', 'SUSPENDED'], 'operator'],
    ['moveVmToRecycle', ['STOPPED'], 'operator'],
  ])('%s is possible when %j for %s and above, and nowhere else', (verb, from, needed) => {
    for (const status of statuses) {
      for (const role of roles) {
        const isPossible = whyNotAct(verb, role, idle(status)) === null;
        const isMeant =
          from.includes(status) &&
          atLeast(
            role,
            roles.find((one) => one === needed)!,
          );
        expect(isPossible, `${verb} as ${role} when ${status}`).toBe(isMeant);
      }
    }
  });

  it('brings back what is in the recycle bin or deletes it, and does nothing else to it', () => {
    const inBin = { ...idle('STOPPED'), in_recycle_bin: true };
    expect(whyNotAct('recoverVmFromRecycle', 'operator', inBin)).toBeNull();
    expect(whyNotAct('recoverVmFromRecycle', 'operator', idle('STOPPED'))).toEqual({ why: 'notInBin' });
    expect(whyNotAct('deleteVm', 'admin', inBin)).toBeNull();
    expect(whyNotAct('deleteVm', 'operator', inBin)).toMatchObject({ why: 'role', needed: 'admin' });
    expect(whyNotAct('deleteVm', 'admin', idle('STOPPED'))).toEqual({ why: 'notInBin' });
    const others = vmVerbs.filter((verb) => !ruleOf(verb).isInBin);
    for (const verb of others) expect(whyNotAct(verb, 'admin', inBin)).toEqual({ why: 'inBin' });
  });

  it('that interrupts or loses something is bound to what was seen', () => {
    for (const verb of vmVerbs) expect(ruleOf(verb).operation.binds?.fields, verb).toContain('name');
  });

  it('says which role it needs, and which is held, before it says anything else', () => {
    expect(whyNotAct('shutdownVm', 'viewer', idle('STOPPED'))).toEqual({
      why: 'role',
      needed: 'operator',
      held: 'viewer',
    });
    expect(whyNotAct('poweroffVm', undefined, idle('RUNNING'))).toMatchObject({ needed: 'admin' });
  });

  it('says what the VM is already, or has to be first', () => {
    expect(whyNotAct('startVm', 'admin', idle('RUNNING'))).toEqual({ why: 'alreadyRunning' });
    expect(whyNotAct('shutdownVm', 'admin', idle('STOPPED'))).toEqual({ why: 'alreadyOff' });
    expect(whyNotAct('moveVmToRecycle', 'admin', idle('RUNNING'))).toEqual({ why: 'stillRunning' });
    expect(whyNotAct('restartVm', 'admin', idle('SUSPENDED'))).toEqual({
      why: 'status',
      status: 'SUSPENDED',
    });
  });

  it('waits for what is under way, ours or not', () => {
    const busy = { ...idle('STOPPED'), entityAsyncStatus: 'UPDATING' } as const;
    expect(whyNotAct('startVm', 'admin', busy)).toEqual({ why: 'busy' });
    expect(whyNotAct('startVm', 'admin', idle('STOPPED'), true)).toEqual({ why: 'busy' });
  });

  it('takes a state that the vendor did not tell as unknown', () => {
    expect(whyNotAct('startVm', 'admin', idle(null))).toEqual({ why: 'status', status: 'UNKNOWN' });
    expect(whyNotAct('poweroffVm', 'admin', idle(null))).toBeNull();
  });
});

describe('the console', () => {
  it('opens for helpdesk and above while the VM runs', () => {
    const vm = (status: VmStatus | null) => ({ status, in_recycle_bin: false });
    expect(whyNotConsole('helpdesk', vm('RUNNING'))).toBeNull();
    expect(whyNotConsole('viewer', vm('RUNNING'))).toMatchObject({ why: 'role', needed: 'helpdesk' });
    expect(whyNotConsole('admin', vm('STOPPED'))).toEqual({ why: 'alreadyOff' });
    expect(whyNotConsole('admin', vm(null))).toEqual({ why: 'status', status: 'UNKNOWN' });
  });
});
