// Everything that must hold: types, lint, format, dead code; unit and integration tests; stories in a real browser.
import { spawn } from 'node:child_process';
import { ensureInstalled, ensureBuilt, root, say } from './setup/fresh.js';

ensureInstalled();
const { ensureChromium } = await import('./setup/chromium.js');
const { ensureCommands } = await import('./setup/debian.js');

const chromium = await ensureChromium();
say(`browser: ${chromium}`);
const skipped = [
  ['PostgreSQL', ensureCommands(['/usr/lib/postgresql/*/bin/postgres'], ['postgresql'])],
  [
    'a real TigerVNC desktop behind websockify',
    ensureCommands(
      ['Xvnc', 'websockify', 'xterm', 'nginx', 'openssl', 'pkill', 'setxkbmap'],
      ['tigervnc-standalone-server', 'websockify', 'xterm', 'nginx', 'openssl', 'procps', 'x11-xkb-utils'],
    ),
  ],
  ['a QEMU guest', ensureCommands(['qemu-system-x86_64'], ['qemu-system-x86'])],
  ['a real MQTT broker behind nginx', ensureCommands(['mosquitto', 'nginx'], ['mosquitto', 'nginx'])],
].filter(([, reason]) => reason);
for (const [what, reason] of skipped) say(`skipping the tests against ${what}: ${reason}`);

const env = { ...process.env, WHEELHOUSE_CHROMIUM: chromium, NODE_ENV: 'test' };
// Checkers make much garbage: with room for it they take a fifth less time.
const roomy = { ...env, NODE_OPTIONS: `${env.NODE_OPTIONS ?? ''} --max-semi-space-size=128` };
// `npm run check` and the tests in two lanes.
await Promise.all([
  pass(roomy, ['npm', 'run', 'check:lint'], ['npm', 'run', 'check:format'], ['npm', 'run', 'check:unused']),
  pass(env, ['npm', 'run', 'check:types']).then(() => pass(env, ['npx', 'vitest', 'run'])),
]);
ensureBuilt();
await pass(env, ['npx', 'playwright', 'test', ...process.argv.slice(2)]);

/** Runs commands one after the other; the first that fails ends the tests with its exit code. */
async function pass(env, ...commands) {
  for (const [command, ...args] of commands) {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
    const status = await new Promise((resolve) => child.once('close', resolve));
    if (status === 0) continue;
    say(`\`${[command, ...args].join(' ')}\` failed.`);
    process.exit(status ?? 1);
  }
}
for (const [what, reason] of skipped) say(`skipped: ${what} (${reason})`);
