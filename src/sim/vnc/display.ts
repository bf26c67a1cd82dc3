export type Rect = { x: number; y: number; w: number; h: number };

/** What a screen shows. Pixels are computed when a viewer asks, so a guest nobody looks at holds no framebuffer. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  /** Noise does not shrink; an encoder need not try. */
  readonly isNoise?: boolean;
  /** Writes the pixels (0xRRGGBB) of a rectangle within the picture, row by row. */
  paint(rect: Rect, out: Uint32Array): void;
};

export type Watcher = {
  damaged(rect: Rect): void;
  /** The whole picture moved up by so many pixels; what came in below is damaged separately. */
  scrolled(rows: number): void;
  /** Another picture is shown, maybe of another size. */
  replaced(): void;
};

export class Display {
  readonly watchers = new Set<Watcher>();
  #picture: Picture = { width: 720, height: 400, paint: (_, out) => out.fill(0) };

  get picture(): Picture {
    return this.#picture;
  }

  show(picture: Picture): void {
    this.#picture = picture;
    for (const watcher of this.watchers) watcher.replaced();
  }

  damage(rect: Rect): void {
    for (const watcher of this.watchers) watcher.damaged(rect);
  }

  scroll(rows: number): void {
    for (const watcher of this.watchers) watcher.scrolled(rows);
  }
}
