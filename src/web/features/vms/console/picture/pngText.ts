const crcs = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcs[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** One chunk of a PNG: its length, its type, its bytes and their checksum. */
function chunk(type: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(12 + bytes.length);
  const view = new DataView(whole.buffer);
  view.setUint32(0, bytes.length);
  whole.set(new TextEncoder().encode(type), 4);
  whole.set(bytes, 8);
  view.setUint32(8 + bytes.length, crcOf(whole.subarray(4, 8 + bytes.length)));
  return whole;
}

// Signature, then IHDR, which is always first and 25 bytes long.
const afterHeader = 8 + 25;

/** A PNG with texts (PNG's own keywords: Title, Author, …) as uncompressed UTF-8 after its header. */
export function withTexts(png: Uint8Array, texts: Readonly<Record<string, string>>): Blob {
  const chunks = Object.entries(texts).map(([keyword, text]) =>
    // Keyword, end, not compressed, no method, no language, no translated keyword.
    chunk('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`)),
  );
  const [head, rest] = [png.slice(0, afterHeader), png.slice(afterHeader)];
  return new Blob([head, ...chunks, rest], { type: 'image/png' });
}
