import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { listVms, signInByApi } from './steps/api.ts';
import { isClean } from './steps/axe.ts';
import { signIn } from './steps/session.ts';
import { chooseAction, openVm, sectionOf } from './steps/vms.ts';

test('a snapshot is taken and rolled back to', async ({ page, product }) => {
  await signIn(page, product, 'operator');
  await openVm(page, 'web-20');
  const snapshots = sectionOf(page, 'Snapshots');
  await snapshots.getByRole('button', { name: 'Take snapshot' }).click();
  await page.getByLabel('Name of the snapshot').fill('before <b>the update</b>');
  await page.getByRole('dialog').getByRole('button', { name: 'Take snapshot' }).click();
  await expect(snapshots.getByRole('heading', { name: 'before <b>the update</b>' })).toBeVisible({
    timeout: 30_000,
  });

  await snapshots.getByRole('button', { name: 'Roll back: before <b>the update</b>' }).click();
  await expect(page.getByRole('dialog')).toContainText('Everything since then is lost');
  await page.getByRole('dialog').getByRole('button', { name: 'Roll back' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(sectionOf(page, 'Recent tasks')).toContainText('Roll back to snapshot', { timeout: 30_000 });
});

test('a machine migrates off its host, all by keyboard', async ({ page, product }) => {
  const admin = await signInByApi(product, 'admin');
  const vm = (await listVms(admin)).find(({ name }) => name === 'web-20');
  await signIn(page, product, 'operator');
  await openVm(page, 'web-20');
  await page.getByRole('button', { name: 'More actions' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('mig'); // a menu goes to what is typed
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Migrate: web-20' });
  const first = dialog.getByRole('radio', { name: /Automatic/ });
  await expect(first).toBeVisible();
  await expect(dialog.getByRole('radio').nth(1)).toBeVisible();
  await first.focus();
  await page.keyboard.press('ArrowDown'); // past the hosts that cannot take it
  const host = await dialog.getByRole('radio', { checked: true }).getAttribute('value');
  expect(host).not.toBe('');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const hostOf = async () => {
    const found = (await admin('POST', '/api/tower-demo/tower/v2/api/get-vms', {
      where: { id: vm?.id },
    })) as { host: { id: string } }[];
    return found[0]?.host.id;
  };
  await expect.poll(hostOf, { timeout: 30_000 }).toBe(host);
});

test('cutting the power is undone with Escape, and nothing was sent', async ({ page, product }) => {
  await signIn(page, product, 'admin');
  await openVm(page, 'web-20');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.getByRole('button', { name: 'Power off' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Power off' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('nothing was sent');
  expect(sent.filter((url) => url.includes('poweroff'))).toEqual([]);
});

test('a section fails alone, and its address leads back to it', async ({ page, product }) => {
  await product.estate.setFaults({ status: 500, on: ['get-vm-nics'] });
  await signIn(page, product, 'operator');
  await openVm(page, 'web-20');
  await expect(sectionOf(page, 'Network').getByRole('alert')).toBeVisible({ timeout: 30_000 });
  await expect(sectionOf(page, 'Disks')).toContainText('Storage policy');
  await page.goto(`${page.url().split('?')[0]}?section=disks`);
  await expect(sectionOf(page, 'Disks')).toBeInViewport();
});

test('a list is kept as a view, left and come back to, and exported whole', async ({ page, product }) => {
  await signIn(page, product, 'helpdesk', '/vms?status=RUNNING');
  const views = page.getByRole('button', { name: 'Views' });
  const kept = page.getByRole('button', { name: 'What runs', exact: true });
  await views.press('Enter');
  await page.getByLabel('Name of the view').fill('What runs');
  await page.keyboard.press('Enter');
  await expect(kept).toBeVisible();
  await page.keyboard.press('Escape');

  await openVm(page, 'web-20');
  await page.getByRole('link', { name: 'All virtual machines' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('web-20');
  await views.press('Enter');
  await kept.press('Enter');
  await expect(page).toHaveURL(/\/vms\?status=RUNNING$/);

  await page.getByRole('button', { name: 'Export list' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export list' });
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export', exact: true }).press('Enter');
  const [, table = ''] = (await readFile(await (await downloading).path(), 'utf8')).split('\r\n\r\n');
  const rows = table.trimEnd().split('\r\n').slice(1);
  await expect(dialog).toContainText(`${rows.length} rows were exported.`);
  expect(rows.length).toBeGreaterThan(100); // of both towers, far more than are on screen
  await page.keyboard.press('Escape');

  await views.press('Enter');
  await page.getByRole('button', { name: 'Delete What runs' }).press('Enter');
  await expect(kept).toBeHidden();
});

test('the page and its dialogs are clean for axe in both themes', async ({ page, product }) => {
  await signIn(page, product, 'operator');
  await openVm(page, 'web-20');
  await expect(sectionOf(page, 'CPU and memory')).toContainText('on average');
  await expect(sectionOf(page, 'Disks')).toContainText('Storage policy');
  await isClean(page);
  await chooseAction(page, 'Migrate');
  await expect(page.getByRole('radio', { name: /Automatic/ })).toBeVisible();
  await isClean(page);
});
