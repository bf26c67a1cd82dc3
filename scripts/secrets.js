// Signs in, drives every page, and looks for the secrets of the demo estate in everything that came out of it.
import { spawnSync } from 'node:child_process';
import { ensureBuilt, ensureInstalled, root } from './setup/fresh.js';

ensureInstalled();
const { ensureChromium } = await import('./setup/chromium.js');
const chromium = await ensureChromium();
ensureBuilt();
const { status } = spawnSync('npx', ['playwright', 'test', 'e2e/secrets.spec.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, WHEELHOUSE_CHROMIUM: chromium },
});
process.exit(status ?? 1);
