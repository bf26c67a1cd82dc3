import * as z from 'zod/mini';
import { rule } from '../../leaves.ts';
import { service } from '../../operation.ts';
import { partial } from '../../partial.ts';

// How a certificate comes to the vendor, and from there to the services that serve it.

export const pushServices = ['ELB', 'CDN', 'WAF'] as const;
export type PushService = (typeof pushServices)[number];
export const mostPushRegions = 10;

export const certificateId = z.object({
  certificate_id: z.string().check(z.regex(/^[A-Za-z0-9]{16}$/)),
});
export interface OfCertificate {
  params: { certificate_id: string };
}
const target = ({ params }: OfCertificate) => params.certificate_id;

/** The vendor's own limit for a body is far above a certificate with its chain. */
const pem = z.string().check(z.minLength(1), z.maxLength(100_000));
const NewCertificate = z.strictObject({
  name: z.string().check(
    z.minLength(3),
    z.maxLength(63),
    rule('characters', (name: string) => /^[A-Za-z0-9_.-]*$/.test(name)),
  ),
  certificate: pem,
  certificate_chain: z.optional(pem),
  private_key: pem, // without a passphrase
});
export type NewCertificate = z.infer<typeof NewCertificate>;

/** As the vendor names a project: a region, or a region and a name. */
export const pushRegion = z.string().check(z.regex(/^[a-z0-9-]{1,40}(_[A-Za-z0-9_-]{1,60})?$/));

interface Pushed {
  results: { project_name: string | null; message?: string | null }[] | null;
}

export const scmInstalling = service('scm', 'huawei', {
  importCertificate: {
    route: 'POST /v3/scm/certificates/import',
    effect: 'write',
    role: 'operator',
    body: NewCertificate,
    response: z.object({ certificate_id: z.string() }),
    target: ({ body }: { body: NewCertificate }) => body.name, // it has no id yet
    secret: ['private_key'],
  },
  pushCertificate: {
    route: 'POST /v3/scm/certificates/{certificate_id}/push',
    effect: 'write',
    role: 'operator',
    params: certificateId,
    body: z.strictObject({ target_service: z.enum(pushServices), target_project: pushRegion }),
    response: z.union([z.null(), z.object({})]),
    ok: [200, 204],
    target,
  },
  batchPushCertificate: {
    route: 'POST /v3/scm/certificates/{certificate_id}/batch-push',
    effect: 'write',
    role: 'operator',
    params: certificateId,
    body: z.strictObject({
      target_service: z.enum(pushServices),
      target_projects: z.array(pushRegion).check(z.minLength(1), z.maxLength(mostPushRegions)),
    }),
    response: z.object({
      results: z.array(
        z.object({
          project_name: z.string(),
          cert_id: z.optional(z.nullable(z.string())),
          message: z.optional(z.nullable(z.string())),
        }),
      ),
    }),
    // 200 even where a region did not take it: its message says why.
    refusal: ({ results }: Pushed) =>
      partial(
        (results ?? []).map(({ project_name, message }) => ({
          id: project_name,
          message: /^success$/i.test(message ?? '') ? null : message,
        })),
      ),
    target,
  },
  /** Answers with the private key: the BFF makes one download of it (`keyExport.ts`), and nothing else. */
  exportCertificate: {
    route: 'POST /v3/scm/certificates/{certificate_id}/export',
    effect: 'write',
    role: 'admin',
    internal: true,
    params: certificateId,
    response: z.object({
      certificate: z.string(),
      certificate_chain: z.optional(z.nullable(z.string())),
      private_key: z.string(),
    }),
    target,
  },
});

/** What an export asks for besides a role: kept in the audit trail. */
export const ExportReason = z.strictObject({
  reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(500)),
});
