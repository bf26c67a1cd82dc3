import { expect, test } from './fixtures.ts';
import { signInByApi } from './steps/api.ts';
import { fitsWidths, isClean } from './steps/axe.ts';
import {
  fillFailover,
  loseWrites,
  nicsOf,
  pairs,
  pick,
  serviceWithConnections,
  vipNamed,
} from './steps/networking.ts';
import { signIn } from './steps/session.ts';

test('an operator makes a virtual IP for failover, loses the connection half way, and goes on after a reload', async ({
  page,
  product,
}) => {
  const admin = await signInByApi(product, 'admin');
  await signIn(page, product, 'operator', '/networking/vips');
  await fillFailover(page, { subnet: 'subnet-dev-web', name: 'vip-story' });
  const restore = await loseWrites(page);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('listitem', { name: /^Create the virtual IP: done/ })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'Wheelhouse cannot be reached' })).toBeVisible();
  expect(pairs(await vipNamed(admin, 'vip-story'))).toEqual([]);

  await restore();
  await page.reload();
  await expect(page.getByText('Half way.')).toBeVisible();
  await expect(page.getByRole('listitem', { name: /^Bind the NICs: to be done/ })).toContainText('added:');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('the check is off on every NIC')).toBeVisible({ timeout: 20_000 });

  const bound = pairs(await vipNamed(admin, 'vip-story')) ?? [];
  expect(bound).toHaveLength(2);
  const nics = await nicsOf(admin, bound);
  expect(nics.map(pairs)).toEqual([['1.1.1.1/0'], ['1.1.1.1/0']]);

  await page.getByRole('link', { name: 'Open the virtual IP' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'vip-story' })).toBeVisible();
  await expect(page.getByText('Check off')).toHaveCount(2);
});

test('an operator takes back the flow that was interrupted, though only administrators delete', async ({
  page,
  product,
}) => {
  const admin = await signInByApi(product, 'admin');
  await signIn(page, product, 'operator', '/networking/vips');
  await fillFailover(page, { subnet: 'subnet-test-web', name: 'vip-undone' });
  const restore = await loseWrites(page);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Wheelhouse cannot be reached' })).toBeVisible();
  await restore();

  await page.getByRole('button', { name: 'Undo what was done' }).click();
  await expect(page.getByRole('listitem', { name: /^Delete the virtual IP: to be done/ })).toBeVisible();
  await page.getByRole('button', { name: 'Undo what was done' }).click();
  await expect(page.getByText('Undone: everything is as it was before.')).toBeVisible({ timeout: 20_000 });
  expect(await vipNamed(admin, 'vip-undone')).toBeUndefined();

  // What somebody else made stays an administrator's to delete.
  await page.goto('/networking/vips?q=vip-dev-app');
  await page.getByRole('link', { name: 'vip-dev-app' }).click();
  await expect(page.getByRole('button', { name: 'Delete' })).toBeDisabled();
});

test('two people bind the same virtual IP at once: the second sees both sides, and nothing is lost', async ({
  page,
  product,
}) => {
  const admin = await signInByApi(product, 'admin');
  const vip = await vipNamed(admin, 'vip-dev-app');
  const before = pairs(vip) ?? [];
  await signIn(page, product, 'operator', `/networking/vips/cn-north-4/${vip?.id}`);
  await page.getByRole('button', { name: 'Bind servers' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').click();
  await page.getByRole('option').first().click();
  await dialog.getByRole('heading').first().click(); // closes the list, not the dialog
  await admin('PUT', `/api/cn-north-4/vpc/v2.0/ports/${vip?.id}`, {
    port: { allowed_address_pairs: [...before, '10.60.1.99'].map((ip_address) => ({ ip_address })) },
  });
  await dialog.getByRole('button', { name: 'Bind servers' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Somebody else has changed it meanwhile');
  await expect(dialog.getByRole('alert')).toContainText('10.60.1.99');
  expect(pairs(await vipNamed(admin, 'vip-dev-app'))).toEqual([...before, '10.60.1.99']);
});

test('an endpoint service with three mappings and two tags is followed to available, and deleted', async ({
  page,
  product,
}) => {
  // The demo's cloud takes as long as the vendor, one to two minutes each way: here twenty times sooner.
  await product.cloud.setFaults({ haste: 20 });
  await signIn(page, product, 'admin', '/networking/services');
  await page.getByRole('link', { name: 'Create endpoint service' }).click();
  await pick(page, 'VPC', 'vpc-legacy');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'VPC' })).toHaveAccessibleDescription(
    /subnet-legacy-ops .*overlaps 198\.19\.128\.0\/17/,
  );
  await pick(page, 'VPC', 'vpc-dev');
  await page.getByRole('combobox', { name: /^Back end/ }).click();
  await page.getByRole('option').first().click();
  await page.getByLabel('Name').fill('story');
  await expect(page.getByLabel('Name')).toHaveAccessibleDescription(/cn-north-4\.story\.\{id\}/);
  await page.getByLabel('Client port').focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', '18080\t10090\n18081\t10080\n18443\t18443');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByLabel('Client port')).toHaveCount(3);
  for (const [key, value] of [
    ['team', 'net'],
    ['stage', 'test'],
  ] as const) {
    await page.getByRole('button', { name: 'Add a tag' }).click();
    await page.getByLabel('Key').last().fill(key);
    await page.getByLabel('Value').last().fill(value);
  }
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'story' })).toBeVisible();
  await expect(page.getByText('Creating')).toBeVisible();
  await page.reload();
  await expect(page.getByText(/usually 1 to 2 minutes/)).toBeVisible();
  await page.getByRole('link', { name: 'Settings' }).click(); // it is told wherever the person is
  await expect(
    page.getByRole('region', { name: 'Notices' }).getByText('Create endpoint service story: done'),
  ).toBeVisible({ timeout: 20_000 });

  await page.goto('/networking/services?q=story');
  await page.getByRole('link', { name: 'story', exact: true }).click();
  await expect(page.getByText('Available')).toBeVisible();
  await expect(page.getByText('18081 → 10080 TCP')).toBeVisible();
  await expect(page.getByText('stage: test')).toBeVisible();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('Deleting')).toBeVisible();
  await expect(page.getByText('There is no such endpoint service')).toBeVisible({ timeout: 20_000 });
});

test('a connection is accepted and another rejected; with one accepted the service is not deleted, and why is said', async ({
  page,
  product,
}) => {
  const admin = await signInByApi(product, 'admin');
  const service = await serviceWithConnections(admin);
  await signIn(page, product, 'admin', `/networking/services/cn-north-4/${service.id}`);
  const connections = page.getByRole('region', { name: 'Connections' });
  for (const [from, verb, state] of [
    ['Accepted', 'Reject', 'Rejected'],
    ['Waiting for approval', 'Accept', 'Accepted'],
  ] as const) {
    const connection = connections.getByRole('listitem').filter({ hasText: from }).first();
    const id = (await connection.getAttribute('aria-label')) ?? '';
    await connection.getByRole('button', { name: verb }).click();
    await page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click();
    await expect(connections.getByRole('listitem', { name: id })).toContainText(state, { timeout: 20_000 });
  }
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(/3006/);
});

test('a viewer sees all of it and can change nothing', async ({ page, product }) => {
  const admin = await signInByApi(product, 'admin');
  const vip = await vipNamed(admin, 'vip-dev-db');
  await signIn(page, product, 'viewer', '/networking/vips');
  await expect(page.getByRole('link', { name: 'vip-dev-db' })).toBeVisible();
  await page.goto(`/networking/vips/cn-north-4/${vip?.id}`);
  for (const name of ['Bind servers', 'Rename', 'Delete'])
    await expect(page.getByRole('button', { name })).toBeDisabled();
  await expect(page.getByText(/needs the role “Operator”/).first()).toBeAttached();
  await page.goto('/networking/vips/new');
  await expect(page.getByRole('button', { name: 'Start' })).toBeDisabled();
  await page.goto('/networking/services/new');
  await expect(page.getByRole('button', { name: 'Create', exact: true })).toBeDisabled();
});

const pages = [
  ['/networking/vips', 'vip-dev-app'],
  ['/networking/services', 'archive'],
  ['/networking/vips/new', 'Leave it empty'],
  ['/networking/services/new', 'tcp_proxy'],
] as const;

for (const [path, shown] of pages) {
  test(`${path} is clean for axe in both themes, and scrolls sideways at no width`, async ({
    page,
    product,
  }) => {
    test.setTimeout(180_000); // axe looks at all of it twice, and takes its time on a busy machine
    await signIn(page, product, 'operator', path);
    await expect(page.getByText(shown).first()).toBeVisible();
    await isClean(page);
    await fitsWidths(page);
  });
}

test('a virtual IP, its dialog and a group beside its list are clean for axe in both themes', async ({
  page,
  product,
}) => {
  test.setTimeout(180_000); // axe looks at three things twice
  await signIn(page, product, 'operator', '/networking/vips?q=vip-dev-web');
  await page.getByRole('link', { name: 'vip-dev-web' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'vip-dev-web' })).toBeVisible();
  await isClean(page);
  await page.getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await isClean(page);
  await page.goto('/networking/security-groups?q=sg-db');
  await page.getByRole('link', { name: 'sg-db' }).click();
  await expect(page.getByRole('table', { name: 'Inbound' })).toBeVisible();
  await isClean(page);
});
