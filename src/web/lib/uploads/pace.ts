const windowMs = 15_000;

/** How fast something goes, by what was done of it lately. */
export class Pace {
  #done: { at: number; bytes: number }[] = [];
  #began = 0;

  /** It goes on after a standstill, whose time does not count. */
  begin(now: number): void {
    this.#began = now;
    this.#done = [];
  }
  add(bytes: number, now: number): void {
    this.#done = [...this.#done.filter(({ at }) => at > now - windowMs), { at: now, bytes }];
  }
  /** Bytes a second; null as long as nobody can say. */
  rate(now: number): number | null {
    const recent = this.#done.filter(({ at }) => at > now - windowMs);
    const seconds = Math.min(windowMs, now - this.#began) / 1000;
    if (recent.length === 0 || seconds < 0.5) return null;
    return recent.reduce((sum, { bytes }) => sum + bytes, 0) / seconds;
  }
}
