import type { NewCertificate } from '../../../../contract/services/scm/installing.ts';
import type { ReadCertificate } from '../pem/certificate.ts';
import { pemOf } from '../pem/pemBlocks.ts';
import { readChain } from '../pem/readChain.ts';

export interface TypedImport {
  scope: string;
  name: string;
  /** The certificate, and those that vouch for it. */
  certificate: string;
  private_key: string;
}

/** What is sent: the certificate by itself, its chain beside it, each as it was read. */
export function importBody({ name, certificate, private_key }: TypedImport): NewCertificate {
  const { leaf, issuers } = readChain(certificate);
  const chain = issuers.map(({ bytes }) => pemOf('CERTIFICATE', bytes)).join('');
  return {
    name: name.trim(),
    certificate: leaf ? pemOf('CERTIFICATE', leaf.bytes) : certificate.trim(),
    ...(chain && { certificate_chain: chain }),
    private_key: private_key && `${private_key.trim()}\n`,
  };
}

/** A name that says what it is for and until when, of the letters that the vendor takes. */
export function proposedName({ names: [name = 'certificate'], ends }: ReadCertificate): string {
  const day = new Date(ends).toISOString().slice(0, 10).replaceAll('-', '');
  return `${name
    .replace(/^\*\./, 'wildcard.')
    .replace(/[^A-Za-z0-9_.-]/g, '-')
    .slice(0, 54)}-${day}`;
}
