import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectLive } from './steps/console.ts';
import { signIn } from './steps/session.ts';
import { bytesIn, disguises, watch } from './steps/witness.ts';
import { openVm } from './steps/vms.ts';

test('no page, answer, socket, log line or stored byte has a secret in it', async ({ page, product }) => {
  test.setTimeout(480_000); // every page, one after the other
  const { told, settled } = watch(page);
  await signIn(page, product, 'admin');
  await openVm(page, 'web-01');
  await expectLive(page);
  // Refusals and failures are told in words of their own: they are looked at too.
  await product.branch.setFaults({ deny: ['get-vms'], refuseTokens: true });
  await page.goto('/vms?q=zzz');
  await product.branch.clearFaults();
  const shapes = await visitAll(page);
  expect(shapes).toContain('/certificates/:scope/:id');
  expect(shapes.length).toBeGreaterThan(25);
  await settled();

  const { estate, branch, cloud, director } = product;
  const issued = await Promise.all([estate, branch, cloud, director].map((part) => part.secrets()));
  const cookies = (await page.context().cookies()).map(({ value }) => value);
  const passwords = Object.values(product.passwords);
  const stored = await bytesIn(product.cwd);
  const places: [where: string, text: string, secrets: string[]][] = [
    ...[...told].map(([where, texts]): [string, string, string[]] => [
      where,
      texts.join('\n'),
      [...issued.flat(), ...passwords],
    ]),
    // The demo tells its accounts on the terminal, and nowhere else.
    ['the log', withoutAccounts(product.output()), [...issued.flat(), ...passwords, ...cookies]],
    ...stored.map(([where, text]): [string, string, string[]] => [
      where,
      text,
      [...issued.flat(), ...passwords, ...cookies],
    ]),
  ];
  // It would be seen: what is no secret is found in each of the three.
  expect(issued.flat().length).toBeGreaterThan(12);
  expect([...told.values()].flat().join('\n')).toContain('web-01');
  expect(stored.map(([, text]) => text).join('\n')).toContain('console.open');
  expect(product.output()).toContain('requestId');

  const found = places.flatMap(([where, text, secrets]) =>
    secrets
      .filter((secret) => disguises(secret).some((form) => text.includes(form)))
      .map((secret) => `${where}: ${secret.slice(0, 4)}…`),
  );
  expect(found).toEqual([]);
});

/** Goes to every page there is a link to, one of each kind, and tells which kinds there were. */
async function visitAll(page: Page): Promise<string[]> {
  const seen = new Map<string, string>();
  const waiting: string[] = ['/vms'];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    await page.goto(path);
    await page
      .getByRole('main')
      .waitFor({ timeout: 20_000 })
      .catch(() => undefined);
    // What is on its way brings links with it.
    const coming = page.locator('[role=grid][aria-busy=true], [role=status]:has-text("Loading")');
    await expect(coming).toHaveCount(0);
    await page.waitForLoadState('networkidle', { timeout: 800 }).catch(() => undefined);
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    for (const link of links) {
      const shape = shapeOf(link);
      if (seen.has(shape)) continue;
      seen.set(shape, link);
      waiting.push(link);
    }
  }
  return [...seen.keys()];
}

/** An address without what tells one thing from another of its kind: `/vms/:scope/:id`. */
const shapeOf = (path: string) =>
  path.replace(/^(\/(?:[a-z-]+\/)*?)(?:tower-demo|tower-branch|cn-north-4|vcd-\w+)\/[^/]+/, '$1:scope/:id');

/** The demo tells its accounts line by line as it starts: `admin xxxx-xxxx-xxxx`. */
const withoutAccounts = (output: string) => output.replaceAll(/^(viewer|helpdesk|operator|admin) \S+$/gm, '');
