import type { Duplex } from 'node:stream';
import { Damage } from '../damage.ts';
import type { Display, Picture, Rect, Watcher } from '../display.ts';
import {
  type Encoder,
  encodingNumber,
  makeRawEncoder,
  makeZrleEncoder,
  writeRectHeader,
} from './encodings.ts';
import { nativeFormat, type PixelFormat } from './pixelFormat.ts';

/**
 * What one viewer has been sent and has yet to be sent. It gets one update per request and none while its stream is
 * full, so a viewer that stops reading costs the one update it did not read.
 */
export class Viewer implements Watcher {
  readonly #stream: Duplex;
  readonly #display: Display;
  #format = nativeFormat;
  #encodings = new Set<number>();
  #encode: Encoder = makeRawEncoder(nativeFormat);
  readonly #zlib = { isBegun: false };
  #width = 0;
  #height = 0;
  #damage = new Damage(0, 0);
  #hasRequest = false;
  #isScheduled = false;
  #mustAnnounceKeys = false;
  #mustTellSize: { reason: number; status: number } | undefined;

  constructor(stream: Duplex, display: Display) {
    this.#stream = stream;
    this.#display = display;
  }

  /** Starts with the whole of what is shown now, and says its size. */
  begin(): { width: number; height: number } {
    const { width, height } = this.#display.picture;
    [this.#width, this.#height] = [width, height];
    this.#damageAll();
    return { width, height };
  }

  setFormat(format: PixelFormat): void {
    this.#format = format;
    this.#chooseEncoder();
  }

  setEncodings(numbers: number[]): void {
    const added = new Set(numbers.filter((number) => !this.#encodings.has(number)));
    this.#encodings = new Set(numbers);
    this.#chooseEncoder();
    if (added.has(encodingNumber.extendedDesktopSize)) this.#mustTellSize = { reason: 0, status: 0 };
    if (added.has(encodingNumber.qemuExtendedKey)) this.#mustAnnounceKeys = true;
    if (this.#hasMovedOn()) this.replaced();
  }

  request(rect: Rect, isIncremental: boolean): void {
    if (!isIncremental) this.#damage.add(rect);
    this.#hasRequest = true;
    this.#schedule();
  }

  refuseSize(): void {
    if (!this.#encodings.has(encodingNumber.extendedDesktopSize)) return;
    this.#mustTellSize = { reason: 1, status: 1 };
    this.#schedule();
  }

  damaged(rect: Rect): void {
    this.#damage.add(rect);
    this.#schedule();
  }

  scrolled(rows: number): void {
    if (this.#encodings.has(encodingNumber.copyRect) && !this.#hasMovedOn()) this.#damage.scroll(rows);
    else this.#damageAll();
    this.#schedule();
  }

  replaced(): void {
    const canResize =
      this.#encodings.has(encodingNumber.extendedDesktopSize) ||
      this.#encodings.has(encodingNumber.desktopSize);
    if (canResize && this.#hasMovedOn()) {
      this.#width = this.#display.picture.width;
      this.#height = this.#display.picture.height;
      this.#damage = new Damage(this.#width, this.#height);
      this.#mustTellSize = { reason: 0, status: 0 };
    }
    this.#damageAll();
    this.#schedule();
  }

  /** To be called when the stream takes bytes again. */
  drained(): void {
    this.#schedule();
  }

  // Several changes in one turn of the event loop become one update.
  #schedule(): void {
    if (this.#isScheduled || !this.#hasRequest) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#sendUpdate();
    });
  }

  #sendUpdate(): void {
    if (!this.#hasRequest || this.#stream.writableEnded || this.#stream.destroyed) return;
    if (this.#stream.writableNeedDrain) return;
    const notices = this.#takeNotices();
    const rects = notices.length > 0 ? notices : this.#takePicture();
    if (rects.length === 0) return;
    this.#hasRequest = false;
    this.#stream.write(Buffer.concat([Buffer.from([0, 0, rects.length >> 8, rects.length]), ...rects]));
  }

  // A new size goes alone: viewers must not get a picture in the update that changes it.
  #takeNotices(): Buffer[] {
    const notices: Buffer[] = [];
    if (this.#mustAnnounceKeys)
      notices.push(writeRectHeader({ x: 0, y: 0, w: 0, h: 0 }, encodingNumber.qemuExtendedKey));
    if (this.#mustTellSize) notices.push(this.#describeSize(this.#mustTellSize));
    this.#mustAnnounceKeys = false;
    this.#mustTellSize = undefined;
    return notices;
  }

  #takePicture(): Buffer[] {
    if (this.#damage.isEmpty) return [];
    const { scrolled, rects } = this.#damage.take();
    const picture = this.#fit(this.#display.picture);
    const parts = rects.map((rect) => this.#encode(picture, rect));
    if (scrolled === 0) return parts;
    const source = Buffer.from([0, 0, scrolled >> 8, scrolled]);
    const moved = { x: 0, y: 0, w: this.#width, h: this.#height - scrolled };
    return [Buffer.concat([writeRectHeader(moved, encodingNumber.copyRect), source]), ...parts];
  }

  // A viewer that cannot change its size sees what fits, on black.
  #fit(picture: Picture): Picture {
    if (!this.#hasMovedOn()) return picture;
    const paint = (rect: Rect, out: Uint32Array) => {
      const w = Math.min(rect.w, picture.width - rect.x);
      out.fill(0, 0, rect.w * rect.h);
      const row = new Uint32Array(Math.max(0, w));
      for (let y = 0; w > 0 && y < Math.min(rect.h, picture.height - rect.y); y++) {
        picture.paint({ x: rect.x, y: rect.y + y, w, h: 1 }, row);
        out.set(row, y * rect.w);
      }
    };
    return { width: this.#width, height: this.#height, paint };
  }

  #hasMovedOn(): boolean {
    return this.#display.picture.width !== this.#width || this.#display.picture.height !== this.#height;
  }

  #damageAll(): void {
    this.#damage = new Damage(this.#width, this.#height);
    this.#damage.add({ x: 0, y: 0, w: this.#width, h: this.#height });
  }

  #chooseEncoder(): void {
    const hasZrle = this.#encodings.has(encodingNumber.zrle);
    this.#encode = hasZrle ? makeZrleEncoder(this.#format, this.#zlib) : makeRawEncoder(this.#format);
  }

  #describeSize({ reason, status }: { reason: number; status: number }): Buffer {
    const size = { x: reason, y: status, w: this.#width, h: this.#height };
    if (!this.#encodings.has(encodingNumber.extendedDesktopSize)) {
      return writeRectHeader({ ...size, x: 0, y: 0 }, encodingNumber.desktopSize);
    }
    const screens = Buffer.alloc(20);
    screens.writeUInt8(1, 0);
    screens.writeUInt16BE(size.w, 12);
    screens.writeUInt16BE(size.h, 14);
    return Buffer.concat([writeRectHeader(size, encodingNumber.extendedDesktopSize), screens]);
  }
}
