import { expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { test } from '../fixtures.ts';
import { signIn } from '../steps/session.ts';
import { report } from './report.ts';

test('JavaScript before the VM list shows rows', async ({ page, product }) => {
  const scripts = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.add(pathname);
  });
  await signIn(page, product, 'helpdesk');
  await expect(page.getByRole('link', { name: 'web-01', exact: true })).toBeVisible();
  let bytes = 0;
  for (const path of scripts) {
    bytes += gzipSync(await readFile(fileURLToPath(new URL(`../../dist/web${path}`, import.meta.url))), {
      level: 9,
    }).length;
  }
  report(
    'first-page JavaScript gzipped, KB',
    bytes / 1024,
    '≤ 240',
    `${scripts.size} files, sign-in included`,
  );
});
