import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import type { signInByApi } from './api.ts';

type Ask = Awaited<ReturnType<typeof signInByApi>>;
interface Port {
  id: string;
  name: string;
  device_id: string;
  allowed_address_pairs: { ip_address: string }[];
}

/** Chooses one of a list by what is typed of it. */
export async function pick(page: Page, field: string | RegExp, text: string) {
  const box = page.getByRole('combobox', { name: field });
  await box.fill(text);
  await page
    .getByRole('option', { name: new RegExp(text) })
    .first()
    .click();
}

/** Fills the form of *Virtual IP for failover*: two servers of a subnet. Answers the servers' names. */
export async function fillFailover(page: Page, { subnet, name }: { subnet: string; name: string }) {
  await page.getByRole('link', { name: 'Virtual IP for failover' }).click();
  await pick(page, 'Subnet', subnet);
  const servers = page.getByRole('combobox', { name: 'Servers' });
  await servers.click();
  const options = page.getByRole('listbox', { name: 'Servers' }).getByRole('option');
  await options.nth(0).click();
  await options.nth(1).click();
  await servers.press('Escape');
  await page.getByLabel('Name').fill(name);
  await expect(page.getByRole('listitem', { name: /^Find the NICs: done/ })).toBeVisible();
}

/** From here on no port can be changed from this browser: the connection is lost half way. */
export async function loseWrites(page: Page) {
  await page.route('**/vpc/v2.0/ports/*', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );
  return () => page.unroute('**/vpc/v2.0/ports/*');
}

/** The virtual IP of a name, as the vendor has it; undefined when there is none. */
export async function vipNamed(ask: Ask, name: string): Promise<Port | undefined> {
  const { ports } = (await ask(
    'GET',
    `/api/cn-north-4/vpc/v2.0/ports?device_owner=${encodeURIComponent('neutron:VIP_PORT')}&name=${name}`,
  )) as { ports: Port[] };
  return ports[0];
}

/** The NICs that hold an address. */
export async function nicsOf(ask: Ask, addresses: readonly string[]): Promise<Port[]> {
  const found = await Promise.all(
    addresses.map((address) =>
      ask('GET', `/api/cn-north-4/vpc/v2.0/ports?fixed_ips=${encodeURIComponent(`ip_address=${address}`)}`),
    ),
  );
  return found.flatMap((answer) => (answer as { ports: Port[] }).ports);
}

export const pairs = (port: Port | undefined) =>
  port?.allowed_address_pairs.map(({ ip_address }) => ip_address);

interface Service {
  id: string;
  service_name: string;
}
/** A service of the demo with one connection of each kind: somebody waits, others are connected. */
export async function serviceWithConnections(ask: Ask): Promise<Service> {
  const root = '/api/cn-north-4/vpcep/v1/vpc-endpoint-services';
  const { endpoint_services } = (await ask('GET', `${root}?limit=1000`)) as { endpoint_services: Service[] };
  for (const service of endpoint_services) {
    const path = `${root}/${service.id}/connections?limit=1000`;
    const { connections } = (await ask('GET', path)) as { connections: { status: string }[] };
    const states = new Set(connections.map(({ status }) => status));
    if (states.has('pendingAcceptance') && states.has('accepted')) return service;
  }
  throw new Error('no service has a connection that waits and one that is accepted');
}
