import { Failure } from '../contract/failure.ts';
import { atLeast, type Operation, type Role } from '../contract/operation.ts';
import { bms } from '../contract/services/bms.ts';
import { isPrepaid, type BareMetalOrder } from '../contract/services/bms/order.ts';
import type { RawInput } from './exchange.ts';

// An order for a period costs money at once: it is an administrator's, where one that is paid for as used is not. The
// vendor takes both at the same address, so it is told by what is ordered.

/** The role a validated request needs beyond that of its operation. */
function roleOfOrder(operation: Operation, { body }: RawInput): Role | undefined {
  if (operation.id !== bms.createServers.id) return undefined;
  return isPrepaid(body as BareMetalOrder) ? 'admin' : undefined;
}

/** Throws when `held` is not enough for what is ordered. */
export function refuseOrder(operation: Operation, input: RawInput, held: Role): void {
  const needed = roleOfOrder(operation, input);
  if (!needed || atLeast(held, needed)) return;
  throw new Failure('forbidden', `An order for a period needs the role ${needed}.`, {
    code: 'role',
    details: [{ path: 'role', code: needed, message: `You are ${held} on this scope.` }],
  });
}
