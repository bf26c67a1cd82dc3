import { expect, test } from '@playwright/test';
import { startCloud } from '../../src/sim/huawei/server.ts';
import { startConfigured } from '../product.ts';
import { signIn } from '../steps/session.ts';
import { report } from './report.ts';
import { password } from './rig.ts';

const jobs = 1000;
const everyMs = 5000; // what is on screen is asked again so often
const seconds = 60;

test('1,000 replication jobs kept fresh', async ({ page }) => {
  const cloud = await startCloud({ counts: { replication: jobs } });
  const scope = { vendor: 'huawei', ...cloud.scope };
  const product = await startConfigured(
    JSON.stringify({ grants: [{ group: 'bench', role: 'viewer' }], scopes: { 'cn-north-4': scope } }),
    { bench: password },
  );
  await signIn(page, product, 'bench', '/services/replication');
  await expect(page.getByText('1,000 jobs')).toBeVisible({ timeout: 30_000 });
  const asked = () => cloud.requests.all().filter(({ path }) => path.startsWith('/drs/'));
  cloud.requests.clear();
  const began = performance.now();
  await page.waitForTimeout(seconds * 1000);
  const intervals = (performance.now() - began) / everyMs;
  const calls = asked();
  const [paused] = cloud.world.replication.values();
  const sent = performance.now();
  paused!.status = 'PAUSING';
  await page.getByRole('searchbox').fill(paused!.id);
  await expect(page.getByRole('grid')).toContainText('Paused', { timeout: 30_000 });
  const seenMs = performance.now() - sent;
  await product.stop();
  await cloud.close();
  const kinds = ['batch-status', 'batch-progress', 'jobs'].map(
    (end) => `${end} ${calls.filter(({ path }) => path.endsWith(`/${end}`)).length}`,
  );
  report(
    `replication: calls for each hundred jobs and interval, ${jobs} jobs`,
    calls.length / (jobs / 100) / intervals,
    '≤ 1',
    `${calls.length} calls in ${intervals.toFixed(1)} intervals of ${everyMs / 1000} s (${kinds.join(', ')}); a change was on screen after ${(seenMs / 1000).toFixed(1)} s`,
  );
});
