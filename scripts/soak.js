// What takes long: prints figures. Ten minutes of Cloud Director's messages, a thousand a second, with the pane open; five
// minutes of a company's crowd on two instances, of which one is killed every half a minute.
import { spawnSync } from 'node:child_process';
import { ensureBuilt, ensureInstalled, root } from './setup/fresh.js';

ensureInstalled();
const { ensureChromium } = await import('./setup/chromium.js');
const chromium = await ensureChromium();
ensureBuilt();
const runs = {
  events: {
    args: ['-c', 'e2e/bench/bench.config.ts', 'events.bench', '-g', '1,000 messages'],
    env: { WHEELHOUSE_BENCH_MINUTES: '10' },
  },
  killed: { args: ['e2e/real/killed.spec.ts'], env: { WHEELHOUSE_KILL_SECONDS: '300' } },
};
const wanted = process.argv.slice(2);
let failed = 0;
for (const [name, { args, env }] of Object.entries(runs)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { status } = spawnSync('npx', ['playwright', 'test', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, ...process.env, WHEELHOUSE_CHROMIUM: chromium },
  });
  failed ||= status ?? 1;
}
process.exit(failed);
