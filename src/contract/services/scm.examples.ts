import type { CounterExample, Example } from '../example.ts';
import { scm } from './scm.ts';

const page = '查询证书列表, 删除证书 (huawei-api-walkthroughs.zh.txt)';
const reference = 'https://support.huaweicloud.com/api-ccm';

/**
 * The vendor's walk-through, repaired: the page is asked for in the query, as integers, and 2 is no size of a page that it has. What it
 * deletes is named in the path; there is no body.
 */
export const certificatesPage = {
  query: { limit: 10, offset: 0 },
  answer: {
    certificates: [
      {
        ...{
          id: 'scs1554192131150',
          name: 'test',
          domain: 'www.zx.com',
          type: 'OV_SSL_CERT',
          brand: 'GEOTRUST',
        },
        ...{ expire_time: '2021-05-27 16:46:25.0', domain_type: 'MULTI_DOMAIN', validity_period: 12 },
        ...{ status: 'ISSUED', domain_count: 2, wildcard_count: 0, description: null },
      },
    ],
    total_count: 1,
  },
};
const id = certificatesPage.answer.certificates[0]!.id;

export const examples: Example[] = [
  { source: page, operation: scm.listCertificates, ...certificatesPage },
  { source: page, operation: scm.deleteCertificate, answer: {} },
  { source: reference, operation: scm.deleteCertificate, answer: null },
  {
    source: reference,
    operation: scm.listCertificates,
    query: { limit: 50, offset: 100, sort_key: 'certExpiredTime', sort_dir: 'ASC', status: 'CANCLEREVOKING' },
  },
  { source: reference, operation: scm.listCertificates, query: { content: `50%" 简体`, status: 'ALL' } },
  {
    source: reference,
    operation: scm.showCertificate,
    answer: {
      ...{ id, name: 'test', domain: 'www.zx.com', sans: 'zx.com', type: 'OV_SSL_CERT', brand: 'GEOTRUST' },
      ...{ status: 'ISSUED', issue_time: '2020-05-27 16:46:25.0', not_before: '2020-05-27 16:46:25.0' },
      ...{
        not_after: '2021-05-27 16:46:25.0',
        signature_algorithm: 'SHA256WITHRSA',
        validation_method: 'DNS',
      },
      ...{ fingerprint: 'D8A2C4…', revoke_reason: null, description: '' },
    },
  },
  {
    source: reference,
    operation: scm.listDeployedResources,
    request: { certificate_ids: [id], service_names: ['ALL'] },
    answer: {
      results: [
        {
          ...{ certificate_id: id, total_num: 1 },
          deployed_resources: [
            {
              ...{ service: 'ELB', resource_num: 1, resource_location: 'region' },
              region_resources: [
                {
                  ...{ region_id: 'cn-north-4', is_error: false },
                  resources: [{ resource_id: 'e1', resource_name: 'elb-1' }],
                },
              ],
            },
          ],
        },
      ],
    },
  },
  {
    source: reference,
    operation: scm.importCertificate,
    request: {
      ...{ name: 'www.zx.com-2027', certificate: '-----BEGIN CERTIFICATE-----\n…' },
      ...{
        certificate_chain: '-----BEGIN CERTIFICATE-----\n…',
        private_key: '-----BEGIN PRIVATE KEY-----\n…',
      },
    },
    answer: { certificate_id: id },
  },
  {
    source: reference,
    operation: scm.pushCertificate,
    request: { target_service: 'ELB', target_project: 'cn-north-4' },
    answer: null,
  },
  {
    source: reference,
    operation: scm.batchPushCertificate,
    request: { target_service: 'WAF', target_projects: ['cn-north-4', 'cn-east-3'] },
    answer: { results: [{ project_name: 'cn-north-4', cert_id: 'e1', message: '' }] },
  },
  {
    source: reference,
    operation: scm.exportCertificate,
    answer: {
      ...{ entire_certificate: '…', certificate: '…', certificate_chain: '…', private_key: '…' },
      ...{ enc_certificate: null, enc_private_key: null },
    },
  },
];

export const counterExamples: CounterExample[] = [
  {
    ...{ source: reference, operation: scm.listDeployedResources, why: 'no certificate' },
    request: { certificate_ids: [], service_names: ['ALL'] },
  },
  {
    ...{ source: reference, operation: scm.importCertificate, why: 'no key' },
    request: { name: 'abc', certificate: '-----BEGIN CERTIFICATE-----' },
  },
  {
    ...{ source: reference, operation: scm.batchPushCertificate, why: 'eleven regions' },
    request: {
      target_service: 'ELB',
      target_projects: Array.from({ length: 11 }, (_, nth) => `cn-north-${nth}`),
    },
  },
  { source: page, operation: scm.listCertificates, why: 'a list in place of an object', answer: [] },
];
