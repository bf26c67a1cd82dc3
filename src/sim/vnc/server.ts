import type { Duplex } from 'node:stream';
import type { Guest } from './guest.ts';
import { shakeHands } from './rfb/handshake.ts';
import { type Conversation, Intake, ProtocolError } from './rfb/intake.ts';
import { type Listener, readMessages } from './rfb/messages.ts';
import { nativeFormat, writePixelFormat } from './rfb/pixelFormat.ts';
import { Viewer } from './rfb/viewer.ts';

/**
 * Shows a guest to whoever speaks RFB 3.3, 3.7 or 3.8 on the stream, until either side ends it. A guest that is off
 * has no VNC server: its stream is ended at once.
 */
export function serveVnc(stream: Duplex, guest: Guest): void {
  stream.on('error', () => {}); // a viewer that vanished is not our failure, and 'close' follows
  if (!guest.isOn) return endStream(stream);
  const viewer = new Viewer(stream, guest.display);
  const leave = () => guest.leave(viewer);
  const intake = new Intake(converse(stream, guest, viewer));
  const read = (chunk: Buffer) => {
    try {
      intake.push(chunk);
    } catch (error) {
      leave();
      stream.off('data', read);
      if (error instanceof ProtocolError) endStream(stream);
      else stream.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  };
  stream.on('data', read);
  stream.on('drain', () => viewer.drained());
  stream.on('end', () => endStream(stream));
  stream.on('close', leave);
  guest.admit(viewer, () => {
    stream.off('data', read);
    endStream(stream);
  });
}

function* converse(stream: Duplex, guest: Guest, viewer: Viewer): Conversation {
  const send = (bytes: Buffer) => stream.write(bytes);
  const { isShared } = yield* shakeHands(send, guest.password);
  if (!isShared) guest.cutViewers(viewer);
  const { width, height } = viewer.begin();
  guest.watch(viewer);
  const name = Buffer.from(guest.name);
  const sizes = Buffer.from([width >> 8, width, height >> 8, height]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(name.length);
  send(Buffer.concat([sizes, writePixelFormat(nativeFormat), length, name]));
  yield* readMessages(makeListener(guest, viewer));
}

function makeListener(guest: Guest, viewer: Viewer): Listener {
  return {
    pixelFormat: (format) => viewer.setFormat(format),
    encodings: (numbers) => viewer.setEncodings(numbers),
    updateRequest: (rect, isIncremental) => viewer.request(rect, isIncremental),
    key: (keysym, isDown, scancode) => guest.key(keysym, isDown, scancode),
    pointer: (x, y, buttons) => guest.point(x, y, buttons),
    cutText: (text) => guest.paste(text),
    sizeRequest: () => viewer.refuseSize(),
  };
}

// What is still queued goes out first, unless the other side has stopped reading.
function endStream(stream: Duplex): void {
  if (stream.writableNeedDrain) {
    stream.destroy();
    return;
  }
  stream.resume();
  stream.end(() => stream.destroy());
}
