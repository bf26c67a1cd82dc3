// Installs and builds what is missing, and nothing else. Built-ins only: it runs before `npm ci` did.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Prints what a script does while it does it. */
export const say = (text) => console.log(`wheelhouse: ${text}`);

/** Runs a command in the project's folder; ends the script with its exit code when it fails. */
export function run(command, args, { quiet = false, env = {} } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: quiet ? 'pipe' : 'inherit',
    shell: process.platform === 'win32', // npm is npm.cmd there
  });
  if (status === 0) return;
  if (quiet) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  if (error) console.error(error.message);
  say(`\`${command} ${args.join(' ')}\` failed.`);
  process.exit(status ?? 1);
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(`Node ${process.versions.node} is too old: Wheelhouse needs 20.19 or newer.`);
  process.exit(1);
}

export function ensureInstalled() {
  checkNode();
  const marker = join(root, 'node_modules/.wheelhouse');
  const wanted = hashOf(['package-lock.json']);
  if (readOr(marker) === wanted) return;
  say('installing dependencies (npm ci), about half a minute …');
  run('npm', ['ci', '--no-audit', '--no-fund'], { quiet: true });
  writeFileSync(marker, wanted);
}

/** Builds the SPA and the BFF when a source has changed since the last build. */
export function ensureBuilt() {
  const marker = join(root, 'dist/.wheelhouse');
  const wanted = hashOf(['package-lock.json', 'vite.config.ts', 'index.html', 'public', 'src']);
  if (readOr(marker) === wanted) return;
  say('building, about ten seconds …');
  run('npm', ['run', 'build'], { quiet: true });
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(marker, wanted);
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder))
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function readOr(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
