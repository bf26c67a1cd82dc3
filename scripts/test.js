// Everything that must hold: types, lint, format, dead code; unit and integration tests; stories in a real browser.
import { spawnSync } from 'node:child_process';
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
  ['a real MQTT broker behind nginx', ensureCommands(['mosquitto', 'nginx'], ['mosquitto', 'nginx'])],
].filter(([, reason]) => reason);
for (const [what, reason] of skipped) say(`skipping the tests against ${what}: ${reason}`);

const env = { ...process.env, WHEELHOUSE_CHROMIUM: chromium, NODE_ENV: 'test' };
const parts = [
  ['npm', ['run', 'check']],
  ['npx', ['vitest', 'run']],
  ['build', []],
  ['npx', ['playwright', 'test', ...process.argv.slice(2)]],
];
for (const [command, args] of parts) {
  if (command === 'build') {
    ensureBuilt();
    continue;
  }
  const { status } = spawnSync(command, args, { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) {
    say(`\`${command} ${args.join(' ')}\` failed.`);
    process.exit(status ?? 1);
  }
}
for (const [what, reason] of skipped) say(`skipped: ${what} (${reason})`);
