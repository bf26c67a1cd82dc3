import type { Rect } from './display.ts';

const band = 16;

/** What a viewer has not seen yet: one span per band of 16 pixel rows, which is one line of text. */
export class Damage {
  readonly #width: number;
  readonly #height: number;
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  /** Pixel rows by which the viewer's picture must be moved up before anything else is sent. */
  #scrolled = 0;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#left = new Int32Array(Math.ceil(height / band));
    this.#right = new Int32Array(this.#left.length);
  }

  get isEmpty(): boolean {
    return this.#scrolled === 0 && this.#right.every((right) => right === 0);
  }

  add(rect: Rect): void {
    const left = Math.max(0, rect.x);
    const right = Math.min(this.#width, rect.x + rect.w);
    if (left >= right || rect.h <= 0) return;
    const last = Math.min(this.#left.length - 1, Math.floor((rect.y + rect.h - 1) / band));
    for (let i = Math.max(0, Math.floor(rect.y / band)); i <= last; i++) {
      const isClean = this.#right[i] === 0;
      this.#left[i] = isClean ? left : Math.min(this.#left[i]!, left);
      this.#right[i] = Math.max(this.#right[i]!, right);
    }
  }

  /** Moves everything up. Only whole bands can move; other distances damage the whole picture. */
  scroll(rows: number): void {
    if (rows % band !== 0 || this.#height % band !== 0 || this.#scrolled + rows >= this.#height) {
      this.#scrolled = 0;
      this.add({ x: 0, y: 0, w: this.#width, h: this.#height });
      return;
    }
    this.#scrolled += rows;
    for (const side of [this.#left, this.#right]) {
      side.copyWithin(0, rows / band);
      side.fill(0, side.length - rows / band);
    }
  }

  /** Empties itself: how far to scroll first, then what to send. */
  take(): { scrolled: number; rects: Rect[] } {
    const scrolled = this.#scrolled;
    const rects: Rect[] = [];
    let above: Rect | undefined;
    for (let i = 0; i < this.#left.length; i++) {
      const x = this.#left[i]!;
      const w = this.#right[i]! - x;
      const y = i * band;
      const h = Math.min(band, this.#height - y);
      if (w <= 0) above = undefined;
      else if (above && isWorthMerging(above, x, w)) above = grow(above, x, w, h, rects);
      else rects.push((above = { x, y, w, h }));
    }
    this.#scrolled = 0;
    this.#left.fill(0);
    this.#right.fill(0);
    return { scrolled, rects };
  }
}

// A little too much painted costs less than another rectangle.
function isWorthMerging(above: Rect, x: number, w: number): boolean {
  const union = Math.max(above.x + above.w, x + w) - Math.min(above.x, x);
  return union <= 1.25 * Math.min(above.w, w);
}

function grow(above: Rect, x: number, w: number, h: number, rects: Rect[]): Rect {
  const left = Math.min(above.x, x);
  const grown = { x: left, y: above.y, w: Math.max(above.x + above.w, x + w) - left, h: above.h + h };
  rects[rects.length - 1] = grown;
  return grown;
}
