import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** Where Debian's PostgreSQL is, if this user may run it. */
export function findPostgres(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const bin = versions
    .map((version) => join(root, version, 'bin'))
    .find((path) => existsSync(join(path, 'initdb')));
  // initdb refuses root; Debian's package made an account for it.
  return bin && (process.getuid?.() !== 0 || postgresId()) ? bin : undefined;
}

function postgresId(): number | undefined {
  try {
    return Number(execFileSync('id', ['-u', 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
}

/** A server of our own, which nobody else can connect to. */
export async function startPostgres(bin: string) {
  const folder = mkdtempSync(join(tmpdir(), 'whpg-')); // short: a socket's path has 107 characters
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, postgresId() ?? 0, -1);
  const as = (command: string, ...args: string[]): [string, string[]] =>
    isRoot ? ['runuser', ['-u', 'postgres', '--', join(bin, command), ...args]] : [join(bin, command), args];
  execFileSync(
    ...as('initdb', '-D', join(folder, 'db'), '-U', 'wheelhouse', '-A', 'trust', '-E', 'UTF8', '-N'),
    {
      stdio: 'ignore',
      cwd: folder,
    },
  );
  // On a socket in its own folder: no port to collide on, nobody else can connect.
  const settings = ['-c', 'listen_addresses=', '-c', 'fsync=off', '-k', folder];
  const begin = () =>
    spawn(...as('postgres', '-D', join(folder, 'db'), ...settings), { stdio: 'ignore', cwd: folder });
  let server = begin();
  const url = (database: string) =>
    `postgres://wheelhouse@localhost/${database}?host=${encodeURIComponent(folder)}`;

  async function run(sql: string) {
    const client = new pg.Client({ connectionString: url('postgres') });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  }
  async function isUp() {
    const until = Date.now() + 30_000;
    for (;;) {
      const answers = await run('select 1').then(
        () => true,
        () => false,
      );
      if (answers) return;
      if (Date.now() > until || server.exitCode !== null) throw new Error('PostgreSQL did not start.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  async function end() {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    // By its own number: runuser between us does not pass the signal on. SIGINT does not wait for clients.
    process.kill(Number(readFileSync(join(folder, 'db/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGINT');
    await ended;
  }
  await isUp();

  return {
    async newDatabase() {
      const name = `t${randomUUID().replaceAll('-', '')}`;
      await run(`create database ${name}`);
      return url(name);
    },
    /** Goes away, with what it has stored, until `resume`. */
    pause: end,
    async resume() {
      server = begin();
      await isUp();
    },
    async stop() {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
