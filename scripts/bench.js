// Prints ratios measured in one run; it asserts nothing. A quarter of an hour on two cores.
import { spawnSync } from 'node:child_process';
import { ensureBuilt, ensureInstalled, root, say } from './setup/fresh.js';

ensureInstalled();
const { ensureChromium } = await import('./setup/chromium.js');
const { ensureCommands } = await import('./setup/debian.js');
const chromium = await ensureChromium();
const missing = ensureCommands(['websockify', 'nginx', 'wrk'], ['websockify', 'nginx', 'wrk']);
if (missing) {
  say(`the benchmarks need websockify, nginx and wrk: ${missing}`);
  process.exit(1);
}
ensureBuilt();
const { status } = spawnSync(
  'npx',
  ['playwright', 'test', '-c', 'e2e/bench/bench.config.ts', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, WHEELHOUSE_CHROMIUM: chromium } },
);
process.exit(status ?? 1);
