import { Failure } from '../../../contract/failure.ts';
import { scm } from '../../../contract/services/scm.ts';
import { call } from '../../lib/api.ts';
import type { Ending, ExpirySource } from '../../lib/expiry/source.ts';
import { deployedWords, domainsOf, expiryOf } from './certificateFacts.ts';
import { boardQuery, type CertificateBoard } from './certificateQueries.ts';
import { readDeployed } from './certificateWalk.ts';

type Read = ReturnType<ExpirySource['endings']>;
const known = new WeakMap<CertificateBoard, Read>();

/** Those that were issued or imported end; the rest have no end yet, or none that matters any more. */
const ends = ({ status }: { status: string | null }) =>
  status === 'ISSUED' || status === 'UPLOAD' || status === 'EXPIRED';

/** Certificates of every Huawei Cloud region. */
export const certificateExpiry: ExpirySource = {
  kind: 'certificate',
  isIn: ({ vendor }) => vendor === 'huawei',
  read: boardQuery,
  endings(scope, answer) {
    const board = answer as CertificateBoard; // as the read above answers
    const before = known.get(board);
    if (before) return before;
    const { certificates, total } = board;
    const endings = certificates
      .filter(({ certificate }) => ends(certificate))
      .map(({ certificate, deployed }) =>
        endingOf(scope, certificate, certificate.expire_time, deployedWords(deployed)),
      );
    const read = { endings, total: total - (certificates.length - endings.length) };
    known.set(board, read);
    return read;
  },
  async one(scope, id, signal) {
    try {
      const params = { certificate_id: id };
      const certificate = await call(scm.showCertificate, { scope, params }, { signal });
      const deployed = await readDeployed(scope, [id], signal);
      return endingOf(scope, certificate, certificate.not_after, deployedWords(deployed.get(id) ?? null));
    } catch (error) {
      if (error instanceof Failure && error.kind === 'notFound') return undefined;
      throw error;
    }
  },
};

const endingOf = (
  scope: string,
  certificate: Parameters<typeof domainsOf>[0] & { id: string; name: string | null },
  end: string | null | undefined,
  used: string | null,
): Ending => ({
  id: certificate.id,
  title: certificate.domain || certificate.name || certificate.id,
  detail: domainsOf(certificate).slice(1).join(', '),
  href: `/certificates/${scope}/${certificate.id}`,
  endsAt: expiryOf(end),
  used,
});
