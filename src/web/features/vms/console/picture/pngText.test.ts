import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { withTexts } from './pngText.ts';

// One transparent pixel.
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Reads a PNG as its specification says, and fails on a wrong checksum. */
function chunksOf(png: Buffer) {
  const chunks: { type: string; bytes: Buffer }[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.push({ type: body.toString('latin1', 0, 4), bytes: body.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

it('writes texts into a PNG that stays one, in any script', async () => {
  const png = withTexts(pixel, { Title: 'web-01 – 上海', Author: 'Ada' });
  const chunks = chunksOf(Buffer.from(await png.arrayBuffer()));
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
  expect(chunks[1]?.bytes.toString('utf8')).toBe('Title\0\0\0\0\0web-01 – 上海');
  expect(chunks[2]?.bytes.toString('utf8')).toBe('Author\0\0\0\0\0Ada');
  expect(chunks[3]).toEqual(chunksOf(pixel)[1]);
});
