import { constants, deflateRawSync } from 'node:zlib';
import type { Picture, Rect } from '../display.ts';
import { makeCompactWriter, makeWriter, type PixelFormat, type PixelWriter } from './pixelFormat.ts';

export const encodingNumber = {
  raw: 0,
  copyRect: 1,
  zrle: 16,
  desktopSize: -223,
  qemuExtendedKey: -258,
  extendedDesktopSize: -308,
} as const;

export type Encoder = (picture: Picture, rect: Rect) => Buffer;

export function writeRectHeader(rect: Rect, encoding: number): Buffer {
  const header = Buffer.allocUnsafe(12);
  header.writeUInt16BE(rect.x, 0);
  header.writeUInt16BE(rect.y, 2);
  header.writeUInt16BE(rect.w, 4);
  header.writeUInt16BE(rect.h, 6);
  header.writeInt32BE(encoding, 8);
  return header;
}

export function makeRawEncoder(format: PixelFormat): Encoder {
  const writer = makeWriter(format);
  return (picture, rect) => {
    const out = Buffer.allocUnsafe(12 + rect.w * rect.h * writer.bytes);
    let offset = writeRectHeader(rect, encodingNumber.raw).copy(out);
    const strip = new Uint32Array(rect.w * Math.min(16, rect.h));
    for (let y = 0; y < rect.h; y += 16) {
      const h = Math.min(16, rect.h - y);
      picture.paint({ x: rect.x, y: rect.y + y, w: rect.w, h }, strip);
      offset = writer.write(strip, rect.w * h, out, offset);
    }
    return out;
  };
}

/** One per viewer: its zlib stream lasts as long as its connection, whatever pixel format it changes to. */
export type ZlibStream = { isBegun: boolean };

/** ZRLE without run lengths: solid and palette tiles suit text, and deflate finds the runs. */
export function makeZrleEncoder(format: PixelFormat, stream: ZlibStream): Encoder {
  const writer = makeCompactWriter(format);
  return (picture, rect) => {
    const tiles = writeTiles(picture, rect, writer);
    // Pieces that end in a sync flush and refer to nothing before them join into one deflate stream, so a viewer costs
    // no compressor of its own (a quarter of a megabyte each).
    const isSmall = tiles.length < 4096;
    const packed = deflateRawSync(tiles, {
      level: picture.isNoise ? 0 : 6,
      finishFlush: constants.Z_SYNC_FLUSH,
      ...(isSmall && { windowBits: 12, memLevel: 5 }),
    });
    const zlibHeader = Buffer.from(stream.isBegun ? [] : [0x78, 0x9c]);
    stream.isBegun = true;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(zlibHeader.length + packed.length);
    return Buffer.concat([writeRectHeader(rect, encodingNumber.zrle), length, zlibHeader, packed]);
  };
}

const tileSide = 64;
const tilePixels = new Uint32Array(tileSide * tileSide);

function writeTiles(picture: Picture, rect: Rect, writer: PixelWriter): Buffer {
  const tileCount = Math.ceil(rect.w / tileSide) * Math.ceil(rect.h / tileSide);
  const out = Buffer.allocUnsafe(rect.w * rect.h * writer.bytes + tileCount * (1 + 16 * writer.bytes));
  let offset = 0;
  for (let y = 0; y < rect.h; y += tileSide) {
    for (let x = 0; x < rect.w; x += tileSide) {
      const [w, h] = [Math.min(tileSide, rect.w - x), Math.min(tileSide, rect.h - y)];
      picture.paint({ x: rect.x + x, y: rect.y + y, w, h }, tilePixels);
      offset = writeTile(w, h, writer, out, offset);
    }
  }
  return out.subarray(0, offset);
}

function writeTile(w: number, h: number, writer: PixelWriter, out: Buffer, start: number): number {
  const colours = listColours(w * h);
  out[start] = colours?.length ?? 0;
  if (!colours) return writer.write(tilePixels, w * h, out, start + 1);
  let offset = writer.write(Uint32Array.from(colours), colours.length, out, start + 1);
  if (colours.length === 1) return offset;
  const bits = colours.length === 2 ? 1 : colours.length <= 4 ? 2 : 4;
  for (let y = 0; y < h; y++) {
    let byte = 0;
    let free = 8;
    for (let x = 0; x < w; x++) {
      free -= bits;
      byte |= colours.indexOf(tilePixels[y * w + x]!) << free;
      if (free > 0 && x < w - 1) continue;
      out[offset++] = byte;
      [byte, free] = [0, 8];
    }
  }
  return offset;
}

/** The colours of the tile, or undefined when they are more than a packed palette holds. */
function listColours(count: number): number[] | undefined {
  const colours: number[] = [];
  let previous = -1;
  for (let i = 0; i < count; i++) {
    const pixel = tilePixels[i]!;
    if (pixel === previous) continue;
    previous = pixel;
    if (colours.includes(pixel)) continue;
    if (colours.length === 16) return undefined;
    colours.push(pixel);
  }
  return colours;
}
