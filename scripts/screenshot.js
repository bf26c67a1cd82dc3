// Takes the README's picture from the running product.
import { spawnSync } from 'node:child_process';
import { ensureBuilt, ensureInstalled, root } from './setup/fresh.js';

ensureInstalled();
const { ensureChromium } = await import('./setup/chromium.js');
const env = { ...process.env, WHEELHOUSE_CHROMIUM: await ensureChromium() };
ensureBuilt();
const { status } = spawnSync('npx', ['playwright', 'test', '-c', 'e2e/pictures/pictures.config.ts'], {
  cwd: root,
  stdio: 'inherit',
  env,
});
process.exit(status ?? 1);
