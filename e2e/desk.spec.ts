import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './fixtures.ts';
import { signInByApi } from './steps/api.ts';
import { isClean } from './steps/axe.ts';
import { consoleOf, expectLive, screenOf } from './steps/console.ts';
import { signIn } from './steps/session.ts';
import { openTyping, typingForm } from './steps/typing.ts';

interface FoundVm {
  id: string;
  name: string;
  status: string;
}

test('the helpdesk finds what the caller says, looks first, says why it types, and fills the ticket', async ({
  page,
  product,
}) => {
  const admin = await signInByApi(product, 'admin');
  const body = { where: { in_recycle_bin: false, internal: false }, first: 60 };
  const vms = (await admin('POST', '/api/tower-branch/tower/v2/api/get-vms', body)) as FoundVm[];
  const { id, name } = vms.find(({ status }) => status === 'RUNNING')!;
  const typed = () => product.branch.typed(name);

  await signIn(page, product, 'helpdesk', '/');
  await expect(page.getByRole('heading', { name: 'Helpdesk', level: 1 })).toBeVisible();
  await page.getByRole('combobox').fill(name);
  await expect(page.getByRole('option').first()).toContainText(name);
  await isClean(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Health' })).toContainText('Nobody else');
  await expect(page.getByRole('button', { name: 'Shut down' })).toHaveCount(0);
  await expectLive(page);

  // Looking first: a key goes nowhere.
  await screenOf(page).click();
  await page.keyboard.type('lost', { delay: 20 });
  await consoleOf(page).getByRole('button', { name: 'Take the keyboard' }).click();
  const asked = page.getByRole('dialog');
  await asked.getByRole('button', { name: 'Take the keyboard' }).click();
  await expect(asked).toBeVisible(); // the reason is missing
  await asked.getByLabel('Reason').fill('the printer is silent');
  await asked.getByLabel('Ticket number').fill('INC-42');
  await asked.getByRole('button', { name: 'Take the keyboard' }).click();
  await expect(consoleOf(page).getByText(/as helpdesk · Control/)).toBeVisible();
  await expectLive(page);
  await screenOf(page).click();
  await page.keyboard.type('root', { delay: 20 });
  await expect.poll(typed).toBe('root');

  const secret = 'not-for-the-ticket';
  await openTyping(page);
  await typingForm(page).getByLabel('Secret', { exact: true }).check();
  await typingForm(page).getByLabel('Secret to type').fill(secret);
  await page.keyboard.press('Enter');
  await expect.poll(typed).toBe(`root${secret}`);

  // What this scope forbids is said, and is not there.
  await expect(consoleOf(page).getByText('No screenshots')).toBeVisible();
  await consoleOf(page).getByRole('button', { name: 'Picture' }).click();
  await expect(consoleOf(page).getByRole('button', { name: 'Screenshot' })).toHaveCount(0);

  await consoleOf(page).getByRole('button', { name: 'For the ticket' }).click();
  await isClean(page);
  const saving = page.waitForEvent('download');
  await consoleOf(page).getByRole('button', { name: 'Download zip' }).click();
  const files = unzipSync(await readFile(await (await saving).path()));
  expect(Object.keys(files)).toEqual(['ticket.md', 'tasks.json', 'alerts.json', 'machine.json']);
  const everything = Object.values(files)
    .map((file) => strFromU8(file))
    .join('\n');
  expect(everything).toContain(id);
  expect(everything).toContain('18 characters typed as text');
  expect(everything).not.toContain(secret);

  const deeds = await admin('GET', '/api/audit?action=console.open&scope=tower-branch');
  expect(deeds).toMatchObject([
    { who: 'helpdesk', facts: { mode: 'control', why: 'the printer is silent', caseNumber: 'INC-42' } },
    { who: 'helpdesk', facts: { mode: 'view' } },
  ]);
});
