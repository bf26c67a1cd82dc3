/** The fixed part of a client message, how many bytes follow it, and whether a viewer may send it. */
interface Shape {
  fixed: number;
  /** Bytes after the fixed part; undefined when the message is not one we know. */
  rest?: (head: Uint8Array) => number | undefined;
  passes: boolean;
}

const u16 = (head: Uint8Array, at: number) => (head[at]! << 8) | head[at + 1]!;
const i32 = (head: Uint8Array, at: number) => (u16(head, at) << 16) | u16(head, at + 2) | 0;

// Only sizes of messages that pass must agree with the server's: it never sees the others.
const shapes: Partial<Record<number, Shape>> = {
  0: { fixed: 20, passes: true }, // SetPixelFormat
  2: { fixed: 4, rest: (head) => 4 * u16(head, 2), passes: true }, // SetEncodings
  3: { fixed: 10, passes: true }, // FramebufferUpdateRequest
  4: { fixed: 8, passes: false }, // KeyEvent
  5: { fixed: 6, rest: (head) => head[1]! >> 7, passes: false }, // PointerEvent, one more with extended buttons
  6: { fixed: 8, rest: (head) => Math.abs(i32(head, 4)), passes: false }, // ClientCutText, negative: extended
  150: { fixed: 10, passes: true }, // EnableContinuousUpdates
  248: { fixed: 9, rest: (head) => (head[8]! <= 64 ? head[8] : undefined), passes: true }, // ClientFence
  250: { fixed: 4, passes: false }, // XVP
  251: { fixed: 8, rest: (head) => 16 * head[6]!, passes: false }, // SetDesktopSize
  255: { fixed: 2, rest: (head) => (head[1] === 0 ? 10 : undefined), passes: false }, // QEMU key
};

const clientVersions = new Map([
  ['RFB 003.003\n', 3],
  ['RFB 003.007\n', 7],
  ['RFB 003.008\n', 8],
]);

/** What a server speaks at most: 3.889, 4.1 and 5.0 exist and mean 3.8. */
function serverMinor(version: string): number {
  const [, major, minor] = /^RFB (\d{3})\.(\d{3})\n$/.exec(version) ?? [];
  if (Number(major) > 3 || Number(minor) >= 8) return 8;
  return Number(minor) === 7 ? 7 : 3;
}

type Stage = 'version' | 'security' | 'response' | 'init' | 'type' | 'fixed' | 'rest';

/**
 * Lets a viewer's RFB stream through without whatever acts on the guest: keys, pointer, clipboard, power, size.
 * It reads a byte stream, so frames may split anywhere, and holds at most one fixed part (20 bytes).
 * What it does not know it refuses: a message of unknown length would hide the next one.
 */
export class ViewFilter {
  /** Why the stream was refused, in words. */
  refusal: string | undefined;
  #stage: Stage = 'version';
  #minor = 0;
  #head = new Uint8Array(20);
  #filled = 0;
  #need = 12;
  #shape: Shape | undefined;
  /** The server's first words, version and security types (at most 12 + 1 + 255 bytes), until a type is agreed. */
  #server: Buffer | undefined = Buffer.alloc(0);

  /** Follows the server just as far as the security types it offers. */
  watchServer(bytes: Buffer): void {
    if (!this.#server || this.#server.length >= 268) return;
    this.#server = Buffer.concat([this.#server, bytes.subarray(0, 268 - this.#server.length)]);
  }

  /** The parts of a frame that may go on to the server; nothing once refused. */
  pass(bytes: Buffer): Buffer[] {
    const parts: Buffer[] = [];
    let from = 0; // where the part that is being kept begins
    let at = 0;
    const keep = (to: number) => {
      if (to > from) parts.push(from === 0 && to === bytes.length ? bytes : bytes.subarray(from, to));
    };
    while (at < bytes.length) {
      if (this.#stage === 'type') {
        this.#shape = shapes[bytes[at]!];
        if (!this.#shape)
          this.refusal = `This console is view-only: message type ${bytes[at]} is not let through.`;
        else if (!this.#shape.passes) keep(at);
        this.#expect('fixed', this.#shape?.fixed ?? 0);
      } else if (this.#stage === 'security' && this.#minor === 3) {
        this.#choose(this.#server!.length < 16 ? undefined : this.#server!.readUInt32BE(12)); // the server chose
      }
      if (this.refusal) return [];
      const step = Math.min(this.#need, bytes.length - at);
      if (this.#stage !== 'rest') this.#head.set(bytes.subarray(at, at + step), this.#filled);
      // A viewer who asks for the screen alone would put everyone else out.
      if (this.#stage === 'init') bytes[at] = 1;
      this.#filled += step;
      this.#need -= step;
      at += step;
      const wasDropping = this.#shape?.passes === false;
      if (this.#need === 0) this.#advance();
      if (this.refusal) return [];
      if (wasDropping) from = at;
    }
    keep(at);
    return parts;
  }

  #expect(stage: Stage, need: number) {
    this.#stage = stage;
    this.#need = need;
    this.#filled = 0;
  }

  #advance() {
    const head = this.#head;
    if (this.#stage === 'version') {
      this.#minor = clientVersions.get(Buffer.from(head.subarray(0, 12)).toString('latin1')) ?? 0;
      const most = serverMinor(this.#server!.toString('latin1', 0, 12));
      if (!this.#minor || this.#minor > most) {
        this.refusal = 'This console is view-only, and the client speaks an unexpected RFB version.';
      }
      this.#expect('security', 1);
    } else if (this.#stage === 'security') {
      const offered = this.#server!.subarray(13, 13 + (this.#server![12] ?? 0));
      this.#choose(offered.includes(head[0]!) ? head[0] : undefined);
    } else if (this.#stage === 'response') {
      this.#expect('init', 1);
    } else if (this.#stage === 'fixed') {
      const rest = this.#shape!.rest ? this.#shape!.rest(head) : 0;
      if (rest === undefined)
        this.refusal = `This console is view-only: message type ${head[0]} is not let through.`;
      if (rest) this.#expect('rest', rest);
      else this.#expectMessage();
    } else {
      this.#expectMessage();
    }
  }

  #expectMessage() {
    this.#shape = undefined;
    this.#expect('type', 0);
  }

  /** A type that was not offered would make server and filter read different things into the next bytes. */
  #choose(type: number | undefined) {
    if (type === 1) this.#expect('init', 1);
    else if (type === 2) this.#expect('response', 16);
    else if (type === undefined)
      this.refusal = 'This console is view-only, and the client spoke out of turn.';
    else this.refusal = `View-only is not possible here: the VNC server uses security type ${type}.`;
    this.#server = undefined;
  }
}
