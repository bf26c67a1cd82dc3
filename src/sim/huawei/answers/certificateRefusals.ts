import type { Call } from '../call.ts';
import type { CertificateEntity } from '../certificates.ts';
import { certificateRefusal } from '../refusal.ts';

export const invalidCertificate = (what: string) =>
  certificateRefusal(400, '0001', `Invalid parameter: ${what}.`);

export function findCertificate({ cloud, params }: Call): CertificateEntity {
  refuseAbnormal(cloud);
  const id = params['certificate_id'] ?? '';
  if (id.length !== 16) throw invalidCertificate('certificate_id');
  const one = cloud.world.certificates.get(id);
  if (!one) throw certificateRefusal(404, '0006', 'The certificate does not exist.');
  return one;
}

/** Right after a purchase the vendor's order is not ready yet: asking again helps. */
export function refuseAbnormal({ faults }: Call['cloud']) {
  if (faults.settings.abnormalOrders)
    throw certificateRefusal(500, '0016', 'The order is abnormal. Try again later.');
}
