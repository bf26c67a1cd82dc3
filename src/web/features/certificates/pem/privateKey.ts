import { der, hexOf, readDer, within, type Der } from './der.ts';

const rsa = '2a864886f70d010101';
const ec = '2a8648ce3d0201';
const curves: Record<string, string> = {
  '2a8648ce3d030107': 'P-256',
  '2b81040022': 'P-384',
  '2b81040023': 'P-521',
};

const fromHex = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16));
const oid = (hex: string) => der(0x06, fromHex(hex));
const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts);
const zero = der(0x02, Uint8Array.of(0));

/** The one form that browsers read, PKCS #8, of the three that servers write. */
export function toPkcs8(label: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  readDer(bytes);
  if (label === 'RSA PRIVATE KEY') return sequence(zero, sequence(oid(rsa), der(0x05)), der(0x04, bytes));
  if (label === 'EC PRIVATE KEY') {
    const curve = within(readDer(bytes)).find(({ tag }) => tag === 0xa0);
    if (!curve) throw new Error('a key of no curve');
    return sequence(zero, sequence(oid(ec), curve.content), der(0x04, bytes));
  }
  return Uint8Array.from(bytes);
}

const message = Uint8Array.from('Wheelhouse', (letter) => letter.charCodeAt(0));

/**
 * Whether a private key is that of a public one: what it signs, the other verifies. Null where this browser cannot tell:
 * it has no WebCrypto over plain HTTP, and nowhere one for every kind of key.
 */
export async function isKeyOf(pkcs8: Uint8Array<ArrayBuffer>, publicKey: Der): Promise<boolean | null> {
  const [algorithm] = within(publicKey);
  const [type, curve] = algorithm ? within(algorithm) : [];
  const kind = type ? hexOf(type.content) : '';
  const namedCurve = curve && curves[hexOf(curve.content)];
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle || (kind === ec ? !namedCurve : kind !== rsa)) return null;
  const [, own] = within(readDer(pkcs8));
  const [ownType, ownCurve] = own ? within(own) : [];
  if (!ownType || hexOf(ownType.content) !== kind) return false;
  if (kind === ec && (!ownCurve || hexOf(ownCurve.content) !== hexOf(curve!.content))) return false;
  const imported =
    kind === ec ? { name: 'ECDSA', namedCurve: namedCurve! } : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const used = kind === ec ? { name: 'ECDSA', hash: 'SHA-256' } : { name: 'RSASSA-PKCS1-v1_5' };
  const key = await subtle.importKey('pkcs8', pkcs8, imported, false, ['sign']);
  const other = await subtle.importKey('spki', Uint8Array.from(publicKey.whole), imported, false, ['verify']);
  return subtle.verify(used, other, await subtle.sign(used, key, message), message);
}
