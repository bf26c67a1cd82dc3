import { expect, test } from './fixtures.ts';
import { listVms, signInByApi } from './steps/api.ts';
import { signIn } from './steps/session.ts';
import { act, findVm, openVm, vmLink } from './steps/vms.ts';

test('a tower that is down is told in place, and the list comes when it is back', async ({
  page,
  product,
}) => {
  await product.estate.setFaults({ down: true });
  await signIn(page, product, 'helpdesk', '/vms?q=web-01');
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('searchbox')).toHaveValue('web-01');
  await product.estate.clearFaults();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(vmLink(page, 'web-01')).toBeVisible();
});

for (const [what, faults, said] of [
  ['HTML', { html: true }, 'The answer could not be read'],
  ['empty', { empty: true }, 'The answer could not be read'],
  ['cut off', { truncated: true }, 'HQ tower'],
  ['an error', { status: 500 }, 'HQ tower'],
] as const) {
  test(`an answer that is ${what} keeps the rows there are and says so`, async ({ page, product }) => {
    await signIn(page, product, 'helpdesk', '/vms?q=web-01');
    await expect(vmLink(page, 'web-01')).toBeVisible();
    await product.estate.setFaults({ ...faults, on: ['get-vms'] });
    await expect(page.getByRole('region', { name: 'Notices' })).toContainText(said, { timeout: 30_000 });
    await expect(vmLink(page, 'web-01')).toBeVisible();
  });
}

test('a field the tower no longer sends is missing in the row, and the row stays', async ({
  page,
  product,
}) => {
  await product.estate.setFaults({ nullLeaf: 'ips' });
  await signIn(page, product, 'helpdesk', '/vms?q=web-01');
  await expect(vmLink(page, 'web-01')).toBeVisible();
  await expect(page.getByRole('row', { name: 'Select web-01 ' })).toContainText('—');
});

test('a machine that changed since it was seen is not restarted, and the change is shown', async ({
  page,
  product,
}) => {
  const admin = await signInByApi(product, 'admin');
  const vm = (await listVms(admin)).find(({ name }) => name === 'web-19');
  await signIn(page, product, 'operator');
  await openVm(page, vm?.name ?? '');
  await page.getByRole('button', { name: 'Restart', exact: true }).click();
  await admin('POST', '/api/tower-demo/tower/v2/api/poweroff-vm', { where: { id: vm?.id } });
  await expect
    .poll(async () => (await listVms(admin)).find(({ id }) => id === vm?.id)?.status, { timeout: 20_000 })
    .toBe('STOPPED');
  await page.getByRole('dialog').getByRole('button', { name: 'Restart' }).click();
  await expect(page.getByRole('dialog')).toContainText('Stopped');
});

test('a task that fails says so in the vendor’s words, in the tray, after a reload too', async ({
  page,
  product,
}) => {
  const vms = await listVms(await signInByApi(product, 'admin'));
  const vm = vms.find((one) => one.status === 'RUNNING' && one.vm_tools_status === 'NOT_INSTALLED');
  await signIn(page, product, 'operator');
  await openVm(page, vm?.name ?? '');
  await act(page, 'Shut down');
  await page.reload();
  await page.getByRole('button', { name: /^tasks/i }).click();
  const tray = page.getByRole('dialog');
  await expect(tray.getByText(vm?.name ?? '')).toBeVisible();
  await expect(tray.getByText(/JOB_VM_SHUTDOWN_TIMEOUT/)).toBeVisible({ timeout: 40_000 });
});

test('a row that is opened while the search is still being typed stays open', async ({ page, product }) => {
  await signIn(page, product, 'helpdesk');
  const [row, slow] = [page.getByRole('link', { name: /-\d\d$/ }).first(), /assets\/VmPage/];
  const name = (await row.textContent()) ?? '';
  // The page comes later than the pause in typing is long.
  await page.route(slow, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  await page.getByRole('searchbox').fill(name);
  await row.click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
});

test('a part of the page that is gone after an update asks for a reload', async ({ page, product }) => {
  await signIn(page, product, 'helpdesk');
  await findVm(page, 'web-01');
  await page.route(/assets\/SettingsPage/, (route) => route.fulfill({ status: 404, body: 'gone' }));
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByText('Wheelhouse has been updated').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Virtual machines' })).toBeVisible();
});
