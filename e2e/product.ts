import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { roles } from '../src/contract/operation.ts';
import { controlDirector, type DirectorControl } from './director.ts';
import { controlEstate, type EstateControl } from './estate.ts';

export interface Running {
  url: string;
  readonly process: ChildProcess;
  /** Passwords by account. */
  passwords: Record<string, string>;
  /** The folder it runs in, with its store. */
  cwd: string;
  /** Everything it has printed so far. */
  output(): string;
  /** Ends it and starts it anew, at the same address and with what it had stored. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}
export interface Product extends Running {
  /** The first tower, `tower-demo`; WHEELHOUSE_DEMO_VMS says how many machines it has. */
  estate: EstateControl;
  /** The second, `tower-branch`. */
  branch: EstateControl;
  /** The region of Huawei Cloud, `cn-north-4`. */
  cloud: Pick<EstateControl, 'setFaults' | 'clearFaults' | 'secrets' | 'requests'>;
  /** Cloud Director, behind `vcd-system`, `vcd-acme` and `vcd-anna`. */
  director: DirectorControl;
}

const script = (name: string) => fileURLToPath(new URL(`../scripts/${name}.js`, import.meta.url));

/** Runs `npm start`'s script in an empty folder, without a configuration: the product with its demo estate. */
export async function startProduct(env: Record<string, string> = {}): Promise<Product> {
  const cwd = await mkdtemp(join(tmpdir(), 'wheelhouse-'));
  const running = await run(cwd, env, {});
  const estate = /demo estate: (\S+)/.exec(running.output())?.[1] ?? '';
  for (const role of roles) {
    running.passwords[role] = new RegExp(`^${role} (\\S+)$`, 'm').exec(running.output())?.[1] ?? '';
  }
  const branch = /demo branch: (\S+)/.exec(running.output())?.[1] ?? '';
  const cloud = controlEstate(/demo cloud: (\S+)/.exec(running.output())?.[1] ?? '');
  const director = controlDirector(/demo director: (\S+)/.exec(running.output())?.[1] ?? '');
  return { ...running, estate: controlEstate(estate), branch: controlEstate(branch), cloud, director };
}

/** Runs the product with a configuration of its own and these accounts: password by name, each in the group of its name. */
export async function startConfigured(yaml: string, passwords: Record<string, string>): Promise<Running> {
  const cwd = await mkdtemp(join(tmpdir(), 'wheelhouse-'));
  const config = join(cwd, 'wheelhouse.yaml');
  await writeFile(config, yaml);
  const env = { ...process.env, WHEELHOUSE_CONFIG: config };
  for (const [name, password] of Object.entries(passwords)) {
    const args = [script('user'), 'add', name, '--group', name.replace(/\d+$/, '')];
    const added = spawnSync(process.execPath, args, { cwd, env, input: `${password}\n` });
    if (added.status !== 0) throw new Error(`${added.stdout.toString()}${added.stderr.toString()}`);
  }
  return run(cwd, { WHEELHOUSE_CONFIG: config }, passwords);
}

async function run(
  cwd: string,
  env: Record<string, string>,
  passwords: Record<string, string>,
): Promise<Running> {
  const lines: string[] = [];
  let { child, url } = await start(cwd, env, lines);
  async function end() {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  return {
    url,
    get process() {
      return child;
    },
    passwords: { ...passwords },
    cwd,
    output: () => lines.join('\n'),
    async restart() {
      await end();
      ({ child, url } = await start(cwd, { ...env, PORT: new URL(url).port }, lines));
    },
    async stop() {
      await end();
      await rm(cwd, { recursive: true, force: true });
    },
  };
}

async function start(cwd: string, env: Record<string, string>, lines: string[]) {
  const child = spawn(process.execPath, [script('start')], {
    cwd,
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the product ended with ${code}:\n${lines.join('\n')}`)));
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      const found = /open (http\S+)/.exec(line)?.[1]; // the last line of the start
      if (found) resolve(found);
    });
  });
  return { child, url };
}
