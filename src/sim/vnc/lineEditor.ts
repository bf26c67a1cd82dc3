import { keysyms, type Press } from './keyboard.ts';

const longestLine = 1000;

/** A line being typed: says what to echo, and returns the line when Enter ends it. */
export class LineEditor {
  #text = '';
  #history: string[] = [];
  #recalled = 0;
  readonly #echo: (text: string) => void;

  constructor(echo: (text: string) => void) {
    this.#echo = echo;
  }

  get text(): string {
    return this.#text;
  }

  /** Undefined while the line is not finished. Without `isShown` nothing is echoed nor remembered. */
  press({ keysym, text }: Press, isShown = true): string | undefined {
    if (text === '\n') return this.#finish(isShown);
    if (keysym === keysyms.backspace) this.#replace(this.#characters().slice(0, -1).join(''), isShown);
    else if (keysym === keysyms.up && isShown) this.#recall(-1);
    else if (keysym === keysyms.down && isShown) this.#recall(1);
    else if (text !== undefined && this.#text.length < longestLine) this.#replace(this.#text + text, isShown);
    return undefined;
  }

  discard(): void {
    this.#text = '';
    this.#recalled = this.#history.length;
  }

  forget(): void {
    this.#history = [];
    this.discard();
  }

  #finish(isShown: boolean): string {
    const line = this.#text;
    if (isShown && line.trim() !== '' && line !== this.#history.at(-1)) this.#history.push(line);
    if (this.#history.length > 100) this.#history.shift();
    this.#echo('\n');
    this.discard();
    return line;
  }

  #recall(step: number): void {
    this.#recalled = Math.max(0, Math.min(this.#history.length, this.#recalled + step));
    this.#replace(this.#history[this.#recalled] ?? '', true);
  }

  // Echoes only what differs, so that a key changes one cell.
  #replace(text: string, isShown: boolean): void {
    const before = this.#characters();
    this.#text = text;
    const after = this.#characters();
    let same = 0;
    while (same < before.length && same < after.length && before[same] === after[same]) same++;
    if (isShown) this.#echo('\b \b'.repeat(before.length - same) + after.slice(same).join(''));
  }

  #characters(): string[] {
    return [...this.#text];
  }
}
