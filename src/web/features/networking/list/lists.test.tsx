// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Role } from '../../../../contract/operation.ts';
import { openCloudBff } from '../../../../testing/cloudBff.ts';
import { EipListPage } from '../eips/EipListPage.tsx';
import { GroupListPage } from '../groups/GroupListPage.tsx';
import { ServiceListPage } from '../services/ServiceListPage.tsx';
import { SubnetListPage } from '../subnets/SubnetListPage.tsx';
import { dialog, pageRig, press, soon } from '../testing/rig.tsx';
import { VipListPage } from '../vips/VipListPage.tsx';
import { VpcListPage } from '../vpcs/VpcListPage.tsx';

const { show, own } = pageRig();
const pages = {
  '/networking/vips': VipListPage,
  '/networking/services': ServiceListPage,
  '/networking/vpcs': VpcListPage,
  '/networking/subnets': SubnetListPage,
  '/networking/eips': EipListPage,
  '/networking/security-groups': GroupListPage,
};

async function open(
  at: string,
  regions: Parameters<typeof openCloudBff>[1] = { 'cn-north-4': {} },
  role: Role = 'viewer',
) {
  const { clouds, bff } = await openCloudBff(role, regions);
  const roles = Object.fromEntries(Object.keys(regions).map((scope) => [scope, role] as const));
  const router = show({ bff: bff.app, roles, at, pages });
  return { clouds, router };
}
const said = (words: string | RegExp) => screen.findByText(words);
const read = async () => (await screen.findByRole('dialog')).textContent;

describe('a list of networking', () => {
  it.each([
    ['vips', '60 virtual IPs'],
    ['services', '30 endpoint services'],
    ['vpcs', '10 VPCs'],
    ['subnets', '40 subnets'],
    ['eips', '40 elastic IPs'],
    ['security-groups', '5 security groups'],
  ])('of %s has all rows', async (path, words) => {
    await open(`/networking/${path}`);
    await said(words);
  });

  it.each([
    ['vpcs?q=partner', '1 VPC'],
    ['subnets?q=vpc-dev', '4 subnets'],
    ['eips?q=203.0.113.10', '1 elastic IP'],
    ['security-groups?q=8080', '1 security group'],
  ])('is searched in all its columns: %s', async (path, words) => {
    await open(`/networking/${path}`);
    await said(words);
  });

  it('says what of it is bound to whom, and who has none', async () => {
    const { clouds } = await open('/networking/eips?q=203.0.113.10');
    const [eip] = clouds['cn-north-4']!.world.eips;
    const server = clouds['cn-north-4']!.world.servers.find(({ id }) => id === eip?.port?.device);
    const row = await screen.findByRole('row', { name: new RegExp(server!.name) });
    expect(row.textContent).toContain('Bound');
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '203.0.113.13' } });
    await soon(() => expect(screen.getByRole('grid').textContent).toContain('Not bound'));
  });

  it('opens a group beside it, with every rule in words', async () => {
    const { router } = await open('/networking/security-groups?q=sg-db');
    fireEvent.click(await screen.findByRole('link', { name: 'sg-db' }));
    const inbound = await screen.findByRole('table', { name: 'Inbound' });
    const rows = within(inbound).getAllByRole('row').slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual(['TCP 3306sg-appIPv4', 'TCP 6379sg-appIPv4']);
    expect(within(screen.getByRole('table', { name: 'Outbound' })).getAllByRole('row')).toHaveLength(3);
    // What is read is in the address, so that it can be sent to somebody.
    expect(router.state.location.search).toMatchObject({
      open: expect.stringMatching(/^cn-north-4\//) as string,
    });
  });

  it('opens a subnet by its address, with both of its ids', async () => {
    const { clouds, router } = await open('/networking/subnets');
    const subnet = clouds['cn-north-4']!.world.subnets.find(({ name }) => name === 'subnet-dev-web')!;
    await router.navigate({
      to: '/networking/subnets',
      search: { open: `cn-north-4/${subnet.id}` },
    } as never);
    await soon(async () => expect(await read()).toContain(subnet.id));
    expect(await read()).toContain(subnet.neutronId);
    expect(await read()).toContain('vpc-dev');
  });

  it('says of a row that is not there that it is not', async () => {
    await open('/networking/eips?open=cn-north-4/nobody');
    await said('It is not here');
  });

  it('gives all rows as CSV, read anew, in the order of the list, and puts that on record', async () => {
    const { clouds } = await open('/networking/vips?q=vip-dev&sort=name');
    await said('4 virtual IPs');
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => `blob:${files.push(file as Blob)}`);
    // Made by somebody else since the list was read.
    const { ports } = clouds['cn-north-4']!.world;
    const twin = [...ports.values()].find(({ name }) => name === 'vip-dev-web')!;
    ports.set('fresh', { ...twin, id: 'fresh', name: 'vip-dev-zzz' });
    press(/Export list/);
    await screen.findByRole('dialog');
    fireEvent.click(within(dialog()).getAllByRole('button').at(-1)!);
    await soon(() => expect(files).toHaveLength(1));
    const lines = (await files[0]!.text()).split('\r\n').filter((line) => /^vip-/.test(line));
    expect(lines.map((line) => line.split(',')[0])).toEqual([
      ...['vip-dev-app', 'vip-dev-db', 'vip-dev-ops', 'vip-dev-web', 'vip-dev-zzz'],
    ]);
    expect(own).toContainEqual({
      url: '/api/audit/exports',
      body: expect.objectContaining({ table: 'vips', scopes: ['cn-north-4'], rows: 5 }) as object,
    });
  });

  it('keeps what it shows as a view', async () => {
    await open('/networking/security-groups?q=sg-&sort=name&dir=desc');
    await said('4 security groups');
    press('Views');
    fireEvent.change(await screen.findByRole('textbox', { name: /Name/ }), {
      target: { value: 'Tiers' },
    });
    press(/Save/);
    await soon(() =>
      expect(own).toContainEqual({
        url: '/api/views',
        body: { table: 'groups', name: 'Tiers', state: { search: 'q=sg-&sort=name&dir=desc' } },
      }),
    );
  });
});

describe.each([
  ['vips', 'Virtual IP for failover'],
  ['services', 'Create endpoint service'],
])('what creates, beside %s', (path, name) => {
  it('does nothing for a viewer, and says why and who can change that', async () => {
    const { router } = await open(`/networking/${path}`);
    const link = await screen.findByRole('link', { name });
    expect(link.getAttribute('aria-disabled')).toBe('true');
    expect(document.getElementById(link.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'This needs the role “Operator”; yours is “Viewer”. An administrator of Region cn-north-4 can grant it.',
    );
    fireEvent.click(link);
    expect(router.state.location.pathname).toBe(`/networking/${path}`);
  });

  it('leads an operator there', async () => {
    const { router } = await open(`/networking/${path}`, undefined, 'operator');
    const link = await screen.findByRole('link', { name });
    expect(link.hasAttribute('aria-disabled')).toBe(false);
    fireEvent.click(link);
    await soon(() => expect(router.state.location.pathname).toBe(`/networking/${path}/new`));
  });
});

it('an endpoint service without a name is called by all of its stored name', async () => {
  const { clouds } = await open('/networking/services?q=creating', { 'cn-north-4': {} });
  const unnamed = [...clouds['cn-north-4']!.world.services.values()].find((service) => service.name === '')!;
  fireEvent.change(await screen.findByRole('searchbox'), {
    target: { value: unnamed.id },
  });
  const link = await screen.findByRole('link', { name: `cn-north-4.${unnamed.id}` });
  // Nothing is laid out here: what cuts a line off is told by the style.
  expect(getComputedStyle(link).whiteSpace).toBe('normal');
});

describe('several regions in one list', () => {
  const both = { 'cn-north-4': {}, 'cn-south-1': { seed: 2 } };

  it('are one list, in one order', async () => {
    await open('/networking/vips', both);
    await said('120 virtual IPs');
  });

  it('of which one is down are told apart: its rows are missing, and it is named', async () => {
    const { clouds } = await openTwo();
    await said('60 virtual IPs');
    const trouble = await screen.findByRole('alert');
    expect(trouble.textContent).toContain('Region cn-south-1');
    clouds['cn-south-1']!.faults.clear();
    press(/try again/i, trouble);
    await said('120 virtual IPs');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  async function openTwo() {
    const { clouds, bff } = await openCloudBff('viewer', both);
    clouds['cn-south-1']!.faults.set({ down: true });
    show({
      ...{ bff: bff.app, roles: { 'cn-north-4': 'viewer', 'cn-south-1': 'viewer' } },
      ...{ at: '/networking/vips', pages },
    });
    return { clouds };
  }
});
