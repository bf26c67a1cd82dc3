/** A conversation asks for so many bytes and is given exactly those, however the network cut them. */
export type Conversation<Result = void> = Generator<number, Result, Buffer>;

export function* take(count: number): Conversation<Buffer> {
  return yield count;
}

/** What the other side said cannot be answered; the connection ends. */
export class ProtocolError extends Error {}

/** Feeds a conversation from a stream; holds no more than one message's bytes. */
export class Intake {
  readonly #conversation: Conversation;
  #chunks: Buffer[] = [];
  #size = 0;
  #wanted: number;

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
    this.#wanted = Number(conversation.next().value);
  }

  /** Says whether the conversation goes on; throws what it threw. */
  push(chunk: Buffer): boolean {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    while (this.#size >= this.#wanted) {
      const bytes = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
      const rest = bytes.subarray(this.#wanted);
      this.#chunks = rest.length > 0 ? [rest] : [];
      this.#size = rest.length;
      const step = this.#conversation.next(bytes.subarray(0, this.#wanted));
      if (step.done) return false;
      this.#wanted = step.value;
    }
    return true;
  }
}
