// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Role } from '../../../contract/operation.ts';
import { openCloudBff } from '../../../testing/cloudBff.ts';
import { dialog, pageRig, soon } from '../../lib/testing/pageRig.tsx';
import { BareMetalListPage } from './BareMetalListPage.tsx';
import { BareMetalPage } from './BareMetalPage.tsx';
import { CreateServerPage } from './CreateServerPage.tsx';
import { OrderPage } from './OrderPage.tsx';

const { show } = pageRig('bareMetal', 'services', 'form', 'tableTools');
const pages = {
  '/services/bare-metal': BareMetalListPage,
  '/services/bare-metal/new': CreateServerPage,
  '/services/bare-metal/$scope/orders': OrderPage,
  '/services/bare-metal/$scope/$server': BareMetalPage,
};

async function open(at: string, role: Role = 'admin') {
  const { clouds, bff } = await openCloudBff(role, { 'cn-north-4': {} });
  const cloud = clouds['cn-north-4']!;
  const router = show({ bff: bff.app, roles: { 'cn-north-4': role }, at, pages });
  return { cloud, bff, router, metal: cloud.world.bareMetal };
}
const field = (label: string) => screen.getByLabelText(label);
const change = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
/** Chooses by what one types of its name. */
async function pick(label: string, typed: string) {
  const input = await screen.findByLabelText(label);
  fireEvent.focus(input);
  fireEvent.change(input, { target: { value: typed } });
  const option = await screen.findByRole('option', { name: new RegExp(typed.replaceAll('.', '\\.')) });
  fireEvent.click(option);
}
const look = () => fireEvent.click(screen.getByRole('button', { name: 'Look at the order' }));

it('lists servers in every state, and filters them', async () => {
  const { router } = await open('/services/bare-metal');
  await screen.findByText('10 servers');
  await router.navigate({ to: '/services/bare-metal', search: { status: 'ERROR' } } as never);
  await screen.findByText('1 server');
});

it('a LocalDisk flavour offers no system disk, one without EVS no data disk either', async () => {
  await open('/services/bare-metal/new');
  await pick('Flavour', 'physical.s3.large');
  await screen.findByText(/boots from its own local disk/);
  expect(screen.queryByLabelText('Size of the system disk (GB)')).toBeNull();
  expect(screen.getByRole('button', { name: 'Add a data disk' })).toBeTruthy();
  await pick('Flavour', 'physical.d2.large');
  await screen.findByText(/takes no cloud disks: no data disks/);
  expect(screen.queryByRole('button', { name: 'Add a data disk' })).toBeNull();
});

it('disks typed for another flavour do not go with one that refuses them', async () => {
  await open('/services/bare-metal/new');
  await pick('Flavour', 'physical.h2.large');
  await screen.findByLabelText('Size of the system disk (GB)');
  fireEvent.click(screen.getByRole('button', { name: 'Add a data disk' }));
  const call = () => document.querySelector('pre')?.textContent;
  await soon(() => expect(call()).toMatch(/root_volume[\s\S]*data_volumes|data_volumes[\s\S]*root_volume/));
  await pick('Flavour', 'physical.d2.large');
  await soon(() => expect(call()).not.toMatch(/root_volume|data_volumes/));
});

it('a root volume under the image’s minimum is told at its field, and nothing is asked of the vendor', async () => {
  const { cloud } = await open('/services/bare-metal/new');
  await pick('Flavour', 'physical.h2.large');
  await pick('Image', 'CentOS');
  change('Size of the system disk (GB)', '99');
  look();
  await screen.findByText('The image needs 100 GB or more.');
  expect(cloud.requests.all().some(({ method, path }) => method === 'POST' && path.includes('/bms/'))).toBe(
    false,
  );
});

it('an order that fails in part says so, though its job is a success; what is for a period wants its name', async () => {
  const { cloud, metal, router } = await open('/services/bare-metal/new');
  metal.flavors[0]!.zones['cn-north-4a']!.stock = 1;
  await pick('Flavour', 'physical.s3.large');
  await pick('Availability zone', 'cn-north-4a');
  await pick('Image', 'CentOS');
  await pick('VPC', 'vpc-prod-data');
  await pick('Subnet', 'subnet-prod-data-db');
  await pick('Second subnet', 'subnet-prod-data-db');
  await pick('Key pair', 'KeyPair-ops');
  change('Name', 'bms-new');
  change('How many', '2');
  // This region signs in by keys, as far as the page knows: the user is asked for.
  change('User ID', 'u59781460e9e54886');
  fireEvent.click(screen.getByLabelText(/^For a period/));
  look();
  const question = await screen.findByRole('dialog');
  await within(question).findByText(/costs money for the whole period/);
  fireEvent.click(within(question).getByRole('button', { name: 'Order' }));
  await within(question).findByText('That is not its name.');
  expect(metal.jobs.size).toBe(0);
  fireEvent.click(within(question).getByRole('button', { name: 'Cancel' }));
  await soon(() => expect(screen.queryByRole('dialog')).toBeNull());
  // What was typed is still there.
  expect((field('Name') as HTMLInputElement).value).toBe('bms-new');
  fireEvent.click(screen.getByLabelText(/^As used/));
  look();
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Order' }));
  await soon(() => expect(metal.jobs.size).toBe(1));
  await screen.findByText(/Under way|calls the order a success/);
  expect(router.state.location.search).toEqual({ job: [...metal.jobs.keys()][0] });
  const sent = cloud.requests
    .all()
    .find(({ method, path }) => method === 'POST' && /metalservers$/.test(path));
  expect(sent?.body).toMatchObject({
    server: { metadata: { op_svc_userid: 'u59781460e9e54886' }, count: 2 },
  });
  const { nics } = (sent?.body as { server: { nics: { subnet_id: string }[] } }).server;
  expect(nics).toHaveLength(2);
  expect(nics[1]?.subnet_id).toMatch(/\w/);
});

it('an operator may not order for a period, and is told so before', async () => {
  await open('/services/bare-metal/new', 'operator');
  fireEvent.click(await screen.findByLabelText(/^For a period/));
  await soon(() =>
    expect(screen.getByRole('button', { name: 'Look at the order' }).getAttribute('aria-disabled')).toBe(
      'true',
    ),
  );
});

it('a server is stopped as it was seen; one of a period is not deleted', async () => {
  const { metal, router } = await open('/services/bare-metal');
  const server = [...metal.servers.values()].find(({ name }) => name === 'bms-oracle-01')!;
  await router.navigate({ to: `/services/bare-metal/cn-north-4/${server.id}` } as never);
  expect((await screen.findByRole('button', { name: 'Delete' })).getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Stop' }));
  await soon(() => expect(server.task).toBe('powering-off'));
});
