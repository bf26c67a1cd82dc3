import { expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { test } from '../fixtures.ts';
import { signIn } from '../steps/session.ts';
import { report } from './report.ts';

test('JavaScript before the VM list shows rows', async ({ page, context, product }) => {
  await signIn(page, product, 'helpdesk');
  // A tab of somebody who is signed in: the first page is the list.
  const tab = await context.newPage();
  const scripts = new Set<string>();
  tab.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.add(pathname);
  });
  await tab.goto('/vms');
  await expect(tab.getByRole('link', { name: /-\d\d$/ }).first()).toBeVisible();
  const sizes = await Promise.all([...scripts].map(gzipped));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  report(
    'first-page JavaScript gzipped, kB',
    bytes / 1000,
    '≤ 240',
    `${scripts.size} files, gzip -9, English`,
  );
});

async function gzipped(path: string): Promise<number> {
  const file = fileURLToPath(new URL(`../../dist/web${path}`, import.meta.url));
  return gzipSync(await readFile(file), { level: 9 }).length;
}
