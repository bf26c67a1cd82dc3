// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Role } from '../../../contract/operation.ts';
import { openCloudBff } from '../../../testing/cloudBff.ts';
import { dialog, pageRig, soon } from '../../lib/testing/pageRig.tsx';
import { EnvironmentListPage } from './EnvironmentListPage.tsx';
import { EnvironmentPage } from './EnvironmentPage.tsx';

const { show } = pageRig('environments', 'services', 'form', 'tableTools');
const pages = {
  '/services/environments': EnvironmentListPage,
  '/services/environments/$scope/$environment': EnvironmentPage,
};

async function open(at: string, role: Role = 'admin') {
  const { clouds, bff } = await openCloudBff(role, { 'cn-north-4': { speed: 20 } });
  const cloud = clouds['cn-north-4']!;
  const router = show({ bff: bff.app, roles: { 'cn-north-4': role }, at, pages });
  return { cloud, bff, router, stage: cloud.world.stage };
}
async function openOne(name: string, role: Role = 'admin') {
  const opened = await open('/services/environments', role);
  const environment = [...opened.stage.environments.values()].find((one) => one.name === name)!;
  await opened.router.navigate({ to: `/services/environments/cn-north-4/${environment.id}` } as never);
  await screen.findByRole('heading', { level: 1, name });
  return { ...opened, environment };
}

it('lists environments by how they are deployed; one whose name is taken says so at its field', async () => {
  const { router, cloud } = await open('/services/environments');
  await screen.findByText('4 environments');
  await router.navigate({ to: '/services/environments', search: { mode: 'container' } } as never);
  await screen.findByText('2 environments');
  fireEvent.click(screen.getByRole('button', { name: 'New environment' }));
  fireEvent.change(within(dialog()).getByLabelText('Name'), { target: { value: 'env-staging' } });
  fireEvent.change(within(dialog()).getByLabelText('VPC'), { target: { value: cloud.world.vpcs[0]!.id } });
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Create' }));
  await within(dialog()).findByText(/Another environment has this name\./);
  expect(within(dialog()).getByLabelText<HTMLInputElement>('Name').value).toBe('env-staging');
});

it('resources are replaced whole, after what goes and comes was shown', async () => {
  const { environment } = await openOne('env-production');
  fireEvent.click(await screen.findByRole('button', { name: 'Change the resources' }));
  const [first] = environment.resources;
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Remove resource 1' }));
  await within(dialog()).findByText(/1 resource is taken out/);
  const difference = within(dialog()).getByRole('list', { name: 'What changes' });
  expect(difference.textContent).toContain(first!.id);
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Replace all' }));
  await soon(() => expect(environment.resources.map(({ id }) => id)).not.toContain(first!.id));
  expect(environment.resources).toHaveLength(3);
});

it('a resource of a kind we do not know stays when others are taken out', async () => {
  const { environment } = await openOne('env-staging');
  fireEvent.click(await screen.findByRole('button', { name: 'Change the resources' }));
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Remove resource 1' }));
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Replace all' }));
  await soon(() => expect(environment.resources.map(({ type }) => type)).toEqual(['elb', 'rds', 'cci']));
});

it('resources that somebody else has changed meanwhile are not replaced', async () => {
  const { environment } = await openOne('env-staging');
  fireEvent.click(await screen.findByRole('button', { name: 'Change the resources' }));
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Remove resource 1' }));
  environment.resources.push({ id: 'new', type: 'rds', name: 'rds-new' });
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Replace all' }));
  await within(dialog()).findByRole('alert', {}, { timeout: 10_000 });
  expect(environment.resources.map(({ id }) => id)).toContain('new');
});

it('a component is restarted as a job for the tray; why one has failed stands at it', async () => {
  const { bff, router, stage } = await open('/services/environments');
  const ill = [...stage.components.values()].find(({ fail }) => fail !== '')!;
  await router.navigate({ to: `/services/environments/cn-north-4/${ill.environment}` } as never);
  await screen.findByText('In no environment yet: archive.');
  const row = (await screen.findByText('The image could not be pulled.')).closest('li')!;
  // Whoever has begun it: what was last done stands there step by step.
  fireEvent.click(within(row).getByRole('button', { name: `Last job of ${ill.name}` }));
  await within(row).findByText(/check/);
  expect(
    within(row)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([...['prepare done', 'change done', 'check failed · The image could not be pulled.']]);
  fireEvent.click(within(row).getByRole('button', { name: 'Restart' }));
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Restart' }));
  await soon(() => expect(bff.followed).toMatchObject([{ operation: 'servicestage.actOnComponent' }]));
  await within(row).findByText('Being changed');
  await within(row).findByText('Failed', {}, { timeout: 20_000 });
});

it('another region has other networks: the one that was picked is forgotten', async () => {
  const { clouds, bff } = await openCloudBff('admin', { 'cn-north-4': {}, 'cn-east-3': {} });
  show({
    ...{ bff: bff.app, at: '/services/environments', pages },
    roles: { 'cn-north-4': 'admin', 'cn-east-3': 'admin' },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'New environment' }));
  const network = () => within(dialog()).getByLabelText<HTMLInputElement>('VPC');
  fireEvent.change(network(), { target: { value: clouds['cn-north-4']!.world.vpcs[0]!.id } });
  expect(network().value).not.toBe('');
  fireEvent.change(within(dialog()).getByLabelText('Region'), { target: { value: 'cn-east-3' } });
  await soon(() => expect(network().value).toBe(''));
});

it('an environment that is gone says so, although its vendor says 401', async () => {
  await open('/services/environments/cn-north-4/9cd33350-5d7f-46ec-ba6d-40ed793f0eb7');
  await screen.findByText('This environment is not here');
});
