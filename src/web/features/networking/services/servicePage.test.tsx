// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Connection, EndpointService } from '../../../../sim/huawei/entities.ts';
import type { SimulatedCloud } from '../../../../sim/huawei/server.ts';
import { openCloudBff } from '../../../../testing/cloudBff.ts';
import { dialog, pageRig, press, soon, told } from '../testing/rig.tsx';
import { ServicePage } from './ServicePage.tsx';

const { show } = pageRig();
const scope = 'cn-north-4';
const named = ({ world }: SimulatedCloud, name: string) =>
  [...world.services.values()].find((service) => service.name === name)!;

async function open(name: string, set: (service: EndpointService, cloud: SimulatedCloud) => void) {
  const { clouds, bff } = await openCloudBff('operator', { [scope]: { speed: 40 } });
  const cloud = clouds[scope]!;
  const service = named(cloud, name);
  set(service, cloud);
  show({
    ...{ bff: bff.app, roles: { [scope]: 'operator' }, at: `/networking/services/${scope}/${service.id}` },
    pages: { '/networking/services/$scope/$service': ServicePage },
  });
  await screen.findByRole('heading', { level: 1, name });
  return { cloud, service };
}

describe('a service stuck in creating', () => {
  it.each([
    [1, /usually 1 to 2 minutes/],
    [4, /for 4 min.*longer than usual\. Delete it and create it again; if .* ask its support/],
  ])(
    'after %i minutes says how long it takes, and what to do when that is too long',
    async (minutes, words) => {
      await open('billing', (service) =>
        Object.assign(service, { status: 'creating', created: Date.now() - minutes * 60_000 - 5000 }),
      );
      expect(await screen.findByText(words)).toBeDefined();
    },
  );
});

describe('many connections at once', () => {
  const waiting = (service: EndpointService, count: number) => {
    service.connections = Array.from({ length: count }, (_, place): Connection => ({
      ...{
        id: `endpoint-${place}`,
        marker: String(place),
        domain: 'd'.repeat(32),
        status: 'pendingAcceptance',
      },
      ...{ subnet: null, ip: '10.0.0.1', created: Date.now(), updated: Date.now() },
    }));
  };
  const region = () => screen.getByRole('region', { name: 'Connections' });
  const actions = ({ requests }: SimulatedCloud) =>
    requests.all().filter(({ path }) => path.endsWith('/connections/action'));

  it('are one call each; the one that fails is named, the others are done, and only it is tried again', async () => {
    const { cloud, service } = await open('billing', (service) => waiting(service, 3));
    fireEvent.click(await screen.findByLabelText('Select all'));
    press('Accept selected (3)', region());
    // Somebody else rejects one meanwhile.
    service.connections[1]!.status = 'rejected';
    press('Accept', dialog());
    await within(dialog()).findByText('2 of 3 done');
    const failed = within(dialog())
      .getAllByRole('listitem')
      .filter(({ textContent }) => textContent.includes('It is now: Rejected.'));
    expect(failed.map(({ textContent }) => textContent.slice(0, 10))).toEqual(['endpoint-1']);
    // Under way at once, so in whatever order they arrive.
    expect(new Set(actions(cloud).map(({ body }) => body))).toEqual(
      new Set([
        { action: 'receive', endpoints: ['endpoint-0'] },
        { action: 'receive', endpoints: ['endpoint-2'] },
      ]),
    );
    press('Try the failed again', dialog());
    await soon(() => expect(told()).toContain('billing: 3 connections accepted'));
    expect(actions(cloud).map(({ body }) => body)).toContainEqual({
      action: 'receive',
      endpoints: ['endpoint-1'],
    });
    expect(actions(cloud)).toHaveLength(3);
  });

  it('are rejected with the vendor’s own verb', async () => {
    const { cloud, service } = await open('billing', (service) => waiting(service, 2));
    fireEvent.click(await screen.findByLabelText('Select all'));
    press('Reject selected (2)', region());
    press('Reject', dialog());
    await soon(() => expect(told()).toContain('billing: 2 connections rejected'));
    expect(actions(cloud).map(({ body }) => body)).toEqual([
      { action: 'reject', endpoints: ['endpoint-0'] },
      { action: 'reject', endpoints: ['endpoint-1'] },
    ]);
    expect(service.connections.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

describe('the tags of a service', () => {
  it('are shown, and changed by what is gone and what is new', async () => {
    const { cloud, service } = await open('orders-api', (service) => {
      service.tags = [
        { key: 'team', value: 'shop' },
        { key: 'old', value: '1' },
      ];
    });
    await screen.findByText('team: shop');
    press('Edit tags');
    press('Remove tag 2', dialog());
    press('Add a tag', dialog());
    fireEvent.change(within(dialog()).getAllByLabelText('Key').at(-1)!, { target: { value: 'stage' } });
    fireEvent.change(within(dialog()).getAllByLabelText('Value').at(-1)!, { target: { value: 'test' } });
    press('Save', dialog());
    await screen.findByText('stage: test');
    const sent = cloud.requests.all().filter(({ path }) => path.endsWith('/tags/action'));
    expect(sent.map(({ body }) => body)).toEqual([
      { action: 'delete', tags: [{ key: 'old', value: '1' }] },
      { action: 'create', tags: [{ key: 'stage', value: 'test' }] },
    ]);
    expect(service.tags).toEqual([
      { key: 'team', value: 'shop' },
      { key: 'stage', value: 'test' },
    ]);
  });

  it('that break a rule are told at their field, and not sent', async () => {
    const { cloud } = await open('billing', (service) => (service.tags = []));
    press('Edit tags');
    press('Add a tag', dialog());
    fireEvent.change(within(dialog()).getByLabelText('Key'), { target: { value: 'a=b' } });
    press('Save', dialog());
    await within(dialog()).findByText('These characters are not allowed here.');
    expect(cloud.requests.all().filter(({ path }) => path.endsWith('/tags/action'))).toEqual([]);
  });
});
