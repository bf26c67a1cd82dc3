import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { environment } from '../config.ts';

/** Builds a program of ours as the product is built, so that a test can start the real thing. */
export async function buildProgram(entry: string) {
  // Inside node_modules, from where its packages are found.
  const cache = resolve('node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'wheelhouse-'));
  const input = { program: resolve(entry) };
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: true, outDir, target: 'node20', copyPublicDir: false, rolldownOptions: { input } },
  });
  const program = join(outDir, 'program.js');
  return {
    run: (args: string[], options: RunOptions = {}) => runProgram([program, ...args], options),
    start: (args: string[], env: Record<string, string> = {}): ChildProcess =>
      spawn(process.execPath, [program, ...args], { env: { PATH: environment['PATH'], ...env } }),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}

interface RunOptions {
  env?: Record<string, string>;
  input?: string;
  cwd?: string;
}

/** Runs to its end, with an environment of nothing but what is given. */
async function runProgram(args: string[], { env = {}, input = '', cwd }: RunOptions) {
  const child = spawn(process.execPath, args, { env: { PATH: environment['PATH'], ...env }, cwd });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => {}); // it may end before it has read anything
  child.stdin.end(input);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, stdout, stderr };
}
