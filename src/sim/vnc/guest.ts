import { Display } from './display.ts';
import { Keyboard, type KeyEvent } from './keyboard.ts';
import { bootLinux } from './linux/linux.ts';
import type { Machine } from './machine.ts';
import { MovingPicture } from './movingPicture.ts';
import type { Viewer } from './rfb/viewer.ts';
import { Timeline } from './timeline.ts';
import { bootWindows } from './windows/windows.ts';

const longestClipboard = 4096;
const mostLines = 500;

export type GuestOptions = {
  name: string;
  os: 'LINUX' | 'WINDOWS';
  hostname: string;
  address?: string;
  /** Milliseconds since 1970; what the guest shows and waits by. */
  clock?: () => number;
  /** How much faster than life it boots and acts. */
  speed?: number;
  /** When set, viewers must know it (VNC authentication). */
  password?: string;
  /** Called when the guest switches itself off. */
  onPowerOff?: () => void;
};

/** A simulated computer with a screen and a keyboard. It is off until it is switched on. */
export class Guest {
  readonly name: string;
  readonly password: string | undefined;
  /** Where the pointer was last, and its buttons. */
  pointer = { x: 0, y: 0, buttons: 0 };
  /** What a viewer last put on the clipboard. */
  clipboard = '';
  /** The lines a shell in the guest was given, oldest first. */
  readonly lines: string[] = [];
  readonly #options: GuestOptions;
  readonly #clock: () => number;
  readonly #timeline: Timeline;
  readonly #keyboard = new Keyboard();
  readonly #viewers = new Map<Viewer, () => void>();
  #display: Display | undefined;
  #machine: Machine | undefined;
  #isOn = false;
  #startedAt = 0;

  constructor(options: GuestOptions) {
    this.name = options.name;
    this.password = options.password;
    this.#options = options;
    this.#clock = options.clock ?? Date.now;
    this.#timeline = new Timeline(this.#clock, options.speed ?? 1);
  }

  get isOn(): boolean {
    // It may have switched itself off since anybody looked.
    this.#timeline.catchUp();
    return this.#isOn;
  }

  /** Every key event that arrived, oldest first; the last few thousand. */
  get keys(): readonly KeyEvent[] {
    return this.#keyboard.log;
  }

  /** The text that arrived, a newline for every Enter. */
  typed(): string {
    return this.keys.map((key) => (key.down ? (key.text ?? '') : '')).join('');
  }

  /** The words on the screen now. */
  onScreen(): string {
    return this.#look()?.readText() ?? '';
  }

  /** The screen itself, for viewers. */
  get display(): Display {
    this.#look();
    return this.#screen();
  }

  powerOn(): void {
    if (this.isOn) return;
    this.#isOn = true;
    this.#startedAt = this.#clock();
  }

  /** Cuts the power and with it every viewer. */
  powerOff(): void {
    this.#isOn = false;
    this.#timeline.clear();
    this.#keyboard.releaseAll();
    this.#machine = undefined;
    this.cutViewers();
    this.#display = undefined;
  }

  /** Like the reset button: viewers stay and watch it boot. Switches on a guest that is off. */
  restart(): void {
    if (!this.isOn) return this.powerOn();
    this.#timeline.clear();
    this.#keyboard.releaseAll();
    this.#machine = undefined;
    this.#startedAt = this.#timeline.now;
    if (this.#viewers.size > 0) this.#look();
  }

  key(keysym: number, down: boolean, scancode?: number): void {
    if (!this.#isOn) return;
    const machine = this.#look();
    const press = this.#keyboard.accept(this.#clock(), keysym, down, scancode);
    if (press) machine?.press(press);
  }

  point(x: number, y: number, buttons: number): void {
    this.pointer = { x, y, buttons };
  }

  paste(text: string): void {
    this.clipboard = text.slice(0, longestClipboard);
  }

  /** Fills the screen with a picture that never rests, for measuring; returns how to stop it. */
  play(framesPerSecond: number, part?: { width: number; height: number }): () => void {
    const before = this.display.picture;
    const moving = new MovingPicture(before.width, before.height);
    const step = 1000 / framesPerSecond;
    this.#screen().show(moving);
    const timer = setInterval(() => {
      moving.advance();
      this.#display?.damage({ x: 0, y: 0, w: part?.width ?? moving.width, h: part?.height ?? moving.height });
    }, step).unref();
    return () => {
      clearInterval(timer);
      if (this.#display?.picture === moving) this.#display.show(before);
    };
  }

  /** Takes note of a connection, and how to cut it. */
  admit(viewer: Viewer, cut: () => void): void {
    this.#viewers.set(viewer, cut);
  }

  /** From now on the viewer is told what changes. */
  watch(viewer: Viewer): void {
    this.display.watchers.add(viewer);
    this.#timeline.watch(true);
  }

  leave(viewer: Viewer): void {
    this.#viewers.delete(viewer);
    // Its keyboard is unplugged: nobody else would let go of a Ctrl it held.
    if (this.#display?.watchers.delete(viewer)) this.#keyboard.releaseAll();
    if (!this.#display?.watchers.size) this.#timeline.watch(false);
  }

  /** Ends every viewer's connection, but for one. */
  cutViewers(but?: Viewer): void {
    for (const [viewer, cut] of [...this.#viewers]) {
      if (viewer === but) continue;
      this.leave(viewer);
      cut();
    }
  }

  #screen(): Display {
    return (this.#display ??= new Display());
  }

  // Nothing happens in a guest before somebody looks; then it has already done what it would have done.
  #look(): Machine | undefined {
    this.#timeline.catchUp();
    // What was caught up with may have been a restart.
    while (this.#isOn && !this.#machine) {
      this.#machine = this.#timeline.at(this.#startedAt, () => this.#boot());
      this.#timeline.catchUp();
    }
    return this.#machine;
  }

  #boot(): Machine {
    const boot = this.#options.os === 'LINUX' ? bootLinux : bootWindows;
    return boot({
      hostname: this.#options.hostname,
      address: this.#options.address ?? '10.20.0.21',
      display: this.#screen(),
      timeline: this.#timeline,
      startedAt: this.#startedAt,
      clock: this.#clock,
      ran: (line) => this.#note(line),
      restart: () => this.restart(),
      powerOff: () => this.#switchOff(),
    });
  }

  #note(line: string): void {
    if (this.lines.length >= mostLines) this.lines.shift();
    this.lines.push(line);
  }

  #switchOff(): void {
    this.powerOff();
    this.#options.onPowerOff?.();
  }
}
