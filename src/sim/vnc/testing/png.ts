import { crc32, deflateSync } from 'node:zlib';

/** A PNG of 0xRRGGBB pixels, to look at what a guest shows. */
export function writePng(width: number, height: number, pixels: Uint32Array): Buffer {
  const raw = Buffer.alloc(height * (1 + 3 * width));
  for (let y = 0, offset = 0; y < height; y++) {
    offset++;
    for (let x = 0; x < width; x++, offset += 3) raw.writeUIntBE(pixels[y * width + x] ?? 0, offset, 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
