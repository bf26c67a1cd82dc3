// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Role } from '../../../contract/operation.ts';
import type { RegistryInstance, RegistryService } from '../../../sim/huawei/registry/registry.ts';
import { openCloudBff } from '../../../testing/cloudBff.ts';
import { dialog, pageRig, press, soon } from '../../lib/testing/pageRig.tsx';
import { RegistryListPage } from './RegistryListPage.tsx';
import { ServicePage } from './ServicePage.tsx';

const { show, own } = pageRig('registries', 'services', 'form', 'tableTools');
const pages = {
  '/services/registries': RegistryListPage,
  '/services/registries/$scope/$engine/$service': ServicePage,
};

async function open(role: Role, at: string) {
  const { clouds, bff } = await openCloudBff(role, { 'cn-north-4': { registries: true } });
  const cloud = clouds['cn-north-4']!;
  const registries = Object.keys(cloud.registries);
  const router = show({ bff: bff.app, roles: { 'cn-north-4': role }, at, pages, registries });
  const registry = cloud.registries['engine-b']!;
  const asked = (end: string) => cloud.requests.all().filter(({ path }) => path.endsWith(end));
  return { cloud, registry, router, asked, services: [...registry.services.values()] };
}

/** The page of a service of the engine without an account, and what is registered of it at first. */
async function openOne(role: Role, instances: Partial<RegistryInstance>[] = []) {
  const opened = await open(role, '/services/registries?q=nothing');
  const { registry, services, router } = opened;
  const service = services[0]!; // without an instance of its own
  const own = instances.map((one, place) => instanceOf(service, registry.now(), place, one));
  for (const one of own) registry.instances.set(one.id, one);
  await router.navigate({ to: `/services/registries/cn-north-4/engine-b/${service.id}` } as never);
  await screen.findByRole('heading', { level: 1, name: service.name });
  return { ...opened, service, one: own[0]! };
}
/** Each its own: heartbeats that a page has sent are remembered by instance. */
let made = 0;
const instanceOf = (
  service: RegistryService,
  now: number,
  place: number,
  more: object,
): RegistryInstance => ({
  ...{
    id: `instance-${(made += 1)}`,
    service,
    hostName: `host-${place}`,
    endpoints: [`rest:10.0.0.${place}:80`],
  },
  ...{ status: 'UP', mode: 'push', interval: 900, times: 3, created: now, modified: now, beat: now },
  ...{ isKept: false, ...more },
});
const row = (name: string) => screen.findByRole('listitem', { name });

describe('the list', () => {
  it('has the microservices of every engine, each asked by itself', async () => {
    await open('viewer', '/services/registries');
    await screen.findByText('19 microservices');
  });

  it('is exported whole, on record under the region its engines belong to', async () => {
    await open('viewer', '/services/registries');
    await screen.findByText('19 microservices');
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => `blob:${files.push(file as Blob)}`);
    press(/Export list/);
    await screen.findByRole('dialog');
    fireEvent.click(within(dialog()).getAllByRole('button').at(-1)!);
    await soon(() => expect(files).toHaveLength(1));
    expect(own).toContainEqual({
      url: '/api/audit/exports',
      body: expect.objectContaining({ table: 'registries', scopes: ['cn-north-4'], rows: 19 }) as object,
    });
  });

  it('keeps the others when one engine is down, and says which', async () => {
    const { cloud, router } = await open('viewer', '/services/registries?q=nothing');
    cloud.registries['engine-a']!.killTokens();
    cloud.faults.set({ status: 503, on: ['createToken'] });
    await router.navigate({ to: '/services/registries' } as never);
    await screen.findByText('5 microservices');
    await screen.findByText(/engine-a · Region cn-north-4/, undefined);
  });

  it('registers one by hand; what the engine would refuse is refused at its field', async () => {
    const { cloud, asked } = await open('operator', '/services/registries?engine=engine-b');
    await screen.findByText('5 microservices');
    press('Register microservice');
    const field = (label: string) => within(dialog()).getByLabelText(label);
    fireEvent.change(field('Engine'), { target: { value: 'cn-north-4/engine-b' } });
    fireEvent.change(field('Name'), { target: { value: 'my provider' } });
    press('Register', dialog());
    await within(dialog()).findByText(/^Letters and digits/);
    expect(asked('/microservices').filter(({ method }) => method === 'POST')).toEqual([]);
    fireEvent.change(field('Name'), { target: { value: 'my-provider' } });
    cloud.faults.set({ status: 500, on: ['createMicroservice'] });
    press('Register', dialog());
    await within(dialog()).findByText(/Internal server error/);
    expect((field('Name') as HTMLInputElement).value).toBe('my-provider'); // nothing typed is lost
    cloud.faults.clear();
    press('Register', dialog());
    await screen.findByRole('heading', { level: 1, name: 'my-provider' });
  });
});

describe('an instance', () => {
  it('whose lease ends while it is shown says so, and does not just vanish', async () => {
    const { registry, one } = await openOne('viewer', [
      { interval: 2, times: 1 },
      { hostName: 'host-kept', isKept: true },
    ]);
    const ending = await row('host-0');
    expect(within(ending).getByRole('timer').textContent).toMatch(/^Lease ends in [1-4] sec/);
    await screen.findByText(/is no longer registered: its lease ended by/);
    expect(registry.instances.has(one.id)).toBe(false);
    expect(screen.queryByRole('timer', { name: /host-0/ })).toBeNull();
    await row('host-kept');
  });

  it('is renewed in place of its program, and counts down from there', async () => {
    const { registry, asked, one } = await openOne('operator', [{ created: Date.now() - 3_500_000 }]);
    one.beat = registry.now();
    const shown = await row('host-0');
    expect(within(shown).getByRole('timer').textContent).toMatch(/^Lease ends in 1 min/);
    press('Renew', shown);
    await within(shown).findByText(/^Lease ends in (59 min|1 h)/);
    expect(asked('/heartbeat')).toMatchObject([{ method: 'PUT', body: undefined, status: 200 }]);
  });

  it('that is long past the lease it began with is renewed by somebody: when it ends is not made up', async () => {
    await openOne('viewer', [{ created: Date.now() - 86_400_000, interval: 30, isKept: true }]);
    await within(await row('host-0')).findByText(/^Renewed by its program; ends 2 mins? after/);
  });

  it('is taken out of service; one that changed meanwhile is not', async () => {
    const { asked, one } = await openOne('operator', [{}]);
    const change = async () => {
      press('Status', await row('host-0'));
      fireEvent.click(within(dialog()).getByRole('radio', { name: 'Out of service' }));
    };
    await change();
    one.status = 'DOWN';
    press('Change', dialog());
    await within(dialog()).findByText('It has changed in the meantime');
    press('Cancel', dialog());
    await soon(() => expect(screen.queryByRole('dialog')).toBeNull());
    await within(await row('host-0')).findByText('Down');
    await change();
    press('Change', dialog());
    await soon(() => expect(one.status).toBe('OUTOFSERVICE'));
    expect(asked('/status?value=OUTOFSERVICE')).toHaveLength(1);
  });

  it('is unregistered by an administrator alone, and is said to have been', async () => {
    const { registry } = await openOne('admin', [{}]);
    press('Unregister', await row('host-0'));
    press('Unregister', dialog());
    await soon(() => expect(registry.instances.size).toBeLessThan(7));
    await screen.findByText(/is no longer registered: it was taken off by/);
  });
});

it('a microservice with instances is deleted only by force; once it is gone the page says so', async () => {
  const { registry, service } = await openOne('admin', [{}]);
  await row('host-0');
  press('Delete');
  fireEvent.change(within(dialog()).getByRole('textbox'), { target: { value: service.name } });
  press('Delete', dialog());
  await within(dialog()).findByText(/deployed instance/);
  fireEvent.click(within(dialog()).getByRole('checkbox'));
  press('Delete', dialog());
  await screen.findByText('There is no such microservice');
  expect(registry.services.has(service.id)).toBe(false);
});

it('what a consumer looks for is asked in its name; what is not there is said so (400012)', async () => {
  const { asked, service } = await openOne('operator');
  const form = screen.getByRole('form', { name: 'Discovery' });
  const name = within(form).getByLabelText('Microservice');
  fireEvent.change(name, { target: { value: 'stock' } });
  fireEvent.change(within(form).getByLabelText('Versions'), { target: { value: '0.0.0 ' } });
  press('Discover', form);
  await within(form).findByText(/^A version, a version and \+/);
  fireEvent.change(within(form).getByLabelText('Versions'), { target: { value: '0.0.0+' } });
  press('Discover', form);
  await screen.findByText('1 instance found');
  expect(asked('/instances?appId=shop&serviceName=stock&version=0.0.0%2B')[0]?.headers).toMatchObject({
    ...{ 'x-consumerid': service.id, 'x-domain-name': 'default' },
  });
  fireEvent.change(name, { target: { value: 'nobody' } });
  press('Discover', form);
  await within(form).findByText(/Micro-service does not exist/);
});
