import { FileBadge } from 'lucide-react';
import { scm, type Certificate } from '../../../../contract/services/scm.ts';
import { call } from '../../../lib/api.ts';
import type { FindHit, FindSource } from '../../../lib/find/source.ts';
import { lazyPart } from '../../../lib/lazyPart.ts';
import { domainsOf } from '../certificateFacts.ts';

const Actions = lazyPart(
  () => import('./CertificateFindActions.tsx'),
  'CertificateFindActions',
  'certificates',
);

/** Certificates of every Huawei Cloud region, by domain or name: what the vendor looks for itself. */
export const certificateSource: FindSource = {
  id: 'certificate',
  icon: FileBadge,
  isIn: ({ vendor }) => vendor === 'huawei',
  async find({ scope, text, signal }) {
    const query = { content: text.slice(0, 200), limit: 20, sort_key: 'certExpiredTime' as const };
    const { certificates } = await call(scm.listCertificates, { scope, query }, { signal });
    return (certificates ?? []).map((certificate) => hitOf(scope, certificate));
  },
  Actions,
};

const hitOf = (scope: string, certificate: Certificate): FindHit => ({
  source: 'certificate',
  key: `${scope} ${certificate.id}`,
  title: certificate.domain || certificate.name || certificate.id,
  detail: [certificate.name, certificate.expire_time?.slice(0, 10)].filter(Boolean).join(' · '),
  href: `/certificates/${scope}/${certificate.id}`,
  scope,
  words: [...domainsOf(certificate), certificate.name ?? ''].filter(Boolean),
});
