import { type Duplex, duplexPair } from 'node:stream';
import { constants, inflateSync } from 'node:zlib';
import type { Rect } from '../display.ts';
import type { Guest } from '../guest.ts';
import { answerChallenge } from '../rfb/vncAuth.ts';
import { serveVnc } from '../server.ts';

export type SeenRect = Rect & { encoding: number };

type Wish = {
  version?: string;
  password?: string;
  encodings?: number[];
  isShared?: boolean;
  /** Cuts what is sent into single bytes. */
  byByte?: boolean;
};

/** A small RFB viewer of its own making: it shares nothing with the server but the DES of VNC authentication. */
export class TestViewer {
  readonly stream: Duplex;
  readonly #theirs: Duplex;
  width = 0;
  height = 0;
  name = '';
  pixels = new Uint32Array(0);
  /** What the server said about its refusal (3.8 only). */
  refusal: string | undefined;
  #byByte: boolean;
  #buffered: Buffer = Buffer.alloc(0);
  #hasEnded = false;
  #wake = () => {};
  #compressed: Buffer = Buffer.alloc(0);
  #inflated = 0;

  private constructor(stream: Duplex, theirs: Duplex, byByte: boolean) {
    this.stream = stream;
    this.#theirs = theirs;
    this.#byByte = byByte;
    stream.on('data', (chunk: Buffer) => {
      this.#buffered = Buffer.concat([this.#buffered, chunk]);
      this.#wake();
    });
    stream.on('error', () => {});
    for (const event of ['end', 'close'])
      stream.on(event, () => {
        this.#hasEnded = true;
        this.#wake();
      });
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Bytes the server holds for this viewer because it has not taken them. */
  get owed(): number {
    return this.#theirs.writableLength;
  }

  static open(guest: Guest, byByte = false): TestViewer {
    const [ours, theirs] = duplexPair();
    serveVnc(theirs, guest);
    return new TestViewer(ours, theirs, byByte);
  }

  /** Connects, agrees on everything and asks for the encodings; the picture is not asked for yet. */
  static async connect(guest: Guest, wish: Wish = {}): Promise<TestViewer> {
    const viewer = TestViewer.open(guest, wish.byByte);
    await viewer.shakeHands(wish);
    if (viewer.refusal === undefined) viewer.setEncodings(wish.encodings ?? [0]);
    return viewer;
  }

  async shakeHands({ version = '003.008', password, isShared = true }: Wish): Promise<void> {
    await this.read(12);
    this.send(Buffer.from(`RFB ${version}\n`));
    const isOld = version === '003.003';
    const offered = isOld ? (await this.read(4)).readUInt32BE() : (await this.read(2))[1];
    if (!isOld) this.send(Buffer.from([offered ?? 0]));
    if (offered === 2) this.send(answerChallenge(await this.read(16), password ?? ''));
    const hasResult = version === '003.008' || offered === 2;
    if (hasResult && (await this.read(4)).readUInt32BE() !== 0) {
      const isExplained = version === '003.008';
      this.refusal = isExplained ? (await this.read((await this.read(4)).readUInt32BE())).toString() : '';
      return;
    }
    this.send(Buffer.from([isShared ? 1 : 0]));
    const init = await this.read(24);
    this.#resize(init.readUInt16BE(0), init.readUInt16BE(2));
    this.name = (await this.read(init.readUInt32BE(20))).toString();
  }

  setEncodings(encodings: number[]): void {
    const message = Buffer.alloc(4 + 4 * encodings.length);
    message.writeUInt8(2, 0);
    message.writeUInt16BE(encodings.length, 2);
    encodings.forEach((encoding, i) => message.writeInt32BE(encoding, 4 + 4 * i));
    this.send(message);
  }

  request(isIncremental = true): void {
    const message = Buffer.from([3, isIncremental ? 1 : 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    message.writeUInt16BE(this.width, 6);
    message.writeUInt16BE(this.height, 8);
    this.send(message);
  }

  press(...keysyms: number[]): void {
    for (const keysym of keysyms) this.sendKey(keysym, true);
    for (const keysym of keysyms.toReversed()) this.sendKey(keysym, false);
  }

  type(text: string): void {
    for (const character of text) this.press(character === '\n' ? 0xff0d : (character.codePointAt(0) ?? 0));
  }

  sendKey(keysym: number, isDown: boolean): void {
    const message = Buffer.from([4, isDown ? 1 : 0, 0, 0, 0, 0, 0, 0]);
    message.writeUInt32BE(keysym, 4);
    this.send(message);
  }

  sendScancode(scancode: number, isDown: boolean): void {
    const message = Buffer.alloc(12);
    message.set([255, 0, 0, isDown ? 1 : 0]);
    message.writeUInt32BE(scancode, 8);
    this.send(message);
  }

  send(bytes: Buffer): void {
    if (this.#byByte) for (const byte of bytes) this.stream.write(Buffer.from([byte]));
    else this.stream.write(bytes);
  }

  /** Exactly so many bytes; rejects when the stream ends first. */
  async read(count: number): Promise<Buffer> {
    while (this.#buffered.length < count) {
      if (this.#hasEnded) throw new Error('the server ended the connection');
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    const bytes = this.#buffered.subarray(0, count);
    this.#buffered = this.#buffered.subarray(count);
    return bytes;
  }

  /** Reads one update into `pixels` and says what it held. */
  async readUpdate(): Promise<SeenRect[]> {
    const head = await this.read(4);
    if (head[0] !== 0) throw new Error(`unexpected message ${head[0]}`);
    const rects: SeenRect[] = [];
    for (let i = 0; i < head.readUInt16BE(2); i++) rects.push(await this.#readRect());
    return rects;
  }

  /** Keeps asking until the words are on the guest's screen; returns all rectangles that came meanwhile. */
  async watchUntil(isThere: () => boolean): Promise<SeenRect[]> {
    const seen: SeenRect[] = [];
    for (;;) {
      this.request();
      if (isThere()) return seen;
      seen.push(...(await this.readUpdate()));
    }
  }

  async #readRect(): Promise<SeenRect> {
    const header = await this.read(12);
    const [x, y, w, h] = [0, 2, 4, 6].map((at) => header.readUInt16BE(at)) as [
      number,
      number,
      number,
      number,
    ];
    const encoding = header.readInt32BE(8);
    if (encoding === 0) this.#readRaw({ x, y, w, h }, await this.read(w * h * 4));
    else if (encoding === 1) this.#copy({ x, y, w, h }, await this.read(4));
    else if (encoding === 16) await this.#readZrle({ x, y, w, h });
    else if (encoding === -223) this.#resize(w, h);
    else if (encoding === -308) await this.#readExtendedSize({ x, y, w, h });
    else if (encoding !== -258) throw new Error(`unexpected encoding ${encoding}`);
    return { x, y, w, h, encoding };
  }

  async #readExtendedSize({ y: status, w, h }: Rect): Promise<void> {
    await this.read(16 * (await this.read(4)).readUInt8(0));
    if (status === 0 && (w !== this.width || h !== this.height)) this.#resize(w, h);
  }

  #resize(width: number, height: number): void {
    [this.width, this.height] = [width, height];
    this.pixels = new Uint32Array(width * height).fill(0xff00ff);
  }

  #put(x: number, y: number, pixel: number): void {
    if (x >= this.width || y >= this.height) throw new Error(`pixel ${x},${y} is outside`);
    this.pixels[y * this.width + x] = pixel;
  }

  #readRaw({ x, y, w, h }: Rect, bytes: Buffer): void {
    for (let i = 0; i < w * h; i++)
      this.#put(x + (i % w), y + Math.floor(i / w), bytes.readUInt32LE(4 * i) & 0xffffff);
  }

  #copy({ x, y, w, h }: Rect, source: Buffer): void {
    const [fromX, fromY] = [source.readUInt16BE(0), source.readUInt16BE(2)];
    const before = this.pixels.slice();
    for (let row = 0; row < h; row++)
      for (let column = 0; column < w; column++)
        this.#put(x + column, y + row, before[(fromY + row) * this.width + fromX + column] ?? 0);
  }

  async #readZrle({ x, y, w, h }: Rect): Promise<void> {
    const packed = await this.read((await this.read(4)).readUInt32BE());
    this.#compressed = Buffer.concat([this.#compressed, packed]);
    const all = inflateSync(this.#compressed, { finishFlush: constants.Z_SYNC_FLUSH });
    const tiles = all.subarray(this.#inflated);
    this.#inflated = all.length;
    let at = 0;
    for (let top = 0; top < h; top += 64)
      for (let left = 0; left < w; left += 64)
        at += this.#readTile(tiles.subarray(at), {
          x: x + left,
          y: y + top,
          w: Math.min(64, w - left),
          h: Math.min(64, h - top),
        });
    if (at !== tiles.length) throw new Error(`${tiles.length - at} bytes too many in a ZRLE rectangle`);
  }

  #readTile(bytes: Buffer, { x, y, w, h }: Rect): number {
    const kind = bytes.readUInt8(0);
    if (kind > 16) throw new Error(`unexpected ZRLE tile ${kind}`);
    const colours = Array.from({ length: kind }, (_, i) => bytes.readUIntLE(1 + 3 * i, 3));
    let at = 1 + 3 * kind;
    const bits = kind === 2 ? 1 : kind <= 4 ? 2 : 4;
    for (let row = 0; row < h; row++) {
      for (let column = 0, used = 0; column < w; column++) {
        if (kind === 0) this.#put(x + column, y + row, bytes.readUIntLE(at, 3));
        if (kind === 0) at += 3;
        if (kind === 1) this.#put(x + column, y + row, colours[0] ?? 0);
        if (kind < 2) continue;
        const index = (bytes.readUInt8(at) >> (8 - bits - used)) & ((1 << bits) - 1);
        this.#put(x + column, y + row, colours[index] ?? 0xff00ff);
        used += bits;
        if (used < 8 && column < w - 1) continue;
        used = 0;
        at++;
      }
    }
    return at;
  }
}
