import { keysyms, type Press } from '../keyboard.ts';
import type { Board, Machine } from '../machine.ts';
import { TextScreen } from '../textScreen.ts';
import { bootLines, type BootLine, firmwareEnds, firmwareLines, shutdownLines } from './boot.ts';
import { LineEditor } from '../lineEditor.ts';
import { formatDate, runLine } from './shell.ts';

type State = 'busy' | 'login' | 'password' | 'shell';

export function bootLinux(board: Board): Machine {
  return new Linux(board);
}

class Linux implements Machine {
  readonly #board: Board;
  readonly #editor = new LineEditor((text) => this.#screen.write(text));
  #screen: TextScreen;
  #state: State = 'busy';
  #user = '';
  #isGoingDown = false;

  constructor(board: Board) {
    this.#board = board;
    this.#screen = this.#showScreen(80, 25, 9);
    this.#type(firmwareLines, () => {
      board.timeline.after(firmwareEnds, () => {
        this.#screen = this.#showScreen(128, 48, 8);
        this.#type(bootLines, () => board.timeline.after(350, () => this.#greet()));
      });
    });
  }

  readText(): string {
    return this.#screen.readText();
  }

  press(key: Press): void {
    if (key.isControl && key.isAlt && key.keysym === keysyms.delete) return this.#goDown('reboot');
    if (this.#state === 'busy') return;
    if (key.isControl) return this.#control(key.keysym);
    if (key.isAlt) return;
    const state = this.#state;
    const line = this.#editor.press(key, state !== 'password');
    if (line === undefined) return;
    if (state === 'login') this.#askPassword(line.trim());
    else if (state === 'password') this.#logIn(line);
    else this.#run(line);
  }

  #showScreen(columns: number, rows: number, cellWidth: number): TextScreen {
    const screen = new TextScreen(this.#board.display, columns, rows, cellWidth);
    this.#board.display.show(screen);
    return screen;
  }

  #type([first, ...rest]: BootLine[], done: () => void): void {
    if (!first) return done();
    this.#board.timeline.after(first[0], () => {
      this.#screen.write(`${first[1]}\n`);
      this.#type(rest, done);
    });
  }

  #greet(): void {
    this.#editor.forget();
    this.#screen.write(`\x1b[2J\x1b[H\n\x1b[97mDemo Linux 13\x1b[0m ${this.#board.hostname} tty1\n\n`);
    this.#askUser();
  }

  #askUser(): void {
    this.#screen.write(`${this.#board.hostname} login: `);
    this.#state = 'login';
  }

  #askPassword(user: string): void {
    if (user === '') return this.#askUser();
    this.#editor.forget();
    this.#user = user;
    this.#screen.write('Password: ');
    this.#state = 'password';
  }

  #logIn(password: string): void {
    this.#state = 'busy';
    this.#board.timeline.after(password === '' ? 1500 : 120, () => {
      if (password === '') {
        this.#screen.write('\nLogin incorrect\n');
        return this.#askUser();
      }
      const hint = 'This machine is simulated: type \x1b[97mhelp\x1b[0m to see what it can do.';
      this.#screen.write(
        `Last login: ${formatDate(this.#board.startedAt - 86_400_000)} on tty1\n${hint}\n\n`,
      );
      this.#prompt();
    });
  }

  #prompt(): void {
    const isRoot = this.#user === 'root';
    const who = `\x1b[1;${isRoot ? 31 : 32}m${this.#user}@${this.#board.hostname}\x1b[0m`;
    this.#screen.write(`${who}:\x1b[1;34m~\x1b[0m${isRoot ? '#' : '$'} `);
    this.#state = 'shell';
  }

  #run(line: string): void {
    if (line.trim() !== '') this.#board.ran(line);
    const { hostname, address, startedAt, clock } = this.#board;
    const { output, then } = runLine(line, { user: this.#user, hostname, address, startedAt, now: clock });
    if (output !== undefined) this.#screen.write(`${output}\n`);
    if (then === 'clear') this.#screen.write('\x1b[2J\x1b[H');
    if (then === 'exit') return this.#greet();
    if (then === 'reboot' || then === 'poweroff') return this.#goDown(then);
    this.#prompt();
  }

  #control(keysym: number): void {
    const letter = String.fromCharCode(keysym).toLowerCase();
    const typed = this.#editor.text;
    if (letter === 'c') {
      this.#editor.discard();
      this.#screen.write('^C\n');
      if (this.#state === 'shell') this.#prompt();
      else this.#askUser();
    } else if (letter === 'l' && this.#state === 'shell') {
      this.#screen.write('\x1b[2J\x1b[H');
      this.#prompt();
      this.#screen.write(typed);
    } else if (letter === 'd' && this.#state === 'shell' && typed === '') {
      this.#screen.write('logout\n');
      this.#greet();
    }
  }

  #goDown(how: 'reboot' | 'poweroff'): void {
    if (this.#isGoingDown) return;
    this.#isGoingDown = true;
    this.#state = 'busy';
    this.#board.timeline.clear();
    const word = how === 'reboot' ? 'reboot' : 'power off';
    this.#screen.write(`\n\nThe system will \x1b[93m${word}\x1b[0m now!\n\n`);
    this.#type(shutdownLines, () => {
      const last = how === 'reboot' ? 'reboot: Restarting system' : 'reboot: Power down';
      this.#screen.write(
        `\x1b[90m[  ${((this.#board.timeline.now - this.#board.startedAt) / 1000).toFixed(6)}]\x1b[0m ${last}\n`,
      );
      this.#board.timeline.after(500, how === 'reboot' ? this.#board.restart : this.#board.powerOff);
    });
  }
}
