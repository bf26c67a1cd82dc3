import type { Role } from '../../contract/operation.ts';
import { atLeast } from '../../contract/operation.ts';
import type { ConsoleRules } from '../../contract/services/own/consoles.ts';
import type { TowerScope } from '../scopeConfig.ts';

/** What may be done on the consoles of a tower by somebody of this role. Only the helpdesk is asked why. */
export function rulesOf({ console }: TowerScope, held: Role | undefined): ConsoleRules {
  const mayTakeNow = atLeast(held, 'operator');
  const ask = mayTakeNow ? ({ reason: 'off', caseNumber: 'off' } as const) : console.takeKeyboard;
  return { allow: console.allow, ask, mayTakeNow };
}

/** Whether something that must be said was not. */
export const isUnsaid = (
  { ask }: ConsoleRules,
  said: { why?: string | undefined; caseNumber?: string | undefined },
) => (ask.reason === 'required' && !said.why) || (ask.caseNumber === 'required' && !said.caseNumber);
