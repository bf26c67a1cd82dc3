import type { Display, Picture, Rect } from './display.ts';
import { findGlyph, glyphHeight } from './font.ts';

// Sixteen colours in the console's usual order: black red green yellow blue magenta cyan white, then their bright forms.
const palette = Uint32Array.of(
  ...[0x0f141b, 0xf0706a, 0x6cc66f, 0xd9b45b, 0x6ea8f2, 0xc39af0, 0x62c3cf, 0xc8d0da],
  ...[0x6b7685, 0xff8f88, 0x8be28d, 0xf0cf7c, 0x93c1ff, 0xdab8ff, 0x86e0ea, 0xf3f6fa],
);
const plain = 7;
const bold = 0x10;
const inverse = 0x20;

/** A grid of characters with a cursor, which understands the few escape sequences our guests write. */
export class TextScreen implements Picture {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  readonly #display: Display;
  readonly #cellWidth: number;
  readonly #codes: Uint32Array;
  readonly #styles: Uint8Array;
  #column = 0;
  #row = 0;
  #style = plain;
  #hasCursor = true;

  constructor(display: Display, columns: number, rows: number, cellWidth = 8) {
    this.#display = display;
    this.columns = columns;
    this.rows = rows;
    this.#cellWidth = cellWidth;
    this.width = columns * cellWidth;
    this.height = rows * glyphHeight;
    this.#codes = new Uint32Array(columns * rows).fill(0x20);
    this.#styles = new Uint8Array(columns * rows).fill(plain);
  }

  get column(): number {
    return this.#column;
  }

  /** Writes text; understands newline, return, backspace and `ESC [ … m J H K ?25h ?25l`. */
  write(text: string): void {
    this.#damageCell(this.#column, this.#row);
    for (const [token] of text.matchAll(/\x1b\[[?\d;]*[a-zA-Z]|./gsu)) {
      if (token.length > 1 && token.startsWith('\x1b')) this.#obey(token);
      else if (token === '\n') this.#feedLine();
      else if (token === '\r') this.#column = 0;
      else if (token === '\b') this.#stepBack();
      else this.#put(token.codePointAt(0) ?? 0x20);
    }
    this.#damageCell(this.#column, this.#row);
  }

  /** The words on the screen, without trailing blanks. */
  readText(): string {
    const lines = Array.from({ length: this.rows }, (_, row) => {
      const codes = this.#codes.subarray(row * this.columns, (row + 1) * this.columns);
      return String.fromCodePoint(...codes).trimEnd();
    });
    return lines.join('\n').trimEnd();
  }

  paint(rect: Rect, out: Uint32Array): void {
    for (let row = Math.floor(rect.y / glyphHeight); row * glyphHeight < rect.y + rect.h; row++) {
      for (
        let column = Math.floor(rect.x / this.#cellWidth);
        column * this.#cellWidth < rect.x + rect.w;
        column++
      )
        this.#paintCell(column, row, rect, out);
    }
  }

  #paintCell(column: number, row: number, rect: Rect, out: Uint32Array): void {
    const cell = row * this.columns + column;
    const style = this.#styles[cell] ?? plain;
    const isCursor = this.#hasCursor && column === this.#column && row === this.#row;
    const swapped = Boolean(style & inverse) !== isCursor;
    const ink = palette[swapped ? 0 : style & 15]!;
    const ground = palette[swapped ? style & 15 : 0]!;
    const glyph = findGlyph(this.#codes[cell] ?? 0x20);
    const left = column * this.#cellWidth - rect.x;
    const top = row * glyphHeight - rect.y;
    const firstX = Math.max(0, -left);
    const lastX = Math.min(this.#cellWidth, rect.w - left);
    for (let y = Math.max(0, -top); y < Math.min(glyphHeight, rect.h - top); y++) {
      const bits = style & bold ? glyph[y]! | (glyph[y]! >> 1) : glyph[y]!;
      let at = (top + y) * rect.w + left + firstX;
      for (let x = firstX; x < lastX; x++) out[at++] = bits & (0x80 >> x) ? ink : ground;
    }
  }

  #put(code: number): void {
    if (this.#column >= this.columns) this.#feedLine();
    const cell = this.#row * this.columns + this.#column;
    this.#codes[cell] = code;
    this.#styles[cell] = this.#style;
    this.#damageCell(this.#column, this.#row);
    this.#column++;
  }

  // Back over the edge too, so that a command longer than a line can be rubbed out.
  #stepBack(): void {
    if (this.#column > 0) this.#column--;
    else if (this.#row > 0) [this.#column, this.#row] = [this.columns - 1, this.#row - 1];
  }

  #feedLine(): void {
    this.#damageCell(this.#column, this.#row);
    this.#column = 0;
    if (this.#row < this.rows - 1) {
      this.#row++;
      return;
    }
    this.#codes.copyWithin(0, this.columns).fill(0x20, -this.columns);
    this.#styles.copyWithin(0, this.columns).fill(plain, -this.columns);
    if (this.#display.picture === this) this.#display.scroll(glyphHeight);
    this.#damageRow(this.#row, 0);
  }

  #obey(sequence: string): void {
    const body = sequence.slice(2, -1);
    const last = sequence.at(-1);
    if (last === 'm') for (const code of body.split(';')) this.#setStyle(Number(code));
    else if (last === 'J') this.#erase();
    else if (last === 'H') [this.#column, this.#row] = [0, 0];
    else if (last === 'K') this.#eraseLine();
    else if (body === '?25') this.#hasCursor = last === 'h';
  }

  #setStyle(code: number): void {
    const keep = this.#style & (bold | inverse);
    if (code === 0) this.#style = plain;
    else if (code === 1) this.#style |= bold;
    else if (code === 7) this.#style |= inverse;
    else if (code >= 30 && code <= 37) this.#style = keep | (code - 30);
    else if (code >= 90 && code <= 97) this.#style = keep | (code - 82);
  }

  #erase(): void {
    this.#codes.fill(0x20);
    this.#styles.fill(plain);
    this.#damage({ x: 0, y: 0, w: this.width, h: this.height });
  }

  #eraseLine(): void {
    const from = this.#row * this.columns + this.#column;
    this.#codes.fill(0x20, from, (this.#row + 1) * this.columns);
    this.#styles.fill(plain, from, (this.#row + 1) * this.columns);
    this.#damageRow(this.#row, this.#column);
  }

  #damageCell(column: number, row: number): void {
    const w = this.#cellWidth;
    this.#display.damage({
      x: Math.min(column, this.columns - 1) * w,
      y: row * glyphHeight,
      w,
      h: glyphHeight,
    });
  }

  #damageRow(row: number, column: number): void {
    const x = column * this.#cellWidth;
    this.#damage({ x, y: row * glyphHeight, w: this.width - x, h: glyphHeight });
  }

  #damage(rect: Rect): void {
    if (this.#display.picture === this) this.#display.damage(rect);
  }
}
