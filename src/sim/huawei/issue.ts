import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';

// A certification authority of a few lines: certificates that are real to whoever reads them, and trusted by nobody.

export interface Issued {
  certificate: string;
  chain: string;
  key: string;
}
interface Subject {
  names: readonly string[];
  from: number;
  to: number;
}
interface Authority {
  name: Buffer;
  key: KeyObject;
  certificate: string;
}

const der = (tag: number, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const sequence = (...parts: Buffer[]) => der(0x30, ...parts);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const truth = der(0x01, Buffer.from([255]));
const ecdsaSha256 = sequence(oid('2a8648ce3d040302'));
const commonName = (name: string) =>
  sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(name)))));
/** As of 2050 the year needs four digits, and another type. */
function timeOf(time: number): Buffer {
  const digits = new Date(time).toISOString().replace(/[-:T]|\.\d+/g, '');
  return digits < '2050' ? der(0x17, Buffer.from(digits.slice(2))) : der(0x18, Buffer.from(digits));
}
const pemOf = (bytes: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`;

function sealed(
  subject: Buffer,
  extensions: Buffer[],
  { from, to }: Subject,
  key: KeyObject,
  by: Pick<Authority, 'name' | 'key'>,
) {
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const serial = createHash('sha256').update(publicKey).digest().subarray(0, 8);
  serial[0] = 1; // a positive number
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, serial),
    ecdsaSha256,
    by.name,
    sequence(timeOf(from), timeOf(to)),
    subject,
    publicKey,
    der(0xa3, sequence(...extensions)),
  );
  const signature = sign('sha256', content, by.key);
  return pemOf(sequence(content, ecdsaSha256, der(0x03, Buffer.from([0]), signature)));
}

const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const isAuthority = sequence(oid('551d13'), truth, der(0x04, sequence(truth)));

let demo: Authority | undefined;
/** Made when it is first needed, the same from then on. */
function authority(): Authority {
  if (demo) return demo;
  const key = newKey();
  const root = commonName('Demo Root CA');
  const name = commonName('Demo Issuing CA');
  const years = { names: [], from: Date.UTC(2020, 0, 1), to: Date.UTC(2060, 0, 1) };
  return (demo = {
    name,
    key,
    certificate: sealed(name, [isAuthority], years, key, { name: root, key: newKey() }),
  });
}

/** A certificate for these names, with the one that vouches for it and a key of its own, or the given one. */
export function issue(subject: Subject, key?: string): Issued {
  const own = key === undefined ? newKey() : createPrivateKey(key);
  const [first = ''] = subject.names;
  const names = subject.names.map((name) => der(0x82, Buffer.from(name)));
  const alternatives = sequence(oid('551d11'), der(0x04, sequence(...names)));
  const by = authority();
  return {
    certificate: sealed(commonName(first), [alternatives], subject, own, by),
    chain: by.certificate,
    key: own.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
