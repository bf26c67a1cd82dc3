import { Failure } from '../../contract/failure.ts';
import { atLeast } from '../../contract/operation.ts';
import { vod } from '../../contract/services/vod.ts';
import type { AuditEntry, Person, Services } from '../services.ts';

const noScope = () => new Failure('notFound', 'There is no such scope.', { code: 'noScope' });

/** The cloud a scope is. */
export function cloudOf({ connections }: Services, scope: string) {
  const connection = connections.get(scope);
  if (connection?.config.vendor !== 'huawei') throw noScope();
  return { connection, config: connection.config };
}

/** Whether a person may upload there, now; with `entry` a refusal is on record. */
export async function mayUpload(
  services: Services,
  person: Person,
  scope: string,
  entry?: AuditEntry,
): Promise<void> {
  const held = services.grants.roleOn(person, scope);
  if (!held) throw noScope();
  cloudOf(services, scope);
  const { role } = vod.createAsset;
  if (atLeast(held, role)) return;
  if (entry) await services.audit.record({ ...entry, outcome: 'refused', code: 'role' });
  throw new Failure('forbidden', `This needs the role ${role}.`, {
    code: 'role',
    details: [{ path: 'role', code: role, message: `You are ${held} on this scope.` }],
  });
}
