import { expect, test } from './fixtures.ts';
import { listVms, signInByApi } from './steps/api.ts';
import { isClean } from './steps/axe.ts';
import { signIn } from './steps/session.ts';
import { vmLink } from './steps/vms.ts';

test('several consoles in one page, side by side or one at a time, all of them alive', async ({
  page,
  product,
}) => {
  const running = (await listVms(await signInByApi(product, 'admin'))).filter(
    ({ name, status }) => status === 'RUNNING' && name.startsWith('web-'),
  );
  const [one = '', other = ''] = running.map(({ name }) => name);
  const names = [one, other];
  const tickets: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/consoles')) tickets.push(request.url());
  });
  await signIn(page, product, 'helpdesk', '/vms?q=web-');
  for (const name of names) {
    await expect(vmLink(page, name)).toBeVisible();
    await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check();
  }
  await page.getByRole('link', { name: 'Consoles', exact: true }).click();
  const tile = (name: string) => page.getByRole('region', { name: `Console of ${name}` });
  for (const name of names) await expect(tile(name).getByText('Live', { exact: true })).toBeVisible();
  await isClean(page);
  await page.getByRole('button', { name: other, exact: true }).click();
  await expect(tile(one)).toBeHidden();
  await expect(tile(other).getByText('Live', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'All side by side' }).click();
  await expect(tile(one).getByText('Live', { exact: true })).toBeVisible();
  expect(tickets).toHaveLength(2); // it lived on out of sight: nothing was opened again
});
