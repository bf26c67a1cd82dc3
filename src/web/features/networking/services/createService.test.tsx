// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { servicePage } from '../../../../contract/services/vpcep.examples.ts';
import type { CloudOptions, SimulatedCloud } from '../../../../sim/huawei/server.ts';
import { layOutThePages } from '../../../../sim/huawei/testing.ts';
import { openCloudBff } from '../../../../testing/cloudBff.ts';
import { pageRig, press, soon } from '../testing/rig.tsx';
import { CreateServicePage } from './CreateServicePage.tsx';

const { show } = pageRig();
const scope = 'cn-north-4';
const pages = {
  '/networking/services/new': CreateServicePage,
  '/networking/services/$scope/$service': () => <h1>its page</h1>,
};

async function open(set: (cloud: SimulatedCloud) => void = () => undefined, options: CloudOptions = {}) {
  const { clouds, bff } = await openCloudBff('operator', { [scope]: options });
  const cloud = clouds[scope]!;
  set(cloud);
  const shown = {
    bff: bff.app,
    roles: { [scope]: 'operator' },
    at: '/networking/services/new',
    pages,
  } as const;
  const again = async (person?: string) => {
    cleanup();
    show({ ...shown, ...(person && { person }) });
    await screen.findByRole('form');
  };
  show(shown);
  await screen.findByRole('form');
  return { cloud, again };
}
const posts = ({ requests }: SimulatedCloud) =>
  requests.all().filter(({ method, path }) => method === 'POST' && path.includes('/vpc-endpoint-services'));

const type = (label: string | RegExp, value: string, place = 0) =>
  fireEvent.change(screen.getAllByLabelText(label)[place]!, { target: { value } });
function choose(label: string | RegExp, id: string) {
  const box = screen.getByRole('combobox', { name: label });
  fireEvent.change(box, { target: { value: id } });
  fireEvent.keyDown(box, { key: 'Escape' }); // closes the list
}
const saidAt = (element: Element) =>
  document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
const create = () => press('Create');

/** The example of the vendor's page, typed. */
function fillAsThePage() {
  const { vpc_id, port_id, ports } = servicePage.request;
  choose('VPC', vpc_id);
  choose(/^Back end \(/, port_id);
  fireEvent.click(screen.getByLabelText(/^Approval/));
  press('Add a mapping');
  ports.forEach(({ client_port, server_port }, place) => {
    type('Client port', String(client_port), place);
    type('Server port', String(server_port), place);
  });
}

describe('the form of a new endpoint service', () => {
  it('filled as the vendor’s page has it, sends that page’s body, field by field', async () => {
    const { cloud } = await open(layOutThePages);
    fillAsThePage();
    create();
    await screen.findByText('its page');
    expect(posts(cloud).map(({ body }) => body)).toEqual([servicePage.request]);
  });

  it('says how many there are of how many there may be', async () => {
    await open();
    expect(await screen.findByText(/^30 of 50 endpoint services/)).toBeDefined();
  });

  it('is not sent where the quota is used up, and says so', async () => {
    const { cloud } = await open(({ faults }) => faults.set({ serviceQuota: 30 }));
    const full = /The quota is used up: 30 of 30/;
    expect(await screen.findAllByText(full)).toHaveLength(2); // there, and at the button
    const button = screen.getByRole('button', { name: 'Create' });
    expect(saidAt(button)).toMatch(full);
    fireEvent.submit(screen.getByRole('form'));
    expect(posts(cloud)).toEqual([]);
  });

  it('that runs into the quota after all says it at a field', async () => {
    const { cloud } = await open(layOutThePages);
    await screen.findByText(/^30 of 50/);
    cloud.faults.set({ serviceQuota: 30 });
    fillAsThePage();
    create();
    await soon(() =>
      expect(saidAt(screen.getByLabelText('Name'))).toMatch(/quota of endpoint services is used up/),
    );
  });

  it('says at the mapping which other service has its server port already, and sends nothing', async () => {
    const { cloud } = await open();
    const [other] = cloud.world.services.values();
    choose('VPC', other!.vpcId);
    choose(/^Back end \(/, other!.portId);
    type('Client port', '9999');
    type('Server port', String(other!.ports[0]!.server_port));
    await screen.findByText(/Stored as cn-north-4\./); // the other services are known
    create();
    await soon(() => expect(saidAt(screen.getByLabelText('Server port'))).toContain(other!.name));
    expect(posts(cloud)).toEqual([]);
  });

  it('offers bare-metal NICs to BMS alone, which is marked as deprecated, and takes a typed id', async () => {
    const { cloud } = await open();
    const bare = [...cloud.world.ports.values()].filter(
      ({ device, owner }) =>
        owner.startsWith('compute:') && !cloud.world.servers.some(({ id }) => id === device),
    );
    expect(bare).toHaveLength(2);
    choose('VPC', bare[0]!.subnet.vpc.id);
    const offered = async () => {
      const box = screen.getByRole('combobox', { name: /^Back end \(/ });
      fireEvent.mouseDown(box);
      const list = await screen.findByRole('listbox');
      const options = within(list).getAllByRole('option');
      fireEvent.keyDown(box, { key: 'Escape' });
      return options.map(({ textContent }) => textContent);
    };
    const ofServers = await offered();
    expect(ofServers.some((text) => text.includes(bare[0]!.ip))).toBe(false);
    fireEvent.click(screen.getByRole('radio', { name: /^BMS .*deprecated/ }));
    const ofBare = await offered();
    expect(ofBare).toHaveLength(2);
    expect(
      ofBare.every((text) => bare.some(({ device, ip }) => text.includes(device) && text.includes(ip))),
    ).toBe(true);
    choose(/^Back end \(/, servicePage.request.port_id);
    expect(screen.getByDisplayValue(servicePage.request.port_id)).toBeDefined();
  });
});

describe('what was typed', () => {
  it('is offered back after a reload, and is gone once it was sent', async () => {
    const { again } = await open(layOutThePages);
    fillAsThePage();
    type('Name', 'kept');
    await again();
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('');
    press('Take it back');
    await screen.findByDisplayValue('kept');
    expect(screen.getAllByLabelText('Client port')).toHaveLength(2);
    create();
    await screen.findByText('its page');
    await again();
    expect(screen.queryByText('You had begun to fill this form.')).toBeNull();
  });

  it('is offered to nobody else', async () => {
    const { again } = await open();
    type('Name', 'annas');
    await again('bert');
    expect(screen.queryByRole('button', { name: 'Take it back' })).toBeNull();
    await again('anna');
    expect(screen.getByRole('button', { name: 'Take it back' })).toBeDefined();
  });

  it('is forgotten when it is discarded', async () => {
    const { again } = await open();
    type('Name', 'no');
    await again();
    press('Discard it');
    await again();
    expect(screen.queryByRole('button', { name: 'Take it back' })).toBeNull();
  });
});
