import type { Picture, Rect } from '../display.ts';
import { findGlyph } from '../font.ts';

const glyphWidth = 8;

interface Box extends Rect {
  colour: number;
}
interface Label {
  text: string;
  x: number;
  y: number;
  colour: number;
  /** How many pixels a pixel of the font becomes. */
  scale: number;
}
interface Inset {
  picture: Picture;
  x: number;
  y: number;
}

/** A picture of boxes, words and other pictures, drawn one over the other. */
export class Scene implements Picture {
  readonly width = 1024;
  readonly height = 768;
  readonly #layers: ((rect: Rect, out: Uint32Array) => void)[] = [];

  box(box: Box): this {
    this.#layers.push((rect, out) => fill(rect, out, box, box.colour));
    return this;
  }

  label(label: Label): this {
    this.#layers.push((rect, out) => drawLabel(rect, out, label));
    return this;
  }

  /** A label in the middle of the screen's width. */
  centred(text: string, y: number, colour: number, scale: number): this {
    return this.label({ text, y, colour, scale, x: (this.width - text.length * glyphWidth * scale) / 2 });
  }

  inset(inset: Inset): this {
    this.#layers.push((rect, out) => drawInset(rect, out, inset));
    return this;
  }

  paint(rect: Rect, out: Uint32Array): void {
    for (const draw of this.#layers) draw(rect, out);
  }
}

function fill(rect: Rect, out: Uint32Array, box: Rect, colour: number): void {
  const left = Math.max(rect.x, box.x);
  const right = Math.min(rect.x + rect.w, box.x + box.w);
  if (left >= right) return;
  const bottom = Math.min(rect.y + rect.h, box.y + box.h);
  for (let y = Math.max(rect.y, box.y); y < bottom; y++) {
    const row = (y - rect.y) * rect.w - rect.x;
    out.fill(colour, row + left, row + right);
  }
}

function drawLabel(rect: Rect, out: Uint32Array, { text, x, y, colour, scale }: Label): void {
  [...text].forEach((character, place) => {
    const left = x + place * glyphWidth * scale;
    findGlyph(character.codePointAt(0) ?? 0x20).forEach((bits, line) => {
      for (let column = 0; column < glyphWidth; column++) {
        const dot = { x: left + column * scale, y: y + line * scale, w: scale, h: scale };
        if (bits & (0x80 >> column)) fill(rect, out, dot, colour);
      }
    });
  });
}

function drawInset(rect: Rect, out: Uint32Array, { picture, x, y }: Inset): void {
  const left = Math.max(rect.x, x);
  const top = Math.max(rect.y, y);
  const w = Math.min(rect.x + rect.w, x + picture.width) - left;
  const h = Math.min(rect.y + rect.h, y + picture.height) - top;
  if (w <= 0 || h <= 0) return;
  const part = new Uint32Array(w * h);
  picture.paint({ x: left - x, y: top - y, w, h }, part);
  for (let row = 0; row < h; row++) {
    out.set(part.subarray(row * w, (row + 1) * w), (top - rect.y + row) * rect.w + left - rect.x);
  }
}
