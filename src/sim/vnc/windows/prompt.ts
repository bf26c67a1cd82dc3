import type { Board } from '../machine.ts';

export interface Outcome {
  output?: string;
  then?: 'clear' | 'exit' | 'restart' | 'powerOff';
}
type Command = (words: string[], board: Board) => Outcome | string;

const commands: Record<string, Command> = {
  dir: () =>
    [' Directory of C:\\Users\\Administrator', '', '<DIR>          Desktop', '<DIR>          Documents'].join(
      '\n',
    ),
  ver: () => 'Demo Windows [Version 10.0.20348]',
  hostname: (_, { hostname }) => hostname,
  whoami: (_, { hostname }) => `${hostname.split('.')[0] ?? hostname}\\administrator`,
  ipconfig: (_, { address }) =>
    `Ethernet adapter Ethernet0:\n   IPv4 Address. . . . . : ${address}\n   Subnet Mask . . . . . : 255.255.255.0`,
  echo: (words) => words.join(' '),
  cls: () => ({ then: 'clear' }),
  exit: () => ({ then: 'exit' }),
  shutdown: (words) => ({ then: words.includes('/r') ? 'restart' : 'powerOff' }),
  help: () => `Commands: ${Object.keys(commands).toSorted().join(' ')}`,
};

/** Runs one line as a very small command prompt would. */
export function runPrompt(line: string, board: Board): Outcome {
  const [name, ...words] = line.trim().split(/\s+/);
  if (!name) return {};
  const key = name.toLowerCase();
  const command = Object.hasOwn(commands, key) ? commands[key] : undefined;
  if (!command) return { output: `'${name}' is not recognized as an internal or external command.` };
  const outcome = command(words, board);
  return typeof outcome === 'string' ? { output: outcome } : outcome;
}
