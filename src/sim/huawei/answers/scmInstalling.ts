import { createPrivateKey, X509Certificate } from 'node:crypto';
import {
  pushServices,
  type PushService,
  type scmInstalling,
} from '../../../contract/services/scm/installing.ts';
import { isObject } from '../../json.ts';
import type { Answer, Call } from '../call.ts';
import type { CertificateEntity } from '../certificates.ts';
import { issue } from '../issue.ts';
import { takeOver } from '../takeOver.ts';
import { certificateRefusal } from '../refusal.ts';
import { findCertificate, invalidCertificate as invalid } from './certificateRefusals.ts';

/** Where the services are that a certificate can be pushed to. */
const regions = new Set(['cn-north-1', 'cn-north-4', 'cn-east-3', 'cn-south-1', 'ap-southeast-1']);

export const scmInstallingAnswers = {
  importCertificate({ cloud: { world }, body }) {
    const { name, pem, leaf } = readNew(body);
    const names = (leaf.subjectAltName ?? '').split(', ').map((each) => each.replace(/^DNS:/, ''));
    const fingerprint = leaf.fingerprint.replaceAll(':', '');
    const known = [...world.certificates.values()];
    if (known.some((one) => one.fingerprint === fingerprint))
      throw certificateRefusal(400, '0039', 'The certificate already exists.');
    const [domain = '', ...sans] = names;
    const id = `scs${1_700_000_000_000 + known.length + world.random.int(1_000_000)}`;
    world.certificates.set(id, {
      ...{ id, name, domain, sans, fingerprint, pem, type: '', brand: '', status: 'UPLOAD', deployed: [] },
      ...{
        issued: Date.parse(leaf.validFrom),
        expires: Date.parse(leaf.validTo),
        updated: world.clock.now(),
      },
    });
    return { certificate_id: id };
  },
  pushCertificate(call) {
    const one = ready(call);
    const { target_service, target_project } = isObject(call.body) ? call.body : {};
    const refused = push(call, one, serviceOf(target_service), target_project);
    if (refused !== '') throw certificateRefusal(400, '0063', refused);
    call.status = 204;
    return undefined;
  },
  batchPushCertificate(call) {
    const one = ready(call);
    const { target_service, target_projects } = isObject(call.body) ? call.body : {};
    const service = serviceOf(target_service);
    if (!Array.isArray(target_projects) || target_projects.length === 0 || target_projects.length > 10)
      throw invalid('target_projects');
    return {
      results: target_projects.map((project: unknown) => ({
        ...{ project_name: String(project), cert_id: one.id },
        message: push(call, one, service, project),
      })),
    };
  },
  exportCertificate(call) {
    const one = ready(call);
    one.pem ??= issue({ names: [one.domain, ...one.sans], from: one.issued, to: one.expires });
    const { certificate, chain, key } = one.pem;
    return {
      ...{ entire_certificate: certificate + chain, certificate, certificate_chain: chain, private_key: key },
      ...{ enc_certificate: null, enc_private_key: null },
    };
  },
} satisfies Record<keyof typeof scmInstalling, Answer>;

function readNew(body: unknown) {
  const given = isObject(body) ? body : {};
  const text = (field: string) => (typeof given[field] === 'string' ? given[field] : '');
  const name = text('name');
  if (!/^[A-Za-z0-9_.-]{3,63}$/.test(name)) throw invalid('name');
  const pem = {
    certificate: text('certificate'),
    chain: text('certificate_chain'),
    key: text('private_key'),
  };
  const leaf = read('certificate', () => new X509Certificate(pem.certificate));
  if (pem.chain !== '') read('certificate_chain', () => new X509Certificate(pem.chain));
  const key = read('private_key', () => createPrivateKey(pem.key));
  if (!leaf.checkPrivateKey(key))
    throw certificateRefusal(400, '0036', 'The private key does not match the certificate.');
  return { name, pem, leaf };
}

function read<T>(what: string, parse: () => T): T {
  try {
    return parse();
  } catch {
    throw invalid(what);
  }
}

/** Only what was issued or imported can be handed on. */
function ready(call: Call): CertificateEntity {
  const one = findCertificate(call);
  if (one.status !== 'ISSUED' && one.status !== 'UPLOAD')
    throw certificateRefusal(400, '0061', 'The certificate is not in a state in which this can be done.');
  return one;
}

/** The vendor's sample has it in lower case. */
function serviceOf(given: unknown): PushService {
  const service = pushServices.find((each) => each === String(given).toUpperCase());
  if (!service) throw invalid('target_service');
  return service;
}

/** Empty when it was taken. */
function push({ cloud: { world } }: Call, one: CertificateEntity, service: PushService, project: unknown) {
  const region = String(project);
  if (!regions.has(region)) return `The project ${region} does not exist.`;
  takeOver(world, one, { service, region });
  return '';
}
