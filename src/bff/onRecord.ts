import { Failure } from '../contract/failure.ts';
import type { Audit, AuditEntry } from './services.ts';

/** Carries out a change of our own that is on record before it is made, and says there how it went. */
export async function onRecord<T>(audit: Audit, entry: AuditEntry, work: () => Promise<T>): Promise<T> {
  const intent = await audit.intend(entry);
  const { facts = {} } = entry;
  try {
    const value = await work();
    await intent.end({ outcome: 'done', facts });
    return value;
  } catch (error) {
    const isRefusal = error instanceof Failure;
    const code = isRefusal ? (error.code ?? error.kind) : 'internal';
    await intent.end({ outcome: isRefusal ? 'refused' : 'failed', code, facts });
    throw error;
  }
}
