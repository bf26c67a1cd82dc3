import { tower } from '../../contract/services/tower.ts';
import { Failure, type FailureKind } from '../../contract/failure.ts';
import type { Connection } from '../services.ts';

export interface ConsoleDeed {
  kind: 'open' | 'close';
  vm: string;
  vmName: string | null;
  who: string;
  address: string;
  mode: string;
  /** How long it was open, where it ended. */
  seconds?: number | undefined;
}

interface Known {
  /** The account's own id, asked once. */
  userId?: string;
  /** Epoch ms until which it is not asked again: it is older than 4.0, or the account may not. */
  quietUntil: number;
}
const towers = new WeakMap<Connection, Known>();
const hour = 3_600_000;
const refusals: ReadonlySet<FailureKind> = new Set(['forbidden', 'notFound', 'invalid', 'drift']);

/**
 * Writes a console into CloudTower's own audit, where everything else shows the account of Wheelhouse alone. It is a
 * courtesy to those who read that one: our own trail is what counts, so a tower that refuses is left alone for an hour.
 * Resolves to why it could not, if it could not.
 */
export async function tellTower(connection: Connection, deed: ConsoleDeed): Promise<Failure | undefined> {
  const known = towers.get(connection) ?? { quietUntil: 0 };
  towers.set(connection, known);
  if (Date.now() < known.quietUntil) return undefined;
  try {
    known.userId ??= (await connection.call(tower.getMyInfo, {})).value.id;
    await connection.call(tower.createUserAuditLog, { body: [entryOf(deed, known.userId)] });
    return undefined;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // One that is away for a moment is asked again the next time.
    if (refusals.has(error.kind)) known.quietUntil = Date.now() + hour;
    return error;
  }
}

function entryOf({ kind, vm, vmName, who, address, mode, seconds = 0 }: ConsoleDeed, user: string) {
  const name = vmName ?? vm;
  const [en, zh] =
    kind === 'open'
      ? [
          `${who} opened the console of ${name} in Wheelhouse (${mode}).`,
          `${who} 通过 Wheelhouse 打开了 ${name} 的控制台（${mode}）。`,
        ]
      : [
          `${who} left the console of ${name} in Wheelhouse after ${seconds} s (${mode}).`,
          `${who} 在 ${seconds} 秒后离开了 Wheelhouse 中 ${name} 的控制台（${mode}）。`,
        ];
  return {
    action: kind === 'open' ? 'OPEN_VM_CONSOLE' : 'CLOSE_VM_CONSOLE',
    resource_type: 'Vm',
    resource_id: vm,
    message: { 'zh-CN': zh, 'en-US': en },
    status: 'SUCCESSED' as const,
    user_id: user,
    ip_address: address,
  };
}
