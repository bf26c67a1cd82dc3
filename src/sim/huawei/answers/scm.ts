import { certificateStates, type scm } from '../../../contract/services/scm.ts';
import { isObject } from '../../json.ts';
import type { Answer } from '../call.ts';
import type { CertificateEntity } from '../certificates.ts';
import { findCertificate, invalidCertificate as invalid, refuseAbnormal } from './certificateRefusals.ts';
import { scmInstallingAnswers } from './scmInstalling.ts';

/** As the vendor writes times: of no zone. */
const stamp = (time: number) => new Date(time).toISOString().slice(0, 19).replace('T', ' ') + '.0';

const shown = ({ id, name, domain, sans, type, brand, status }: CertificateEntity) => ({
  ...{ id, name, domain, sans: sans.join(','), type, brand, status, signature_algorithm: 'SHA256WITHRSA' },
  domain_type: sans.length > 0 ? 'MULTI_DOMAIN' : domain.startsWith('*') ? 'WILDCARD' : 'SINGLE_DOMAIN',
  ...{ validity_period: 12, domain_count: 1 + sans.length, wildcard_count: domain.startsWith('*') ? 1 : 0 },
  ...{ description: null, enterprise_project_id: '0' },
});

const sortKeys: Record<string, (one: CertificateEntity) => string | number> = {
  certExpiredTime: ({ expires }) => expires,
  certStatus: ({ status }) => status,
  certUpdateTime: ({ updated }) => updated,
};

export const scmAnswers = {
  listCertificates({ cloud, query }) {
    refuseAbnormal(cloud);
    const limit = query.get('limit') ?? '10';
    const offset = query.get('offset') ?? '0';
    if (!['10', '20', '50'].includes(limit)) throw invalid('limit');
    if (!/^\d{1,3}$/.test(offset) || Number(offset) > 100) throw invalid('offset');
    const status = query.get('status') ?? 'ALL';
    if (status !== 'ALL' && !certificateStates.some((state) => state === status)) throw invalid('status');
    const key = sortKeys[query.get('sort_key') ?? 'certUpdateTime'];
    if (!key) throw invalid('sort_key');
    const sign = query.get('sort_dir') === 'ASC' ? 1 : -1;
    const content = query.get('content') ?? '';
    const found = [...cloud.world.certificates.values()]
      .filter(
        (one) => (status === 'ALL' || one.status === status) && `${one.name} ${one.domain}`.includes(content),
      )
      .toSorted((a, b) => sign * (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
    return {
      certificates: found.slice(Number(offset), Number(offset) + Number(limit)).map((one) => ({
        ...shown(one),
        expire_time: stamp(one.expires),
      })),
      total_count: found.length,
    };
  },
  showCertificate(call) {
    const one = findCertificate(call);
    return {
      ...{ ...shown(one), issue_time: stamp(one.issued), not_before: stamp(one.issued) },
      ...{ not_after: stamp(one.expires), validation_method: 'DNS', fingerprint: one.fingerprint },
      ...{ order_id: '', push_support: 'ON', revoke_reason: '', shared: false, authentification: [] },
    };
  },
  listDeployedResources({ cloud: { world }, body }) {
    const ids = isObject(body) ? body['certificate_ids'] : undefined;
    if (!Array.isArray(ids) || ids.length === 0) throw invalid('certificate_ids');
    return {
      results: ids.flatMap((id) => {
        const one = world.certificates.get(String(id));
        return one ? [deployedOf(one)] : [];
      }),
    };
  },
  deleteCertificate(call) {
    call.cloud.world.certificates.delete(findCertificate(call).id);
    call.status = 204;
    return undefined;
  },
  ...scmInstallingAnswers,
} satisfies Record<keyof typeof scm, Answer>;

function deployedOf({ id, deployed }: CertificateEntity) {
  const unknown = {
    service: 'CDN',
    resource_num: 0,
    region_resources: [{ region_id: 'cn-north-4', is_error: true }],
  };
  return {
    certificate_id: id,
    total_num: (deployed ?? []).reduce((sum, { resources }) => sum + resources.length, 0),
    deployed_resources: deployed
      ? deployed.map(({ service, region, resources }) => ({
          ...{ service, resource_num: resources.length, resource_location: 'region' },
          region_resources: [
            {
              ...{ region_id: region, is_error: false },
              resources: resources.map((name) => ({ resource_id: name, resource_name: name })),
            },
          ],
        }))
      : [unknown],
  };
}
