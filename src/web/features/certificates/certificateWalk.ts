import {
  certificatePage,
  certificateStates,
  lastOffset,
  scm,
  type Certificate,
  type Deployed,
} from '../../../contract/services/scm.ts';
import { call } from '../../lib/api.ts';

type Query = Omit<
  NonNullable<Parameters<typeof call<typeof scm.listCertificates>>[1]['query']>,
  'limit' | 'offset'
>;

export interface Walk {
  certificates: Certificate[];
  /** How many the vendor says there are. */
  total: number;
}

const directions = ['ASC', 'DESC'] as const;

/**
 * Every certificate of a scope, as far as the vendor lets one see. A walk ends at offset 100 and so reaches 150: where there are more,
 * it goes from both ends, and then by status from both ends.
 */
export async function walkCertificates(scope: string, signal: AbortSignal): Promise<Walk> {
  const seen = new Map<string, Certificate>();
  const walk = async (query: Query) => {
    let total = 0;
    const passed = new Set<string>();
    for (let offset = 0; offset <= lastOffset; offset += certificatePage) {
      const page = { ...query, sort_key: 'certExpiredTime' as const, limit: certificatePage, offset };
      const answer = await call(scm.listCertificates, { scope, query: page }, { signal });
      const rows = answer.certificates ?? [];
      for (const certificate of rows) seen.set(certificate.id, certificate);
      for (const { id } of rows) passed.add(id);
      total = answer.total_count ?? passed.size;
      if (rows.length < certificatePage || passed.size >= total) break;
    }
    return { total, isWhole: passed.size >= total };
  };
  const { total } = await walk({ sort_dir: 'ASC' });
  if (seen.size < total) await walk({ sort_dir: 'DESC' });
  for (const status of certificateStates)
    for (const sort_dir of directions) {
      if (seen.size >= total) break;
      const { isWhole } = await walk({ status, sort_dir });
      if (isWhole) break; // the other direction has nothing new
    }
  return { certificates: [...seen.values()], total };
}

/** Where certificates are deployed, by id; one whose answer is missing or an error is not in it. */
export async function readDeployed(
  scope: string,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, Deployed[]>> {
  const known = new Map<string, Deployed[]>();
  for (let from = 0; from < ids.length; from += certificatePage) {
    const certificate_ids = ids.slice(from, from + certificatePage);
    const body = { certificate_ids, service_names: ['ALL' as const] };
    const { results } = await call(scm.listDeployedResources, { scope, body }, { signal });
    for (const { certificate_id, deployed_resources } of results ?? [])
      if (deployed_resources && !deployed_resources.some(isUnknown))
        known.set(certificate_id, deployed_resources);
  }
  return known;
}

const isUnknown = ({ region_resources }: Deployed) =>
  (region_resources ?? []).some(({ is_error }) => is_error);
