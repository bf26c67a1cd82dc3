import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { AccountError } from './accounts.ts';

/** The shortest password that is set from the command line. */
const shortest = 8;

/** A password from standard input: its first line, or on a terminal typed twice without echo. */
export async function readPassword(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Promise<string> {
  // readline would show what is typed; it shows it to nobody.
  const lines = createInterface({ input, output: input.isTTY ? nobody() : undefined, terminal: input.isTTY });
  const answers = lines[Symbol.asyncIterator]();
  async function ask(prompt: string): Promise<string> {
    if (input.isTTY) output.write(prompt);
    const line = await answers.next();
    if (input.isTTY) output.write('\n');
    return line.done ? '' : line.value;
  }

  try {
    const password = await ask('Password: ');
    if (password.length < shortest) throw new AccountError(`A password has at least ${shortest} characters.`);
    if (input.isTTY && (await ask('Once more: ')) !== password)
      throw new AccountError('The two passwords are not the same.');
    return password;
  } finally {
    lines.close();
  }
}

const nobody = () => new Writable({ write: (_chunk, _encoding, done) => done() });
