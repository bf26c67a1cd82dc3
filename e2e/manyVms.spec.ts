import { expect, test } from './fixtures.ts';
import { signInByApi } from './steps/api.ts';
import { isClean } from './steps/axe.ts';
import { signIn } from './steps/session.ts';
import { tabTo } from './steps/vms.ts';

const many = 30;
interface Found {
  name: string;
  vm_tools_status: string;
}
// Without running tools a guest does not hear that it is asked to shut down.
const isDeaf = ({ vm_tools_status: tools }: Found) => tools === 'NOT_INSTALLED' || tools === 'NOT_RUNNING';

test('thirty machines are shut down by keyboard alone, and the two that fail are told with their reason', async ({
  page,
  product,
}) => {
  test.setTimeout(180_000);
  const admin = await signInByApi(product, 'admin');
  const running = (await admin('POST', '/api/tower-demo/tower/v2/api/get-vms', {
    where: { in_recycle_bin: false, internal: false, status_in: ['RUNNING'], entityAsyncStatus: null },
    orderBy: 'name_ASC',
    first: 200,
  })) as Found[];
  const deafFrom = (place: number) => running.slice(place, place + many).filter(isDeaf);
  const start = running.findIndex(
    (_, place) => place + many <= running.length && deafFrom(place).length === 2,
  );
  expect(start, 'thirty in a row of which two are deaf').toBeGreaterThanOrEqual(0);
  const deaf = deafFrom(start);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn(page, product, 'operator', '/vms?scope=tower-demo&status=RUNNING');
  await expect(page.getByRole('checkbox', { name: `Select ${running[0]?.name}` })).toBeVisible();
  await page.getByRole('searchbox').focus();
  for (let step = 0; step <= start; step += 1) await page.keyboard.press('ArrowDown');
  for (let step = 1; step < many; step += 1) await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('region', { name: `${many} selected` });
  await expect(bar).toBeVisible();

  await tabTo(page, bar.getByRole('button', { name: 'Shut down' }));
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog', { name: `Shut down ${many} virtual machines?` });
  const targets = question.getByRole('list').first();
  await expect(targets.getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(many));
  await targets.press('End');
  await expect(targets.locator(`[aria-posinset="${many}"]`)).toBeVisible();
  await expect(question.getByText('Not on your screen').first()).toBeVisible();
  await expect(question.getByRole('button', { name: 'Shut down' })).toBeDisabled();
  await isClean(page);
  await question.getByLabel(`Type ${many} to confirm`).focus();
  await page.keyboard.type(String(many));
  await page.keyboard.press('Enter');

  const run = page.getByRole('dialog', { name: `Shut down: ${many} virtual machines` });
  await expect(run.getByRole('status')).toContainText('28 of 30 done · 2 failed', { timeout: 90_000 });
  await isClean(page);
  await tabTo(page, run.getByRole('button', { name: 'All (30)' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const rows = run.getByRole('listitem');
  await expect(rows).toHaveCount(2);
  for (const { name } of deaf) {
    await expect(rows.filter({ hasText: name })).toContainText('JOB_VM_SHUTDOWN_TIMEOUT');
  }
  await expect(run.getByRole('button', { name: 'Try 2 again' })).toBeVisible();

  // Closing it loses nothing: it is under the tasks.
  await page.keyboard.press('Escape');
  await expect(run).toBeHidden();
  await expect(bar).toBeHidden();
  await page.getByRole('button', { name: /^tasks/i }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Show' }).click();
  await expect(run.getByRole('status')).toContainText('28 of 30 done · 2 failed');
});
