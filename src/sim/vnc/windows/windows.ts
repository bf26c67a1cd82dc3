import { Display } from '../display.ts';
import { keysyms, type Press } from '../keyboard.ts';
import { LineEditor } from '../lineEditor.ts';
import type { Board, Machine } from '../machine.ts';
import { TextScreen } from '../textScreen.ts';
import { runPrompt } from './prompt.ts';
import { Scene } from './scene.ts';

type State = 'busy' | 'locked' | 'signIn' | 'desktop';

const colour = {
  night: 0x0b1f33,
  sea: 0x14507a,
  panel: 0xf3f6fa,
  ink: 0x1c2733,
  pale: 0xdbe7f2,
  warn: 0xf0cf7c,
};
const window = { x: 112, y: 120, columns: 100, rows: 30 };

export function bootWindows(board: Board): Machine {
  return new Windows(board);
}

/** Starts, is locked, asks for a password after Ctrl+Alt+Delete, and has a command prompt. */
class Windows implements Machine {
  readonly #board: Board;
  #state: State = 'busy';
  #password = '';
  #words: string[] = [];
  #console: TextScreen | undefined;
  #editor = new LineEditor((text) => this.#console?.write(text));

  constructor(board: Board) {
    this.#board = board;
    this.#wait('Starting Windows', 2500, () => this.#lock());
  }

  readText(): string {
    return [...this.#words, this.#console?.readText() ?? ''].join('\n').trimEnd();
  }

  press(key: Press): void {
    const isAttention = key.isControl && key.isAlt && key.keysym === keysyms.delete;
    if (this.#state === 'busy') return;
    if (this.#state === 'locked') return isAttention ? this.#ask('') : undefined;
    if (isAttention) return this.#state === 'desktop' ? this.#lock() : undefined;
    if (key.isControl || key.isAlt) return;
    if (this.#state === 'signIn') this.#typePassword(key);
    else this.#typeLine(key);
  }

  #show(state: State, scene: Scene, words: string[]): void {
    this.#state = state;
    this.#words = words;
    this.#board.display.show(scene);
  }

  #wait(words: string, milliseconds: number, then: () => void): void {
    this.#console = undefined;
    const scene = new Scene().box({ x: 0, y: 0, w: 1024, h: 768, colour: colour.night });
    this.#show('busy', scene.centred(words, 400, colour.panel, 2), [words]);
    this.#board.timeline.after(milliseconds, then);
  }

  #lock(): void {
    const now = new Date(this.#board.timeline.now).toISOString();
    const [time, date, hint] = [now.slice(11, 16), now.slice(0, 10), 'Press Ctrl+Alt+Delete to unlock.'];
    this.#console = undefined;
    const scene = new Scene()
      .box({ x: 0, y: 0, w: 1024, h: 768, colour: colour.sea })
      .box({ x: 0, y: 560, w: 1024, h: 208, colour: colour.night })
      .label({ text: time, x: 72, y: 360, colour: colour.panel, scale: 6 })
      .label({ text: `${date}  ${this.#board.hostname}`, x: 76, y: 480, colour: colour.pale, scale: 2 })
      .centred(hint, 640, colour.panel, 2);
    this.#show('locked', scene, [time, date, hint]);
  }

  #ask(refusal: string): void {
    this.#password = '';
    this.#drawSignIn(refusal);
  }

  #drawSignIn(refusal: string): void {
    const dots = '*'.repeat(Math.min(24, this.#password.length));
    const scene = new Scene()
      .box({ x: 0, y: 0, w: 1024, h: 768, colour: colour.sea })
      .centred('Administrator', 290, colour.panel, 3)
      .box({ x: 312, y: 370, w: 400, h: 48, colour: colour.panel })
      .label({ text: dots || 'Password', x: 326, y: 379, colour: dots ? colour.ink : 0x7b8794, scale: 2 })
      .centred(refusal || 'Enter signs in', 440, refusal ? colour.warn : colour.pale, 2);
    this.#show('signIn', scene, ['Administrator', dots, refusal]);
  }

  #typePassword({ text, keysym }: Press): void {
    if (text === '\n') {
      if (this.#password === '') return this.#ask('The password is missing. Try again.');
      return this.#wait('Welcome', 800, () => this.#openDesktop());
    }
    if (keysym === keysyms.escape) return this.#lock();
    if (keysym === keysyms.backspace) this.#password = this.#password.slice(0, -1);
    else if (text !== undefined) this.#password += text;
    this.#drawSignIn('');
  }

  #openDesktop(): void {
    // The prompt is a screen of its own, shown in a window of this one.
    const inner = new Display();
    const console = new TextScreen(inner, window.columns, window.rows);
    inner.show(console);
    const damage = ({ x = 0, y = 0, w = console.width, h = console.height } = {}) =>
      this.#board.display.damage({ x: x + window.x, y: y + window.y, w, h });
    inner.watchers.add({ damaged: damage, scrolled: () => damage(), replaced: () => damage() });
    this.#console = console;
    this.#editor = new LineEditor((text) => this.#console?.write(text));
    const scene = new Scene()
      .box({ x: 0, y: 0, w: 1024, h: 768, colour: colour.sea })
      .box({
        x: window.x - 4,
        y: window.y - 32,
        w: console.width + 8,
        h: console.height + 36,
        colour: colour.pale,
      })
      .label({ text: 'Command Prompt', x: window.x + 4, y: window.y - 24, colour: colour.ink, scale: 1 })
      .inset({ picture: console, x: window.x, y: window.y })
      .box({ x: 0, y: 728, w: 1024, h: 40, colour: colour.night })
      .label({ text: this.#board.hostname, x: 16, y: 740, colour: colour.panel, scale: 1 });
    this.#show('desktop', scene, [this.#board.hostname]);
    console.write(
      'Demo Windows [Version 10.0.20348]\nThis machine is simulated: help shows what it can do.\n\n',
    );
    this.#prompt();
  }

  #prompt(): void {
    this.#console?.write('C:\\Users\\Administrator>');
  }

  #typeLine(key: Press): void {
    const line = this.#editor.press(key);
    if (line === undefined) return;
    if (line.trim() !== '') this.#board.ran(line);
    const { output, then } = runPrompt(line, this.#board);
    if (output !== undefined) this.#console?.write(`${output}\n`);
    if (then === 'clear') this.#console?.write('\x1b[2J\x1b[H');
    if (then === 'exit') return this.#lock();
    if (then === 'restart') return this.#wait('Restarting', 1500, this.#board.restart);
    if (then === 'powerOff') return this.#wait('Shutting down', 1500, this.#board.powerOff);
    this.#console?.write('\n');
    this.#prompt();
  }
}
