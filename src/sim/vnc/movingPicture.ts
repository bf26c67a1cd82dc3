import type { Picture, Rect } from './display.ts';

const noise = Uint32Array.from({ length: 1 << 16 }, () => Math.floor(Math.random() * 0x1000000));

/** Noise with a bright square wandering over it: a picture that changes everywhere and does not compress. */
export class MovingPicture implements Picture {
  readonly width: number;
  readonly height: number;
  readonly isNoise = true;
  #frame = 0;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  advance(): void {
    this.#frame++;
  }

  paint(rect: Rect, out: Uint32Array): void {
    const squareX = (this.#frame * 7) % this.width;
    const squareY = (this.#frame * 5) % this.height;
    for (let y = 0; y < rect.h; y++) {
      const start = ((rect.y + y) * 4099 + this.#frame * 7919 + rect.x) & 0xffff;
      const isBeside = rect.y + y < squareY || rect.y + y >= squareY + 96;
      for (let x = 0; x < rect.w; x++) {
        const isSquare = !isBeside && rect.x + x >= squareX && rect.x + x < squareX + 96;
        out[y * rect.w + x] = isSquare ? 0x6cc66f : noise[(start + x) & 0xffff]!;
      }
    }
  }
}
