/** What is no MQTT: a length of more than four bytes. */
export class NoMqtt extends Error {}

/** Follows a stream of MQTT just closely enough to know where each packet ends. */
export class PacketEnds {
  #phase: 'type' | 'length' | 'body' = 'type';
  #shift = 0;
  #left = 0;
  /** First byte of the packet under way, or of the last one. */
  type = 0;

  get isBetween(): boolean {
    return this.#phase === 'type';
  }

  /** Bytes of the packet under way that are yet to come, once its length is known. */
  get left(): number {
    return this.#phase === 'body' ? this.#left : 0;
  }

  /** Goes on from `at` to the end of the packet under way, or of the chunk; returns where it came to. */
  advance(chunk: Buffer, at: number): number {
    for (let place = at; place < chunk.length;) {
      if (this.#phase === 'body') {
        const step = Math.min(this.#left, chunk.length - place);
        this.#left -= step;
        place += step;
        if (this.#left > 0) return place;
        this.#phase = 'type';
        return place;
      }
      const byte = chunk[place++]!;
      if (this.#phase === 'type') {
        this.type = byte;
        this.#phase = 'length';
        this.#shift = 0;
        this.#left = 0;
        continue;
      }
      if (this.#shift > 21) throw new NoMqtt();
      this.#left += (byte & 127) << this.#shift;
      this.#shift += 7;
      if (byte >= 128) continue;
      this.#phase = this.#left === 0 ? 'type' : 'body';
      if (this.#left === 0) return place;
    }
    return chunk.length;
  }
}
