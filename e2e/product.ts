import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { roles, type Role } from '../src/contract/operation.ts';
import { controlEstate, type EstateControl } from './estate.ts';

export interface Product {
  url: string;
  passwords: Record<Role, string>;
  estate: EstateControl;
  /** Everything it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

const script = fileURLToPath(new URL('../scripts/start.js', import.meta.url));

/** Runs `npm start`'s script in an empty folder, and reads the address and the accounts from what it prints. */
export async function startProduct(env: Record<string, string> = {}): Promise<Product> {
  const cwd = await mkdtemp(join(tmpdir(), 'wheelhouse-'));
  const child = spawn(process.execPath, [script], {
    cwd,
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const found = { url: '', estate: '', passwords: {} as Record<Role, string> };
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the product ended with ${code}:\n${lines.join('\n')}`)));
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      const [word, rest] = line.trim().split(/\s+/, 2);
      const role = roles.find((name) => name === word);
      if (role && rest) found.passwords[role] = rest;
      found.estate ||= /demo estate: (\S+)/.exec(line)?.[1] ?? '';
      found.url ||= /open (http\S+)/.exec(line)?.[1] ?? '';
      if (found.url && Object.keys(found.passwords).length === roles.length) resolve();
    });
  });
  return {
    ...found,
    estate: controlEstate(found.estate),
    output: () => lines.join('\n'),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      await rm(cwd, { recursive: true, force: true });
    },
  };
}
