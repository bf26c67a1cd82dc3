// DER as far as a certificate and a key need it: a value is a tag, a length and that many bytes. Six fields are read of
// it before anything is sent; whether a certificate is good is for the vendor to say.

export interface Der {
  tag: number;
  /** Without tag and length. */
  content: Uint8Array;
  whole: Uint8Array;
}

/** The value at the beginning; throws where there is none, or less than it says. */
export function readDer(bytes: Uint8Array): Der {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined) throw new Error('cut off');
  // From 128 on the length has a length of its own; more than four bytes of it are no certificate's.
  const more = first < 128 ? 0 : first & 127;
  if (more > 4 || first === 128) throw new Error('no DER');
  const length = more === 0 ? first : bytes.slice(2, 2 + more).reduce((sum, byte) => sum * 256 + byte, 0);
  const begin = 2 + more;
  if (begin + length > bytes.length) throw new Error('cut off');
  return { tag, content: bytes.slice(begin, begin + length), whole: bytes.slice(0, begin + length) };
}

/** The values that a sequence or set holds. */
export function within({ content }: Der): Der[] {
  const values: Der[] = [];
  for (let rest = content; rest.length > 0;) {
    const value = readDer(rest);
    values.push(value);
    rest = rest.slice(value.whole.length);
  }
  return values;
}

export const hexOf = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
export const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

export function der(tag: number, ...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Uint8Array.from([tag, ...size, ...parts.flatMap((part) => [...part])]);
}
