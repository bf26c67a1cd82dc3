import { CutTextFilter, isFollowed } from './cutTextFilter.ts';

/** The fixed part of a client message, and how many bytes follow it. */
interface Shape {
  fixed: number;
  /** Bytes after the fixed part; undefined when the message is not one we know. */
  rest?: (head: Uint8Array) => number | undefined;
}

const u16 = (head: Uint8Array, at: number) => (head[at]! << 8) | head[at + 1]!;
const i32 = (head: Uint8Array, at: number) => (u16(head, at) << 16) | u16(head, at + 2) | 0;

// Only sizes of messages that pass must agree with the server's: it never sees the others.
const shapes: Partial<Record<number, Shape>> = {
  0: { fixed: 20 }, // SetPixelFormat
  2: { fixed: 4, rest: (head) => 4 * u16(head, 2) }, // SetEncodings
  3: { fixed: 10 }, // FramebufferUpdateRequest
  4: { fixed: 8 }, // KeyEvent
  5: { fixed: 6, rest: (head) => head[1]! >> 7 }, // PointerEvent, one more with extended buttons
  6: { fixed: 8, rest: (head) => Math.abs(i32(head, 4)) }, // ClientCutText, negative: extended
  150: { fixed: 10 }, // EnableContinuousUpdates
  248: { fixed: 9, rest: (head) => (head[8]! <= 64 ? head[8] : undefined) }, // ClientFence
  250: { fixed: 4 }, // XVP
  251: { fixed: 8, rest: (head) => 16 * head[6]! }, // SetDesktopSize
  255: { fixed: 2, rest: (head) => (head[1] === 0 ? 10 : undefined) }, // QEMU key
};

const clientVersions = new Map([
  ['RFB 003.003\n', 3],
  ['RFB 003.007\n', 7],
  ['RFB 003.008\n', 8],
]);

/** What acts on the guest: keys, pointer, clipboard, power, size. */
const acting = new Set([4, 5, 6, 250, 251, 255]);
const setEncodings = 2;
const cutText = 6;
const xvp = 250;
/** What a client says that takes the clipboard in any size and alphabet; a server offers it to no other. */
const extendedClipboard = 0xc0a1e5ce | 0;
const raw = 0; // every client knows it, so it may be said twice

/** What is kept from the server. */
interface Rule {
  /** In words, before a comma or a colon. */
  why: string;
  drops: ReadonlySet<number>;
  hidesClipboard: boolean;
  /** Whether the guest's clipboard stays with it. */
  keepsCutText: boolean;
}

/** What a relay can keep from a console; undefined where nothing is. */
export function ruleOf(
  mode: string,
  allow: { clipboardIn: boolean; clipboardOut: boolean; power: boolean },
): Rule | undefined {
  const hidesClipboard = !allow.clipboardIn || !allow.clipboardOut;
  const keepsCutText = !allow.clipboardOut;
  if (mode === 'view')
    return { why: 'This console is view-only', drops: acting, hidesClipboard, keepsCutText };
  const drops = new Set([...(allow.clipboardIn ? [] : [cutText]), ...(allow.power ? [] : [xvp])]);
  if (drops.size === 0 && !hidesClipboard) return undefined;
  return { why: 'This console is restricted', drops, hidesClipboard, keepsCutText };
}

/** What a server speaks at most: 3.889, 4.1 and 5.0 exist and mean 3.8. */
function serverMinor(version: string): number {
  const [, major, minor] = /^RFB (\d{3})\.(\d{3})\n$/.exec(version) ?? [];
  if (Number(major) > 3 || Number(minor) >= 8) return 8;
  return Number(minor) === 7 ? 7 : 3;
}

type Stage = 'version' | 'security' | 'response' | 'init' | 'type' | 'fixed' | 'rest';

/**
 * Lets a client's RFB stream through without what its rule keeps back: of a viewer keys, pointer, clipboard, power, size.
 * It reads a byte stream, so frames may split anywhere, and holds at most one fixed part (20 bytes).
 * What it does not know it refuses: a message of unknown length would hide the next one.
 */
export class RfbFilter {
  /** Why the stream was refused, in words. */
  refusal: string | undefined;
  #stage: Stage = 'version';
  #minor = 0;
  #head = new Uint8Array(20);
  #filled = 0;
  #need = 12;
  #shape: Shape | undefined;
  #type = 0;
  /** The encoding that is being read, and how much of it is. */
  readonly #word = Buffer.alloc(4);
  readonly #rule: Rule;
  /** The server's first words, version and security types (at most 12 + 1 + 255 bytes), until a type is agreed. */
  #server: Buffer | undefined = Buffer.alloc(0);
  /** Bytes of the server before ServerInit: as many as have come, and as many as there are. */
  #heard = 0;
  #greeting = 0;
  /** From ServerInit on, where the guest's clipboard is kept back. */
  #down: CutTextFilter | undefined;

  constructor(rule: Rule) {
    this.#rule = rule;
  }

  /** What of the server's words goes on to the client. It is followed as far as the security types it offers, or all along. */
  passServer(bytes: Buffer): Buffer[] {
    if (this.#server && this.#server.length < 268)
      this.#server = Buffer.concat([this.#server, bytes.subarray(0, 268 - this.#server.length)]);
    if (!this.#down) {
      this.#heard += bytes.length;
      return [bytes];
    }
    const parts = this.#down.pass(bytes);
    if (this.#down.refusal) this.refusal = `${this.#rule.why}: ${this.#down.refusal}`;
    return parts;
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
        this.#type = bytes[at]!;
        this.#shape = shapes[this.#type];
        if (!this.#shape) this.refusal = `${this.#rule.why}: message type ${this.#type} is not let through.`;
        else if (this.#isDropping()) keep(at);
        this.#expect('fixed', this.#shape?.fixed ?? 0);
      } else if (this.#stage === 'security' && this.#minor === 3) {
        this.#choose(this.#server!.length < 16 ? undefined : this.#server!.readUInt32BE(12)); // the server chose
      }
      if (this.refusal) return [];
      const step = Math.min(this.#need, bytes.length - at);
      if (this.#stage !== 'rest') this.#head.set(bytes.subarray(at, at + step), this.#filled);
      // A viewer who asks for the screen alone would put everyone else out.
      if (this.#stage === 'init') bytes[at] = 1;
      const encodings = this.#stage === 'rest' && this.#type === setEncodings && this.#rule.hidesClipboard;
      if (encodings) {
        keep(at);
        parts.push(...this.#passEncodings(bytes.subarray(at, at + step)));
      }
      this.#filled += step;
      this.#need -= step;
      at += step;
      const wasTaken = encodings || this.#isDropping();
      if (this.#need === 0) this.#advance();
      if (this.refusal) return [];
      if (wasTaken) from = at;
    }
    keep(at);
    return parts;
  }

  #isDropping = () => this.#shape !== undefined && this.#rule.drops.has(this.#type);

  /** Encodings word by word, wherever frames split them. */
  #passEncodings(bytes: Buffer): Buffer[] {
    const parts: Buffer[] = [];
    for (const [n, byte] of bytes.entries()) {
      const at = (this.#filled + n) % 4;
      this.#word[at] = byte;
      if (at < 3) continue;
      const encoding = this.#word.readInt32BE(0);
      const isHidden = encoding === extendedClipboard || (this.#rule.keepsCutText && !isFollowed(encoding));
      if (isHidden) this.#word.writeInt32BE(raw, 0);
      parts.push(Buffer.from(this.#word));
    }
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
        this.refusal = `${this.#rule.why}, and the client speaks an unexpected RFB version.`;
      }
      this.#expect('security', 1);
    } else if (this.#stage === 'security') {
      const offered = this.#server!.subarray(13, 13 + (this.#server![12] ?? 0));
      this.#choose(offered.includes(head[0]!) ? head[0] : undefined);
    } else if (this.#stage === 'response') {
      this.#expect('init', 1);
    } else if (this.#stage === 'init') {
      // Whoever asks for ServerInit before its turn would have the server's answer to the sign-in taken for it.
      if (!this.#rule.keepsCutText) this.#expectMessage();
      else if (this.#heard !== this.#greeting)
        this.refusal = `${this.#rule.why}, and the client spoke out of turn.`;
      else {
        this.#down = new CutTextFilter();
        this.#expectMessage();
      }
    } else if (this.#stage === 'fixed') {
      const rest = this.#shape!.rest ? this.#shape!.rest(head) : 0;
      if (head[0] === 0 && this.#down) this.#down.pixelBytes = head[4]! / 8; // SetPixelFormat
      if (rest === undefined) this.refusal = `${this.#rule.why}: message type ${head[0]} is not let through.`;
      if (rest) this.#expect('rest', rest);
      else this.#expectMessage();
    } else {
      this.#expectMessage();
    }
  }

  #expectMessage() {
    this.#shape = undefined;
    this.#type = 0;
    this.#expect('type', 0);
  }

  /** A type that was not offered would make server and filter read different things into the next bytes. */
  #choose(type: number | undefined) {
    const offer = this.#minor === 3 ? 16 : 13 + (this.#server![12] ?? 0);
    const hasResult = type === 2 || this.#minor === 8;
    this.#greeting = offer + (type === 2 ? 16 : 0) + (hasResult ? 4 : 0);
    if (type === 1) this.#expect('init', 1);
    else if (type === 2) this.#expect('response', 16);
    else if (type === undefined) this.refusal = `${this.#rule.why}, and the client spoke out of turn.`;
    else this.refusal = `${this.#rule.why}, which the VNC server's security type ${type} makes impossible.`;
    this.#server = undefined;
  }
}
