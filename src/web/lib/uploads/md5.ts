import { createMD5, type IHasher } from 'hash-wasm';

export interface Digested {
  /** What was hashed, and is to be sent. */
  bytes: ArrayBuffer;
  /** Hex. */
  md5: string;
}

let hasher: Promise<IHasher> | undefined;

/** Reads a piece of a file once: what is hashed is what is sent. */
export async function digest(piece: Blob): Promise<Digested> {
  const bytes = await piece.arrayBuffer();
  const md5 = await (hasher ??= createMD5());
  return { bytes, md5: md5.init().update(new Uint8Array(bytes)).digest('hex') };
}
