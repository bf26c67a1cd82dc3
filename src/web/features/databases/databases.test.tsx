// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Role } from '../../../contract/operation.ts';
import type { CloudOptions } from '../../../sim/huawei/server.ts';
import { openCloudBff } from '../../../testing/cloudBff.ts';
import { dialog, pageRig, press } from '../../lib/testing/pageRig.tsx';
import { DatabaseListPage } from './DatabaseListPage.tsx';
import { DatabasePage } from './DatabasePage.tsx';

const { show } = pageRig('databases', 'services', 'form', 'tableTools');
const pages = { '/databases': DatabaseListPage, '/databases/$scope/$instance': DatabasePage };
const patience = { timeout: 15_000 };

async function open(at: string, role: Role = 'viewer', options: CloudOptions = {}) {
  const { clouds, bff } = await openCloudBff(role, { 'cn-north-4': options });
  const cloud = clouds['cn-north-4']!;
  const router = show({ bff: bff.app, roles: { 'cn-north-4': role }, at, pages });
  return { cloud, router, databases: [...cloud.world.databases.values()] };
}

/** The page of the first instance that is so. */
async function openOne(role: Role, isWanted: (database: Database) => boolean, options: CloudOptions = {}) {
  const opened = await open('/databases', role, options);
  const database = opened.databases.find(isWanted)!;
  await opened.router.navigate({ to: `/databases/cn-north-4/${database.id}` } as never);
  await screen.findByRole('heading', { level: 1, name: database.name }, patience);
  return { ...opened, database };
}
type Database = Awaited<ReturnType<typeof open>>['databases'][number];
const isFree = ({ actions, status, payMode }: Database) =>
  actions.length === 0 && status === 'normal' && payMode === '0';
const said = (words: string | RegExp) => screen.findByText(words, undefined, patience);

describe('the list', () => {
  it('has every database, and says which are unhealthy and why', async () => {
    await open('/databases?health=unhealthy');
    await said('5 databases');
    const grid = screen.getByRole('grid').textContent;
    expect(grid).toContain('Data disk full');
    expect(grid).toContain('1 node abnormal');
    expect(grid).not.toContain('Being created');
  });

  it('says what a database is busy with', async () => {
    await open('/databases?health=busy');
    await said('4 databases');
    expect(screen.getByRole('grid').textContent).toContain('Busy with RESIZE_VOLUME');
  });

  it('is walked until the vendor has no more: 250 of 250', async () => {
    await open('/databases', 'viewer', { counts: { databases: 250 } });
    await said('250 databases');
  });

  it('of 5,000 is shown whole', async () => {
    const { cloud } = await open('/databases', 'viewer', { counts: { databases: 5000 } });
    await screen.findByText('5,000 databases', undefined, { timeout: 80_000 });
    const paths = cloud.requests.all().flatMap(({ path }) => (path.includes('/instances?') ? [path] : []));
    // Each page begins with the last of the one before; the last is that one alone.
    expect(new Set(paths.slice(0, 52)).size).toBe(52);
    expect(screen.getAllByRole('row').length).toBeLessThan(100);
  }, 90_000);

  it('is narrowed by the vendor where it can', async () => {
    const { cloud, databases } = await open('/databases?mode=Sharding&type=DDS-Community');
    const wanted = databases.filter(({ mode, type }) => mode === 'Sharding' && type === 'DDS-Community');
    await said(`${wanted.length} databases`);
    const asked = cloud.requests.all().filter(({ path }) => path.includes('/instances?'));
    expect(asked.at(0)?.path).toContain('mode=Sharding&datastore_type=DDS-Community');
  });
});

describe('a database', () => {
  it('shows its shards, and how one connects without a password', async () => {
    const { database } = await openOne(
      'viewer',
      ({ mode, status }) => mode === 'Sharding' && status === 'normal',
    );
    const topology = screen.getByRole('region', { name: 'Topology' });
    const groups = within(topology).getAllByRole('heading', { level: 3 });
    expect(groups.map(({ textContent }) => textContent.split(' ')[0])).toEqual([
      ...['mongos', 'shard', 'shard', 'config'],
    ]);
    const [mongos] = database.groups;
    expect(screen.getByText(/^mongodb:/).textContent).toContain(
      `rwuser:<password>@${mongos!.nodes.map(({ ip }) => `${ip}:8635`).join(',')}`,
    );
  });

  it('is restarted by an operator, and says then what it is busy with', async () => {
    const { cloud, database } = await openOne('operator', isFree);
    press('Restart');
    press('Restart', dialog());
    await vi.waitFor(() => expect(cloud.world.databases.get(database.id)?.actions).toEqual(['RESTARTING']));
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await screen.findAllByText('Busy with RESTARTING', undefined, patience);
  });

  it('that became busy meanwhile is explained by what it is busy with', async () => {
    const { database } = await openOne('operator', isFree);
    press('Restart');
    database.actions = ['RESIZE_VOLUME'];
    press('Restart', dialog());
    await within(dialog()).findByText(/busy with RESIZE_VOLUME/, undefined);
    expect(dialog().textContent).toContain('DBS.200011');
  }, 10_000);

  it('is renamed; a name the vendor would refuse is refused at its field', async () => {
    const { cloud, database } = await openOne('operator', isFree);
    press('Rename');
    const field = within(dialog()).getByRole('textbox');
    fireEvent.change(field, { target: { value: 'abc' } });
    press('Rename', dialog());
    await within(dialog()).findByText(/^4 to 64 bytes/);
    fireEvent.change(field, { target: { value: '订单库' } });
    press('Rename', dialog());
    const name = () => cloud.world.databases.get(database.id)?.name;
    await vi.waitFor(() => expect(name()).toBe('订单库'), patience);
  });

  it('is deleted only by its name', async () => {
    const { cloud, database } = await openOne('admin', isFree, { speed: 300 });
    press('Delete');
    press('Delete', dialog());
    await within(dialog()).findByText('That is not its name.');
    expect(cloud.requests.all().some(({ method }) => method === 'DELETE')).toBe(false);
    fireEvent.change(within(dialog()).getByRole('textbox'), { target: { value: database.name } });
    press('Delete', dialog());
    await vi.waitFor(() => expect(cloud.world.databases.has(database.id)).toBe(false), patience);
    await screen.findByText('There is no such database', undefined);
  }, 15_000);

  it('is not deleted by an operator, who is told why', async () => {
    await openOne('operator', isFree);
    const remove = screen.getByRole('button', { name: 'Delete' });
    expect(remove.getAttribute('aria-disabled') ?? String((remove as HTMLButtonElement).disabled)).toBe(
      'true',
    );
  });
});
