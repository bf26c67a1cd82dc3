/** How a viewer wants its pixels: true colour only, 8, 16 or 32 bits. */
export type PixelFormat = {
  bitsPerPixel: number;
  depth: number;
  isBigEndian: boolean;
  max: readonly [number, number, number];
  shift: readonly [number, number, number];
};

export const nativeFormat: PixelFormat = {
  bitsPerPixel: 32,
  depth: 24,
  isBigEndian: false,
  max: [255, 255, 255],
  shift: [16, 8, 0],
};

/** Reads the 16 bytes of PIXEL_FORMAT; undefined when it is one we do not speak (colour maps, odd sizes). */
export function readPixelFormat(bytes: Buffer): PixelFormat | undefined {
  const bitsPerPixel = bytes.readUInt8(0);
  const max = [bytes.readUInt16BE(4), bytes.readUInt16BE(6), bytes.readUInt16BE(8)] as const;
  const shift = [bytes.readUInt8(10), bytes.readUInt8(11), bytes.readUInt8(12)] as const;
  const isTrueColour = bytes.readUInt8(3) !== 0;
  const fits = max.every((m, i) => m > 0 && (m & (m + 1)) === 0 && m * 2 ** shift[i]! < 2 ** bitsPerPixel);
  if (!isTrueColour || ![8, 16, 32].includes(bitsPerPixel) || !fits) return undefined;
  return { bitsPerPixel, depth: bytes.readUInt8(1), isBigEndian: bytes.readUInt8(2) !== 0, max, shift };
}

export function writePixelFormat(format: PixelFormat): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt8(format.bitsPerPixel, 0);
  bytes.writeUInt8(format.depth, 1);
  bytes.writeUInt8(format.isBigEndian ? 1 : 0, 2);
  bytes.writeUInt8(1, 3);
  format.max.forEach((m, i) => bytes.writeUInt16BE(m, 4 + 2 * i));
  format.shift.forEach((s, i) => bytes.writeUInt8(s, 10 + i));
  return bytes;
}

/** Writes pixels in a viewer's form and returns the offset behind them. */
export type PixelWriter = {
  bytes: number;
  write(pixels: Uint32Array, count: number, out: Buffer, offset: number): number;
};

export function makeWriter(format: PixelFormat): PixelWriter {
  const size = format.bitsPerPixel / 8;
  return makeBytePicker(
    format,
    Array.from({ length: size }, (_, i) => i),
  );
}

/** ZRLE leaves out the byte of a 32-bit pixel that holds no colour. */
export function makeCompactWriter(format: PixelFormat): PixelWriter {
  if (format.bitsPerPixel !== 32 || format.depth > 24) return makeWriter(format);
  const used = format.max.reduce((bits, m, i) => (bits | (m << format.shift[i]!)) >>> 0, 0);
  if (used >>> 24 === 0) return makeBytePicker(format, [0, 1, 2]);
  if ((used & 0xff) === 0) return makeBytePicker(format, [1, 2, 3]);
  return makeWriter(format);
}

// `significance` names the bytes to write, 0 the least significant one.
function makeBytePicker(format: PixelFormat, significance: number[]): PixelWriter {
  const { max, shift } = format;
  const shifts = (format.isBigEndian ? significance.toReversed() : significance).map((byte) => byte * 8);
  const bytes = shifts.length;
  const isFull = max.every((m) => m === 255);
  return {
    bytes,
    write(pixels, count, out, offset) {
      for (let i = 0; i < count; i++) {
        const rgb = pixels[i]!;
        let [r, g, b] = [rgb >>> 16, (rgb >>> 8) & 255, rgb & 255];
        if (!isFull) [r, g, b] = [scale(r, max[0]), scale(g, max[1]), scale(b, max[2])];
        const value = (r << shift[0]) | (g << shift[1]) | (b << shift[2]);
        for (let k = 0; k < bytes; k++) out[offset++] = value >>> shifts[k]!;
      }
      return offset;
    },
  };
}

const scale = (level: number, max: number) => Math.round((level * max) / 255);
