// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Role } from '../../../contract/operation.ts';
import { openCloudBff } from '../../../testing/cloudBff.ts';
import { dialog, pageRig, soon } from '../../lib/testing/pageRig.tsx';
import { AppListPage } from './AppListPage.tsx';
import { AppPage } from './AppPage.tsx';

const { show, answers } = pageRig('rooms', 'services', 'form', 'tableTools');
const pages = { '/services/rooms': AppListPage, '/services/rooms/$scope/$app': AppPage };

async function open(at: string, role: Role = 'admin') {
  const { clouds, bff } = await openCloudBff(role, { 'cn-north-4': { speed: 20 } });
  const cloud = clouds['cn-north-4']!;
  const router = show({ bff: bff.app, roles: { 'cn-north-4': role }, at, pages });
  return { cloud, bff, router, apps: [...cloud.world.rooms.apps.values()] };
}
async function openApp(name: string, role: Role = 'admin') {
  const opened = await open('/services/rooms', role);
  const app = opened.apps.find((one) => one.name === name)!;
  await opened.router.navigate({ to: `/services/rooms/cn-north-4/${app.id}` } as never);
  await screen.findByRole('heading', { level: 1, name });
  return { ...opened, app };
}
const button = (name: string) => screen.findByRole('button', { name });

it('lists the applications of an account with their states, and filters them', async () => {
  const { router } = await open('/services/rooms');
  await screen.findByText('6 applications');
  await router.navigate({ to: '/services/rooms', search: { state: 'ARREARS' } } as never);
  await screen.findByText('1 application');
  expect(screen.getByRole('grid').textContent).toContain('field-service');
});

it('a key is never shown, and left masked it stays', async () => {
  const { app, cloud } = await openApp('support-calls');
  const { key } = app.callback!;
  const callback = await screen.findByRole('region', { name: 'Callback' });
  await within(callback).findByText('••••••••');
  expect(document.body.textContent).not.toContain(key);
  expect(document.body.textContent).not.toContain(app.key);
  fireEvent.click(within(callback).getByRole('button', { name: 'Change the callback' }));
  fireEvent.change(within(dialog()).getByLabelText('Address'), {
    target: { value: 'https://new.example.com' },
  });
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Save' }));
  await soon(() => expect(app.callback?.url).toBe('https://new.example.com'));
  expect(app.callback?.key).toBe(key);
  const sent = cloud.requests
    .all()
    .find(({ method, path }) => method === 'PUT' && path.endsWith('record-callback'));
  expect(JSON.stringify(sent?.body)).not.toContain('•');
});

it('the same location twice: the rule that is overwritten is named before', async () => {
  const { app } = await openApp('support-calls');
  const before = app.rules.get('cn-north-4')!.id;
  fireEvent.click(await button('Replace the rule'));
  await within(dialog()).findByText(/overwrites the one of cn-north-4 \(MP4 into recordings-cn-north-4\)/);
  fireEvent.click(within(dialog()).getByRole('checkbox', { name: 'HLS' }));
  fireEvent.change(within(dialog()).getByLabelText('HLS: seconds per file'), { target: { value: '30' } });
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Save' }));
  await within(dialog()).findByText('0, or 60 to 43,200.'); // 30 s is no cycle
  fireEvent.change(within(dialog()).getByLabelText('HLS: seconds per file'), { target: { value: '60' } });
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Save' }));
  await soon(() => expect(app.rules.get('cn-north-4')!.body.record_formats).toEqual(['HLS', 'MP4']));
  expect(app.rules.get('cn-north-4')!.id).toBe(before);
});

it('a recording is begun, remembered for the scope, and followed to its end', async () => {
  const { app, bff } = await openApp('support-calls');
  await screen.findByText(/recordings-cn-north-4/);
  fireEvent.click(await button('Start recording'));
  fireEvent.change(within(dialog()).getByLabelText('Room'), { target: { value: 'empty' } });
  fireEvent.change(within(dialog()).getByLabelText('User'), { target: { value: 'user001' } });
  Object.defineProperty(answers, '/api/follows/started?scope=cn-north-4&operation=rtc.startStreamJob', {
    get: () => bff.remembered.map(({ input }) => ({ input, who: 'anna', began: 1 })),
  });
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Start recording' }));
  await soon(() => expect(bff.remembered).toHaveLength(1));
  expect(bff.followed).toMatchObject([{ operation: 'rtc.startStreamJob' }]);
  const { input } = bff.remembered[0]!;
  expect(input).toMatchObject({ params: { app_id: app.id } });
  const jobs = await screen.findByRole('region', { name: 'Recordings' });
  await within(jobs).findByText(/nobody streamed for long enough/, {}, { timeout: 30_000 });
});

it('what a viewer may not do says what it takes; one that owes money cannot be switched on', async () => {
  await openApp('field-service', 'viewer');
  expect((await button('Switch on')).getAttribute('aria-disabled') ?? 'true').toBe('true');
  await screen.findByText('Nothing says yet where recordings go. A recording needs a rule.');
});

it('an application that is gone says so', async () => {
  await open('/services/rooms/cn-north-4/5ff9701f2346968bb306cb43');
  await screen.findByText('This application is not here');
  expect(screen.getByRole('link', { name: 'All applications' })).toBeTruthy();
});
