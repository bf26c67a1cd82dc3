// Ten minutes of Cloud Director's messages, a thousand a second, with the pane open; prints figures and asserts nothing.
import { spawnSync } from 'node:child_process';
import { ensureBuilt, ensureInstalled, root } from './setup/fresh.js';

ensureInstalled();
const { ensureChromium } = await import('./setup/chromium.js');
const chromium = await ensureChromium();
ensureBuilt();
const { status } = spawnSync(
  'npx',
  ['playwright', 'test', '-c', 'e2e/bench/bench.config.ts', 'events.bench', '-g', '1,000 messages'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { WHEELHOUSE_BENCH_MINUTES: '10', ...process.env, WHEELHOUSE_CHROMIUM: chromium },
  },
);
process.exit(status ?? 1);
