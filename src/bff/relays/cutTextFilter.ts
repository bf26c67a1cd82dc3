/** What of the server's messages is told apart: bytes that are looked at, that go on unread, and that go nowhere. */
type Step = { read: number } | { pass: number } | { drop: number };
type Messages = Generator<Step, undefined, Buffer>;

const cursorless = [-223, -224, -258, -261, -307, -308, -309, -312, -313]; // sizes, names, keys, lights, power, flow
const [copy, zrle, qualities, levels] = [1, 16, [-32, -23], [-256, -247]] as const;
const within = (word: number, [from, to]: readonly [number, number]) => from <= word && word <= to;

/**
 * The encodings whose length is known without a picture being decoded: of no other can it be said where the next message
 * begins. A client that may not have the guest's clipboard is offered these alone; ZRLE is what TigerVNC and QEMU then send.
 */
export const isFollowed = (encoding: number): boolean =>
  [0, copy, zrle, ...cursorless].includes(encoding) ||
  within(encoding, qualities) ||
  within(encoding, levels);

/** Keeps the guest's clipboard (ServerCutText) from a client, from ServerInit on; all else goes through untouched. */
export class CutTextFilter {
  /** Why the stream can be followed no further, in words. */
  refusal: string | undefined;
  /** Bytes of a pixel, as the client asked for them last. */
  pixelBytes = 4;
  readonly #messages: Messages;
  #step: Step;
  #done = 0;
  #read: Buffer = Buffer.alloc(0);
  /** Read, and not yet known whether it goes on. */
  #held: Buffer[] = [];

  constructor() {
    this.#messages = this.#follow();
    this.#step = this.#messages.next().value!;
  }

  /** The parts of a frame that may go on to the client; nothing once refused. */
  pass(bytes: Buffer): Buffer[] {
    const parts: Buffer[] = [];
    for (let at = 0; !this.refusal;) {
      const step = this.#step;
      const need = 'read' in step ? step.read : 'pass' in step ? step.pass : step.drop;
      const piece = bytes.subarray(at, at + need - this.#done);
      at += piece.length;
      this.#done += piece.length;
      if ('read' in step) this.#read = Buffer.concat([this.#read, piece]);
      else if ('pass' in step) parts.push(...this.#held.splice(0), piece);
      else this.#held = [];
      if (this.#done < need) break;
      if ('read' in step) this.#held.push(this.#read);
      const next = this.#messages.next(this.#read);
      this.#read = Buffer.alloc(0);
      this.#done = 0;
      if (next.done) break;
      this.#step = next.value;
    }
    return this.refusal ? [] : parts.filter(({ length }) => length > 0);
  }

  *#follow(): Messages {
    const init = yield { read: 24 };
    this.pixelBytes = init[4]! / 8;
    yield { pass: init.readUInt32BE(20) };
    while (!this.refusal) {
      const [type = 0] = yield { read: 1 };
      if (type === 0) yield* this.#update();
      else if (type === 1) yield { pass: 6 * (yield { read: 5 }).readUInt16BE(3) };
      else if (type === 2 || type === 150) yield { pass: 0 };
      else if (type === 3) yield { drop: Math.abs((yield { read: 7 }).readInt32BE(3)) };
      else if (type === 248) yield { pass: (yield { read: 8 })[7]! };
      else if (type === 250) yield { pass: 3 };
      else this.refusal = `the server's message type ${type} is not let through.`;
    }
    return undefined;
  }

  *#update(): Messages {
    const rects = (yield { read: 3 }).readUInt16BE(1);
    for (let n = 0; n < rects; n += 1) {
      const rect = yield { read: 12 };
      const encoding = rect.readInt32BE(8);
      if (encoding === -224) break; // LastRect
      if (encoding === 0) yield { pass: rect.readUInt16BE(4) * rect.readUInt16BE(6) * this.pixelBytes };
      else if (encoding === copy) yield { pass: 4 };
      else if (encoding === zrle || encoding === -307) yield { pass: (yield { read: 4 }).readUInt32BE(0) };
      else if (encoding === -308) yield { pass: 16 * (yield { read: 4 })[0]! };
      else if (encoding === -261) yield { pass: 1 };
      else if (encoding !== -223 && encoding !== -258) {
        this.refusal = `the server's encoding ${encoding} is not let through.`;
        return undefined;
      }
    }
    yield { pass: 0 };
    return undefined;
  }
}
