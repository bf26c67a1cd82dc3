// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { vipWalkThrough as page } from '../../../../contract/services/vpc.examples.ts';
import type { CloudFaultSettings } from '../../../../sim/huawei/faults.ts';
import type { SimulatedCloud } from '../../../../sim/huawei/server.ts';
import { layOutThePages } from '../../../../sim/huawei/testing.ts';
import { openCloudBff } from '../../../../testing/cloudBff.ts';
import { pageRig, press, soon } from '../testing/rig.tsx';
import { FailoverPage } from './FailoverPage.tsx';

const { show } = pageRig();
const scope = 'cn-north-4';
const pages = {
  '/networking/vips/new': FailoverPage,
  '/networking/vips/$scope/$vip': () => <h1>its page</h1>,
};

interface Wanted {
  network: string;
  servers: string[];
  name: string;
  address?: string;
}
async function open(wanted: (cloud: SimulatedCloud) => Wanted) {
  const { clouds, bff } = await openCloudBff('operator', { [scope]: { speed: 40 } });
  const cloud = clouds[scope]!;
  const search = Object.entries({ scope, ...wanted(cloud) }).map(
    ([name, value]) => `${name}=${encodeURIComponent(JSON.stringify(value))}`,
  );
  async function reload() {
    cleanup();
    const at = `/networking/vips/new?${search.join('&')}`;
    show({ bff: bff.app, roles: { [scope]: 'operator' }, pages, at });
    await screen.findByRole('listitem', { name: /^Find the NICs: done/ });
  }
  await reload();
  cloud.requests.clear();
  return { cloud, reload };
}
const writes = ({ requests }: SimulatedCloud) =>
  requests.all().flatMap(({ method, path, body }) => (method === 'GET' ? [] : [{ method, path, body }]));
const vipNamed = ({ world }: SimulatedCloud, name: string) =>
  [...world.ports.values()].find((port) => port.name === name);
/** Two servers of a subnet, and their NICs there. */
function two({ world }: SimulatedCloud, subnetName: string) {
  const subnet = world.subnets.find(({ name }) => name === subnetName)!;
  const nics = [...world.ports.values()].filter(
    (port) => port.subnet === subnet && port.isPrimary && port.pairs.length === 0,
  );
  const [one, other] = nics;
  return { network: subnet.id, nics: [one!, other!], servers: [one!.device, other!.device] };
}
const saidAt = (element: Element) =>
  document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? '';

it('wanted as the walk-through has it, sends its bodies, field by field, in its order', async () => {
  const { cloud } = await open((cloud) => {
    layOutThePages(cloud);
    const { network_id, name } = page.create.port;
    return { network: network_id, servers: [page.nic.device_id], name, address: '192.168.0.220' };
  });
  press('Start');
  await screen.findByText(/the check is off on every NIC/);
  const vip = vipNamed(cloud, page.create.port.name);
  expect(writes(cloud)).toEqual([
    { method: 'POST', path: '/vpc/v2.0/ports', body: page.createWithAddress },
    { method: 'PUT', path: `/vpc/v2.0/ports/${vip?.id}`, body: page.bind },
    { method: 'PUT', path: `/vpc/v2.0/ports/${page.nic.id}`, body: page.turnCheckOff },
  ]);
  const { device_id, network_id } = page.nicFilter;
  const asked = cloud.requests.all().map(({ path }) => path.replace(/[?&]limit=\d+/, ''));
  expect(asked.some((path) => path.includes(`device_id=${device_id}`) && path.includes(network_id))).toBe(
    true,
  );
});

it('a NIC that has vanished between two steps is named, and one goes on without it or not at all', async () => {
  const { cloud } = await open((cloud) => ({ ...two(cloud, 'subnet-dev-web'), name: 'vip-gone' }));
  const { nics } = two(cloud, 'subnet-dev-web');
  // Every answer takes a while: time for somebody to take the NIC away behind the first write.
  cloud.faults.set({ slow: 150 });
  press('Start');
  await soon(() => expect(vipNamed(cloud, 'vip-gone')).toBeDefined());
  cloud.faults.set({ vanish: nics[0]!.id });
  const server = cloud.world.servers.find(({ id }) => id === nics[0]!.device)!;
  await screen.findByText(`${server.name} has no NIC in this subnet any more.`);
  expect(vipNamed(cloud, 'vip-gone')?.pairs).toEqual([]); // nothing was bound to what is not there
  cloud.faults.clear();
  press('Go on without it');
  await soon(() => expect(screen.queryByText(/has no NIC in this subnet/)).toBeNull());
  press('Continue');
  await screen.findByText(/the check is off on every NIC/);
  expect(vipNamed(cloud, 'vip-gone')?.pairs).toEqual([{ ip_address: nics[1]!.ip }]);
});

describe('a refusal of the vendor stands at its field', () => {
  it.each<[string, CloudFaultSettings, RegExp]>([
    ['the quota', { portQuota: 1 }, /The quota is used up\. \(Quota exceeded/],
    ['the policy', { portPolicy: true }, /may not do this here\. \(.*disallowed by policy/],
  ])('%s', async (_, fault, words) => {
    const { cloud } = await open((cloud) => ({ ...two(cloud, 'subnet-test-web'), name: 'vip-refused' }));
    cloud.faults.set(fault);
    press('Start');
    await soon(() => expect(saidAt(screen.getByRole('combobox', { name: 'Subnet' }))).toMatch(words));
    expect(vipNamed(cloud, 'vip-refused')).toBeUndefined();
  });

  it('but an address that somebody else has taken since is not even sent', async () => {
    const { cloud } = await open((cloud) => ({
      ...{ ...two(cloud, 'subnet-test-web'), name: 'vip-late', address: '10.50.0.77' },
    }));
    const [nic] = two(cloud, 'subnet-test-web').nics;
    cloud.world.ports.set('thief', { ...nic!, id: 'thief', ip: '10.50.0.77', device: 'x' });
    press('Start');
    // The flow looks again before it sends: the step that cannot be done says so.
    await screen.findByText(/^This address is taken by/);
    expect(writes(cloud)).toEqual([]);
  });
});

it('an address that cannot be is told at its field, which has the focus, and nothing is sent', async () => {
  const { cloud } = await open((cloud) => ({ ...two(cloud, 'subnet-dev-web'), name: 'vip-refused' }));
  const address = screen.getByLabelText('Address');
  for (const [typed, said] of [
    ['10.99.0.1', /outside 10\.60\.0\.0\/24/],
    ['10.60.0.200', /taken by vip-dev-web/],
    ['10.60.0.1', /gateway/],
    ['10.60.0.0', /outside 10\.60\.0\.0\/24/],
    ['web', /no IP address/],
  ] as const) {
    fireEvent.change(address, { target: { value: typed } });
    press('Start');
    await soon(() => expect(saidAt(address)).toMatch(said));
    expect(document.activeElement).toBe(address);
  }
  expect(writes(cloud)).toEqual([]);
});

it('what is typed and not left yet survives a reload too', async () => {
  const { reload } = await open((cloud) => ({ ...two(cloud, 'subnet-dev-web'), name: 'first' }));
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'second' } });
  await reload();
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('first'); // as the address has it
  press('Take it back');
  await screen.findByDisplayValue('second');
});
