// Test servers and browsers come from Debian's packages where we may install them; elsewhere we say which.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from './fresh.js';

const isRootOnDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0;

export const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

let isListFresh = false;

/** Makes sure that commands exist, from the named Debian packages. Returns why not, or undefined. */
export function ensureCommands(commands, packages) {
  if (commands.every(has)) return undefined;
  const wish = `install ${packages.join(', ')}`;
  if (!isRootOnDebian) return `${commands.filter((name) => !has(name)).join(', ')} not found: ${wish}`;
  say(`installing ${packages.join(', ')} …`);
  if (!isListFresh) apt(['update']);
  isListFresh = true;
  const { status } = apt(['install', '-y', '--no-install-recommends', ...packages]);
  if (status !== 0) return `apt-get could not ${wish}`;
  return commands.every(has) ? undefined : `still missing after apt-get: ${wish}`;
}

const apt = (args) =>
  spawnSync('apt-get', args, {
    stdio: 'ignore',
    timeout: 5 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
