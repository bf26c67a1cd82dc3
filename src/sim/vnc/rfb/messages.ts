import type { Rect } from '../display.ts';
import { type Conversation, ProtocolError, take } from './intake.ts';
import { type PixelFormat, readPixelFormat } from './pixelFormat.ts';

/** What a viewer may say. */
export type Listener = {
  pixelFormat(format: PixelFormat): void;
  encodings(numbers: number[]): void;
  updateRequest(rect: Rect, isIncremental: boolean): void;
  /** `keysym` is 0 when only a scancode (XT, set 1) arrived. */
  key(keysym: number, isDown: boolean, scancode?: number): void;
  pointer(x: number, y: number, buttons: number): void;
  cutText(text: string): void;
  sizeRequest(): void;
};

const longestCutText = 256 * 1024;

/** Reads messages until the viewer goes; an unknown one cannot be skipped, so it ends the connection. */
export function* readMessages(listener: Listener): Conversation<never> {
  for (;;) {
    const [type = -1] = yield* take(1);
    const read = readers[type];
    if (!read) throw new ProtocolError(`unknown message ${type}`);
    yield* read(listener);
  }
}

const readers: Record<number, (listener: Listener) => Conversation> = {
  *0(listener) {
    const format = readPixelFormat((yield* take(19)).subarray(3));
    if (!format) throw new ProtocolError('pixel format is not true colour of 8, 16 or 32 bits');
    listener.pixelFormat(format);
  },
  *2(listener) {
    const count = (yield* take(3)).readUInt16BE(1);
    const numbers = yield* take(4 * count);
    listener.encodings(Array.from({ length: count }, (_, i) => numbers.readInt32BE(4 * i)));
  },
  *3(listener) {
    const body = yield* take(9);
    const [x, y, w, h] = [
      body.readUInt16BE(1),
      body.readUInt16BE(3),
      body.readUInt16BE(5),
      body.readUInt16BE(7),
    ];
    listener.updateRequest({ x, y, w, h }, body[0] !== 0);
  },
  *4(listener) {
    const body = yield* take(7);
    listener.key(body.readUInt32BE(3), body[0] !== 0);
  },
  *5(listener) {
    const body = yield* take(5);
    listener.pointer(body.readUInt16BE(1), body.readUInt16BE(3), body.readUInt8(0));
  },
  *6(listener) {
    // A negative length marks the extended clipboard, which is never announced here; its bytes are read all the same.
    const length = (yield* take(7)).readInt32BE(3);
    if (Math.abs(length) > longestCutText) throw new ProtocolError('clipboard too long');
    const text = (yield* take(Math.abs(length))).toString('latin1');
    if (length > 0) listener.cutText(text);
  },
  *251(listener) {
    const body = yield* take(7);
    yield* take(16 * body.readUInt8(5));
    listener.sizeRequest();
  },
  *255(listener) {
    const body = yield* take(11);
    if (body[0] !== 0) throw new ProtocolError(`unknown QEMU message ${body[0]}`);
    listener.key(body.readUInt32BE(3), body.readUInt16BE(1) !== 0, body.readUInt32BE(7));
  },
};
