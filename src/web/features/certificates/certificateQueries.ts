import { scm, type Certificate, type Deployed } from '../../../contract/services/scm.ts';
import { query } from '../../lib/query.ts';
import { readDeployed, walkCertificates } from './certificateWalk.ts';

export interface CertificateBoard {
  certificates: { certificate: Certificate; deployed: Deployed[] | null }[];
  total: number;
}

/** All certificates of a scope with where they are deployed; what is not known of that is null. */
export const boardQuery = (scope: string) => ({
  // Under the service's name, so that a write refreshes it.
  queryKey: [scm.listCertificates.service, scm.listCertificates.name, { scope }, 'board'] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<CertificateBoard> => {
    const { certificates, total } = await walkCertificates(scope, signal);
    const ids = certificates.map(({ id }) => id);
    // A list without what is deployed is better than none: the rest is unknown, and says so.
    const deployed = await readDeployed(scope, ids, signal).catch(() => new Map<string, Deployed[]>());
    signal.throwIfAborted();
    return {
      certificates: certificates.map((certificate) => ({
        certificate,
        deployed: deployed.get(certificate.id) ?? null,
      })),
      total,
    };
  },
});

export const certificateQuery = (scope: string, certificate_id: string) =>
  query(scm.showCertificate, { scope, params: { certificate_id } });

export const deployedQuery = (scope: string, id: string) => ({
  queryKey: [scm.listDeployedResources.service, scm.listDeployedResources.name, { scope }, id] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Deployed[] | null> =>
    (await readDeployed(scope, [id], signal)).get(id) ?? null,
  // A service takes its time to serve what was pushed to it, and tells nobody.
  refetchInterval: 10_000,
});
