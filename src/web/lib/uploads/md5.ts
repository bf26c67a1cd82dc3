import { createMD5, type IHasher } from 'hash-wasm';

let idle: Promise<IHasher> | undefined;

/** Of a piece of a file, hex; read as it is hashed, so that no more than a little of it is in memory. */
export async function digest(piece: Blob): Promise<string> {
  // Taken before anything is waited for: two that shared one would hash both pieces as one.
  const taken = idle;
  idle = undefined;
  const md5 = await (taken ?? createMD5());
  md5.init();
  const reader = piece.stream().getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) md5.update(chunk.value);
  const hex = md5.digest('hex');
  idle = Promise.resolve(md5);
  return hex;
}
