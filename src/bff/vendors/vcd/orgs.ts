import * as z from 'zod/mini';
import { Failure } from '../../../contract/failure.ts';
import type { Operation } from '../../../contract/operation.ts';
import { vcd } from '../../../contract/services/vcd.ts';
import { uuidOf } from '../../../contract/vcdNames.ts';
import type { CallOptions, RawInput } from '../../exchange.ts';
import type { Connection } from '../../services.ts';
import type { Subscriber } from '../vendor.ts';

// A grant may name organisations. What is of others does not exist for its people, whoever the scope is signed in as.

/** A Cloud Director's connection as somebody limited to these organisations sees it; null limits nobody. */
export function limitedTo(orgs: readonly string[] | null, connection: Connection): Connection {
  if (orgs === null || connection.config.vendor !== 'vcd') return connection;
  const limited = async (operation: Operation, input: RawInput, options: CallOptions = {}) => {
    const { subscriber } = await connection.identity();
    if (!subscriber) throw noSuchThing();
    if (operation.id === vcd.cancelTask.id) await limited(vcd.getTask, input, options);
    const narrowed = { ...options, headers: tenantOf(operation, orgs, subscriber) };
    const answer = await connection.call<Operation>(operation, input as object, narrowed);
    return { ...answer, value: within(operation, answer.value, { orgs, subscriber }) };
  };
  return {
    ...connection,
    // Of what the contract says, rows are left out and nothing is changed.
    call: limited as unknown as Connection['call'],
  };
}

/** Of one organisation a provider can ask alone, so that pages are not full of others; what comes is looked at anyway. */
function tenantOf(operation: Operation, orgs: readonly string[], { identity }: Subscriber) {
  const [only] = orgs;
  if (operation.id !== vcd.getAuditTrail.id || identity !== 'system' || orgs.length !== 1 || !only)
    return undefined;
  return { 'x-vmware-vcloud-tenant-context': only };
}

interface Limit {
  orgs: readonly string[];
  subscriber: Subscriber;
}

const Trail = z.looseObject({
  values: z.nullable(
    z.array(z.looseObject({ operatingOrg: z.nullable(z.looseObject({ id: z.nullable(z.string()) })) })),
  ),
});
const Records = z.looseObject({
  record: z.nullable(z.array(z.looseObject({ href: z.string(), org: z.nullish(z.string()) }))),
});
const Task = z.object({ organization: z.nullable(z.object({ href: z.nullable(z.string()) })) });

function within({ id, name }: Operation, value: unknown, { orgs, subscriber }: Limit): unknown {
  // What a tenant's identity sees is of its organisation, even where a row does not say so.
  const own = subscriber.identity === 'system' ? undefined : subscriber.org.id;
  const isOurs = (org: string | null | undefined) => orgs.includes(uuidOf(org ?? own ?? ''));
  switch (id) {
    case vcd.getAuditTrail.id: {
      const trail = Trail.parse(value);
      return {
        ...trail,
        values: trail.values?.filter(({ operatingOrg }) => isOurs(operatingOrg?.id)) ?? null,
      };
    }
    case vcd.query.id: {
      const answer = Records.parse(value);
      return {
        ...answer,
        record: answer.record?.filter(({ org, href }) => isOurs(org) || orgs.includes(href)) ?? null,
      };
    }
    case vcd.getTask.id:
      if (!isOurs(Task.parse(value).organization?.href)) throw noSuchThing();
      return value;
    case vcd.cancelTask.id: // looked at before
    case vcd.getVersions.id:
      return value;
    default:
      throw new Error(`${name} says nothing about organisations.`);
  }
}

const noSuchThing = () => new Failure('notFound', 'There is no such thing.', { code: 'noSuchThing' });
