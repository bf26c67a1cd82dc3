import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureCommands, has } from './debian.js';
import { root, say } from './fresh.js';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Path of a Chromium: one already there, else Playwright's own download, else Debian's package. */
export async function ensureChromium() {
  const found = process.env.WHEELHOUSE_CHROMIUM ?? names.filter(has).map(pathOf)[0];
  if (found) return found;
  const { chromium } = await import('playwright');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  say('downloading a Chromium (playwright install) …');
  const { status } = spawnSync('npx', ['playwright', 'install', 'chromium-headless-shell', 'chromium'], {
    cwd: root,
    stdio: 'ignore',
    timeout: 3 * 60_000,
  });
  if (status === 0 && existsSync(chromium.executablePath())) return chromium.executablePath();
  say('that did not work; trying the system’s package …');
  const missing = ensureCommands(['chromium'], ['chromium']);
  if (!missing) return pathOf('chromium');
  say(`the browser tests need a Chromium: ${missing}, or name one in WHEELHOUSE_CHROMIUM.`);
  process.exit(1);
}

function pathOf(command) {
  return spawnSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' }).stdout.trim();
}
