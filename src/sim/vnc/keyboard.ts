/** One key as the guest's programs get it. */
export type Press = { keysym: number; text: string | undefined; isControl: boolean; isAlt: boolean };

/** One key event as it arrived, pressed or released. */
export type KeyEvent = { at: number; keysym: number; down: boolean; text?: string };

export const keysyms = {
  backspace: 0xff08,
  tab: 0xff09,
  enter: 0xff0d,
  escape: 0xff1b,
  left: 0xff51,
  up: 0xff52,
  right: 0xff53,
  down: 0xff54,
  delete: 0xffff,
} as const;

const modifiers = new Map([
  [0xffe1, 'shift'],
  [0xffe2, 'shift'],
  [0xffe3, 'control'],
  [0xffe4, 'control'],
  [0xffe9, 'alt'],
  [0xffea, 'alt'],
]);

// A US keyboard by XT scancode (set 1), for viewers that send nothing else: plain and with shift.
const scancodeRows: [first: number, plain: string, shifted: string][] = [
  [0x02, '1234567890-=', '!@#$%^&*()_+'],
  [0x10, 'qwertyuiop[]', 'QWERTYUIOP{}'],
  [0x1e, "asdfghjkl;'`", 'ASDFGHJKL:"~'],
  [0x2b, '\\zxcvbnm,./', '|ZXCVBNM<>?'],
  [0x39, ' ', ' '],
];
const scancodeKeysyms: Record<number, number> = {
  0x01: keysyms.escape,
  0x0e: keysyms.backspace,
  0x0f: keysyms.tab,
  0x1c: keysyms.enter,
  0x1d: 0xffe3,
  0x2a: 0xffe1,
  0x36: 0xffe2,
  0x38: 0xffe9,
  0x53: keysyms.delete,
  0x9c: keysyms.enter,
  0x9d: 0xffe4,
  0xb8: 0xffea,
  0xc8: keysyms.up,
  0xcb: keysyms.left,
  0xcd: keysyms.right,
  0xd0: keysyms.down,
  0xd3: keysyms.delete,
};

function readScancode(scancode: number, isShifted: boolean): number {
  const named = scancodeKeysyms[scancode];
  if (named !== undefined) return named;
  for (const [first, plain, shifted] of scancodeRows) {
    const character = (isShifted ? shifted : plain)[scancode - first];
    if (character !== undefined) return character.codePointAt(0) ?? 0;
  }
  return 0;
}

/** The text a keysym stands for: Latin-1 is itself, the keypad has its digits, the rest of Unicode an offset. */
function readText(keysym: number): string | undefined {
  if (keysym === keysyms.enter || keysym === 0xff8d) return '\n';
  if (keysym >= 0xffaa && keysym <= 0xffb9) return String.fromCharCode(keysym - 0xff80);
  if (keysym === 0x20ac) return '€';
  const codePoint = keysym >= 0x01000100 && keysym <= 0x0110ffff ? keysym - 0x01000000 : keysym;
  const isText = (codePoint >= 0x20 && codePoint < 0x7f) || (codePoint >= 0xa0 && codePoint <= 0xff);
  const isUnicode = codePoint !== keysym && !(codePoint >= 0xd800 && codePoint < 0xe000);
  return isText || isUnicode ? String.fromCodePoint(codePoint) : undefined;
}

const logLength = 4096;

/** Turns key events into presses and keeps the last few thousand of them. */
export class Keyboard {
  readonly log: KeyEvent[] = [];
  readonly #held = new Map<number, string>();

  accept(at: number, keysym: number, down: boolean, scancode = 0): Press | undefined {
    const known = keysym || readScancode(scancode, this.#isHeld('shift'));
    const isControl = this.#isHeld('control');
    const text = isControl ? undefined : readText(known);
    if (this.log.length >= logLength) this.log.splice(0, logLength / 4);
    this.log.push({ at, keysym: known, down, ...(text !== undefined && { text }) });
    const modifier = modifiers.get(known);
    if (modifier && down) this.#held.set(known, modifier);
    if (modifier && !down) this.#held.delete(known);
    if (modifier || !down) return undefined;
    return { keysym: known, text, isControl, isAlt: this.#isHeld('alt') };
  }

  releaseAll(): void {
    this.#held.clear();
  }

  #isHeld(modifier: string): boolean {
    return [...this.#held.values()].includes(modifier);
  }
}
