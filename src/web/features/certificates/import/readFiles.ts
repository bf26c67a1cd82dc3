import { pemOf } from '../pem/pemBlocks.ts';

const most = 200_000; // bytes

/** Files as one text; a certificate in binary form becomes PEM. */
export async function readFiles(files: readonly File[]): Promise<string> {
  const texts = await Promise.all(
    files.map(async (file) => {
      const bytes = new Uint8Array(await file.slice(0, most).arrayBuffer());
      // A sequence, which no text begins with.
      return bytes[0] === 0x30 && bytes[1]! > 127
        ? pemOf('CERTIFICATE', bytes)
        : new TextDecoder().decode(bytes);
    }),
  );
  return texts.map((text) => `${text.trim()}\n`).join('');
}
