import * as z from 'zod/mini';
import { id, rule } from '../leaves.ts';
import { key, service, type Binding, type Projected } from '../operation.ts';
import { certificateId, scmInstalling, type OfCertificate } from './scm/installing.ts';

/** The vendor's 14 states, two of them spelt as it spells them; an answer may hold others. */
export const certificateStates = [
  ...['PAID', 'ISSUED', 'CHECKING', 'CANCELCHECKING', 'UNPASSED', 'EXPIRED', 'REVOKING'],
  ...['CANCLEREVOKING', 'REVOKED', 'UPLOAD', 'CHECKING_ORG', 'ISSUING', 'SUPPLEMENTCHECKING'],
  'CANCELSUPPLEMENTING',
] as const;
/** The largest page, and where `offset` ends: one walk reaches no further than both together. */
export const certificatePage = 50;
export const lastOffset = 100;

const Certificate = z.object({
  id: key(),
  name: z.string(),
  domain: z.string(),
  sans: z.optional(z.nullable(z.string())),
  type: z.optional(z.nullable(z.string())),
  brand: z.optional(z.nullable(z.string())),
  /** `2021-05-27 16:46:25.0`, without a zone. */
  expire_time: z.nullable(z.string()),
  domain_type: z.optional(z.nullable(z.string())),
  validity_period: z.optional(z.nullable(z.int())), // months
  status: z.string(),
  domain_count: z.optional(z.nullable(z.int())),
  wildcard_count: z.optional(z.nullable(z.int())),
  description: z.optional(z.nullable(z.string())),
});
export type Certificate = Projected<z.infer<typeof Certificate>>;

const CertificateDetail = z.object({
  id: key(),
  name: z.string(),
  domain: z.string(),
  sans: z.optional(z.nullable(z.string())),
  type: z.optional(z.nullable(z.string())),
  brand: z.optional(z.nullable(z.string())),
  status: z.string(),
  issue_time: z.optional(z.nullable(z.string())),
  not_before: z.optional(z.nullable(z.string())),
  not_after: z.optional(z.nullable(z.string())),
  signature_algorithm: z.optional(z.nullable(z.string())),
  validation_method: z.optional(z.nullable(z.string())),
  fingerprint: z.optional(z.nullable(z.string())), // SHA-1
  revoke_reason: z.optional(z.nullable(z.string())),
  description: z.optional(z.nullable(z.string())),
});
export type CertificateDetail = Projected<z.infer<typeof CertificateDetail>>;

const Deployed = z.object({
  service: z.string(),
  resource_num: z.optional(z.int()),
  region_resources: z.optional(
    z.nullable(
      z.array(
        z.object({
          region_id: z.string(),
          is_error: z.optional(z.boolean()), // what is there could not be found out
          resources: z.optional(
            z.nullable(z.array(z.object({ resource_id: z.string(), resource_name: z.optional(z.string()) }))),
          ),
        }),
      ),
    ),
  ),
});
export type Deployed = Projected<z.infer<typeof Deployed>>;

const seen: Binding = {
  read: 'showCertificate',
  input: ({ params }: OfCertificate) => ({ params }),
  thing: (answer: CertificateDetail) => answer,
  fields: ['domain', 'status', 'fingerprint'],
};

const scmCertificates = service('scm', 'huawei', {
  listCertificates: {
    route: 'GET /v3/scm/certificates',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({
      limit: z.optional(z.int().check(rule('pageSize', (size) => [10, 20, certificatePage].includes(size)))),
      offset: z.optional(z.int().check(z.minimum(0), z.maximum(lastOffset))),
      sort_key: z.optional(z.enum(['certExpiredTime', 'certStatus', 'certUpdateTime'])),
      sort_dir: z.optional(z.enum(['ASC', 'DESC'])),
      status: z.optional(z.enum(['ALL', ...certificateStates])),
      content: z.optional(z.string().check(z.minLength(1), z.maxLength(200))), // in name or domain
    }),
    // No paging that others could walk: it ends at an offset, not at the end.
    response: z.object({ certificates: z.array(Certificate), total_count: z.int() }),
  },
  showCertificate: {
    route: 'GET /v3/scm/certificates/{certificate_id}',
    effect: 'read',
    role: 'viewer',
    params: certificateId,
    response: CertificateDetail,
  },
  listDeployedResources: {
    route: 'POST /v3/scm/deployed-resources',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({
      certificate_ids: z.array(id).check(z.minLength(1), z.maxLength(certificatePage)),
      service_names: z.array(z.enum(['WAF', 'CDN', 'ELB', 'ALL'])).check(z.minLength(1)),
    }),
    response: z.object({
      results: z.array(
        z.object({
          certificate_id: key(),
          total_num: z.optional(z.int()),
          deployed_resources: z.nullable(z.array(Deployed)),
        }),
      ),
    }),
  },
  deleteCertificate: {
    route: 'DELETE /v3/scm/certificates/{certificate_id}',
    effect: 'write',
    role: 'admin',
    params: certificateId,
    response: z.union([z.null(), z.object({})]), // the source shows {}, newer pages nothing
    ok: [200, 204],
    binds: seen,
    target: ({ params }: OfCertificate) => params.certificate_id,
  },
});

/** Huawei Cloud SSL Certificate Manager, https://support.huaweicloud.com/api-ccm. */
export const scm = { ...scmCertificates, ...scmInstalling };
