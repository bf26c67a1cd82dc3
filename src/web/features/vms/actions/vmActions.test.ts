import { describe, expect, it } from 'vitest';
import { roles } from '../../../../contract/operation.ts';
import { VmStatus } from '../../../../contract/services/tower/vms.ts';
import { vmActions, whyNotAct, whyNotConsole, type VmVerb } from './vmActions.ts';

const statuses = VmStatus.options;
const idle = (status: VmStatus | null) => ({ status, entityAsyncStatus: null });
const verbs = ['start', 'restart', 'shutdown', 'poweroff'] as const;

describe('a power action', () => {
  it.each<[VmVerb, VmStatus[], string[]]>([
    ['start', ['STOPPED'], ['helpdesk', 'operator', 'admin']],
    ['restart', ['RUNNING'], ['helpdesk', 'operator', 'admin']],
    ['shutdown', ['RUNNING'], ['operator', 'admin']],
    ['poweroff', ['RUNNING', 'SUSPENDED', 'UNKNOWN'], ['admin']],
  ])('%s is possible when %j for %j and nowhere else', (verb, from, who) => {
    for (const status of statuses) {
      for (const role of roles) {
        const isPossible = whyNotAct(verb, role, idle(status)) === null;
        expect(isPossible, `${verb} as ${role} when ${status}`).toBe(
          from.includes(status) && who.includes(role),
        );
      }
    }
  });

  it('covers every action there is', () => {
    expect(Object.keys(vmActions)).toEqual([...verbs]);
  });

  it('says which role it needs before it says anything else', () => {
    expect(whyNotAct('shutdown', 'viewer', idle('STOPPED'))).toEqual({ why: 'role', needed: 'operator' });
    expect(whyNotAct('poweroff', undefined, idle('RUNNING'))).toEqual({ why: 'role', needed: 'admin' });
  });

  it('says what the VM is already', () => {
    expect(whyNotAct('start', 'admin', idle('RUNNING'))).toEqual({ why: 'alreadyRunning' });
    expect(whyNotAct('shutdown', 'admin', idle('STOPPED'))).toEqual({ why: 'alreadyOff' });
    expect(whyNotAct('restart', 'admin', idle('SUSPENDED'))).toEqual({ why: 'status', status: 'SUSPENDED' });
  });

  it('waits for what is under way, ours or not', () => {
    expect(whyNotAct('start', 'admin', { status: 'STOPPED', entityAsyncStatus: 'UPDATING' })).toEqual({
      why: 'busy',
    });
    expect(whyNotAct('start', 'admin', idle('STOPPED'), true)).toEqual({ why: 'busy' });
  });

  it('takes a state that the vendor did not tell as unknown', () => {
    expect(whyNotAct('start', 'admin', idle(null))).toEqual({ why: 'status', status: 'UNKNOWN' });
    expect(whyNotAct('poweroff', 'admin', idle(null))).toBeNull();
  });
});

describe('the console', () => {
  it('opens for helpdesk and above while the VM runs', () => {
    expect(whyNotConsole('helpdesk', { status: 'RUNNING' })).toBeNull();
    expect(whyNotConsole('viewer', { status: 'RUNNING' })).toEqual({ why: 'role', needed: 'helpdesk' });
    expect(whyNotConsole('admin', { status: 'STOPPED' })).toEqual({ why: 'alreadyOff' });
    expect(whyNotConsole('admin', { status: null })).toEqual({ why: 'status', status: 'UNKNOWN' });
  });
});
