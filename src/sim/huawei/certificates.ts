import { certificateStates } from '../../contract/services/scm.ts';
import { createRandom } from '../random.ts';
import type { Issued } from './issue.ts';

export interface CertificateEntity {
  id: string;
  name: string;
  domain: string;
  sans: string[];
  type: string;
  brand: string;
  status: string;
  /** Epoch ms. */
  issued: number;
  expires: number;
  updated: number;
  fingerprint: string;
  /** Of one that was imported, or has been exported: the others are made when somebody asks. */
  pem?: Issued;
  /** Where it serves; null where the vendor cannot tell. */
  deployed: { service: 'CDN' | 'WAF' | 'ELB'; region: string; resources: string[] }[] | null;
}

const day = 86_400_000;
/** Days left of the first ones: some end this week, some have ended; the rest follow at their own pace. */
const soon = [3, 1, 6, 12, 25, 29, 45, 58, 90, -2, 5, 200];
const usual = ['ISSUED', 'UPLOAD', 'ISSUED', 'ISSUED'];
const hosts = ['www', 'shop', 'api', 'static', 'mail', 'login', 'partner', 'cdn'];
const domains = ['example.com', 'example.cn', 'shop.example.org', 'example.de'];
const services = ['ELB', 'CDN', 'WAF'] as const;

/** The certificates of an account: every state, some that end this week, most of them deployed somewhere. */
export function seedCertificates(seed: number, count: number, now: number): CertificateEntity[] {
  const random = createRandom(seed + 4);
  return Array.from({ length: count }, (_, index): CertificateEntity => {
    const isWild = index % 7 === 4;
    const base = domains[index % domains.length]!;
    const host = `${hosts[index % hosts.length]!}${index < 8 ? '' : index}`;
    const domain = isWild ? `*.${index}.${base}` : `${host}.${base}`;
    // The states that say nothing of an end come last of the first, so that what ends soon is issued.
    const place = index - soon.length;
    const status = certificateStates[place] ?? (soon[index]! < 0 ? 'EXPIRED' : usual[index % usual.length]!);
    const expires = now + (soon[index] ?? 20 + random.int(700)) * day + 5 * 3_600_000;
    const isServing = status === 'ISSUED' || status === 'UPLOAD';
    return {
      ...{ id: `scs${1_554_192_131_150 + index}`, name: `cert-${index + 1}`, domain, status, expires },
      sans: index % 3 === 0 ? [`alt-${index}.${base}`] : [],
      type: ['DV_SSL_CERT', 'OV_SSL_CERT', 'EV_SSL_CERT_PRO'][index % 3]!,
      brand: ['GEOTRUST', 'SYMANTEC', 'GLOBALSIGN', 'CFCA'][index % 4]!,
      ...{
        issued: expires - 365 * day,
        updated: now - index * day,
        fingerprint: random.hex(40).toUpperCase(),
      },
      deployed: index % 13 === 11 ? null : isServing && index % 3 !== 2 ? deployments(index) : [],
    };
  });
}

const deployments = (index: number) =>
  services.slice(0, 1 + (index % 2)).map((service, place) => ({
    ...{ service, region: 'cn-north-4' },
    resources: Array.from(
      { length: 1 + (index % 2) },
      (_, n) => `${service.toLowerCase()}-${index}-${place}${n}`,
    ),
  }));
