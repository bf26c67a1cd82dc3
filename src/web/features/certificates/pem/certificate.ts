import { hexOf, readDer, textOf, within, type Der } from './der.ts';

/** What is read of a certificate before it is sent. */
export interface ReadCertificate {
  /** Every DNS name and address it covers. */
  names: string[];
  /** Its own name, as far as it has one. */
  subject: string;
  issuer: string;
  /** Epoch ms. */
  begins: number;
  ends: number;
  isAuthority: boolean;
  /** The names as they are compared: `issuedBy` of one is `is` of the next. */
  is: string;
  issuedBy: string;
  publicKey: Der;
  bytes: Uint8Array;
}

const commonName = '550403';
const organisation = '55040a';
const alternativeNames = '551d11';
const basicConstraints = '551d13';

/** Throws where it is no X.509 certificate. */
export function readCertificate(bytes: Uint8Array): ReadCertificate {
  const [content] = within(readDer(bytes));
  const fields = within(content!).filter(({ tag }) => tag !== 0xa0); // but the version
  const [, , issuer, validity, subject, publicKey] = fields;
  if (!issuer || !validity || !subject || publicKey?.tag !== 0x30) throw new Error('no certificate');
  const [begins, ends] = within(validity).map(timeOf);
  if (begins === undefined || ends === undefined) throw new Error('no certificate');
  const extensions = extensionsOf(fields.find(({ tag }) => tag === 0xa3));
  const names = namesIn(extensions.get(alternativeNames));
  const own = nameIn(subject);
  return {
    // Browsers have not read the common name for years; the vendor still does.
    names: names.length > 0 ? names : [own].filter((name) => /^[^\s@]+\.[^\s@]+$/.test(name)),
    ...{ subject: own, issuer: nameIn(issuer), begins, ends, publicKey, bytes },
    isAuthority: isAuthority(extensions.get(basicConstraints)),
    ...{ is: hexOf(subject.whole), issuedBy: hexOf(issuer.whole) },
  };
}

/** Two digits of a year are of this century until 2049. */
function timeOf({ tag, content }: Der): number {
  const digits = textOf(content);
  const full = tag === 0x17 ? `${Number(digits.slice(0, 2)) < 50 ? '20' : '19'}${digits}` : digits;
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full);
  if (!parts) throw new Error('no time');
  const [, year, month, day, hour, minute, second] = parts.map(Number);
  return Date.UTC(year!, month! - 1, day, hour, minute, second);
}

function nameIn(name: Der): string {
  const parts = within(name).flatMap(within).map(within);
  const find = (oid: string) => parts.find(([type]) => type && hexOf(type.content) === oid)?.[1];
  const value = find(commonName) ?? find(organisation);
  return value ? textOf(value.content) : '';
}

function extensionsOf(tagged: Der | undefined): Map<string, Uint8Array> {
  const [list] = tagged ? within(tagged) : [];
  return new Map(
    (list ? within(list) : []).flatMap((extension) => {
      const parts = within(extension);
      const value = parts.at(-1);
      return parts[0] && value ? [[hexOf(parts[0].content), value.content] as const] : [];
    }),
  );
}

function namesIn(extension: Uint8Array | undefined): string[] {
  if (!extension) return [];
  return within(readDer(extension)).flatMap(({ tag, content }) => {
    if (tag === 0x82) return [textOf(content)];
    return tag === 0x87 ? [addressIn(content)] : [];
  });
}

const addressIn = (bytes: Uint8Array) =>
  bytes.length === 4 ? bytes.join('.') : (hexOf(bytes).match(/.{4}/g) ?? []).join(':');

function isAuthority(extension: Uint8Array | undefined): boolean {
  const [first] = extension ? within(readDer(extension)) : [];
  return first?.tag === 0x01 && first.content[0] !== 0;
}
