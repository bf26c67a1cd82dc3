import { Failure } from '../../../../contract/failure.ts';
import { scm, type CertificateDetail, type Deployed } from '../../../../contract/services/scm.ts';
import { call } from '../../../lib/api.ts';
import { resourcesOf } from '../certificateFacts.ts';
import { readDeployed } from '../certificateWalk.ts';
import type { Wish } from './wish.ts';

export interface Standing {
  /** Undefined when there is none (any more). */
  certificate: CertificateDetail | undefined;
  /** Null where nobody knows. */
  deployed: Deployed[] | null;
}
/** What the vendor has of both. */
export interface World {
  old: Standing;
  fresh: Standing;
}

export const worldKey = ({ scope, old, fresh }: Wish) => ({ scope, old, fresh });

export async function readWorld({ scope, old, fresh }: Wish, signal?: AbortSignal): Promise<World> {
  const [one, other] = await Promise.all([read(scope, old, signal), read(scope, fresh, signal)]);
  return { old: one, fresh: other };
}

async function read(scope: string, id: string | undefined, signal?: AbortSignal): Promise<Standing> {
  if (id === undefined) return { certificate: undefined, deployed: [] };
  const options = signal ? { signal } : {};
  try {
    const certificate = await call(scm.showCertificate, { scope, params: { certificate_id: id } }, options);
    const deployed = await readDeployed(scope, [id], signal ?? new AbortController().signal);
    return { certificate, deployed: deployed.get(id) ?? null };
  } catch (error) {
    if (error instanceof Failure && error.kind === 'notFound')
      return { certificate: undefined, deployed: [] };
    throw error;
  }
}

/** How one of the two stands; one that is gone is no failure here. */
export const standingQuery = (scope: string, id: string) => ({
  // Under the service's name, so that a write refreshes it.
  queryKey: [scm.showCertificate.service, 'standing', { scope }, id] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => read(scope, id, signal),
  refetchInterval: 10_000,
});

/** `ELB elb-0-00 (cn-north-4)`, each. */
export const placesOf = (deployed: readonly Deployed[] | null): string[] =>
  (deployed ?? []).flatMap(resourcesOf).map(({ service, region, name }) => `${service} ${name} (${region})`);
