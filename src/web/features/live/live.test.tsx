// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Role } from '../../../contract/operation.ts';
import { channelSecret } from '../../../sim/huawei/channels.ts';
import { openCloudBff } from '../../../testing/cloudBff.ts';
import { dialog, pageRig, soon } from '../../lib/testing/pageRig.tsx';
import { ChannelListPage } from './ChannelListPage.tsx';
import { ChannelPage } from './ChannelPage.tsx';
import { CreateChannelPage } from './CreateChannelPage.tsx';

const { show } = pageRig('live', 'services', 'form', 'tableTools');
const pages = {
  '/services/live': ChannelListPage,
  '/services/live/new': CreateChannelPage,
  '/services/live/$scope/$channel': ChannelPage,
};

async function open(at: string, role: Role = 'admin') {
  const { clouds, bff } = await openCloudBff(role, { 'cn-north-4': {} });
  const cloud = clouds['cn-north-4']!;
  const router = show({ bff: bff.app, roles: { 'cn-north-4': role }, at, pages });
  return { cloud, bff, router, channels: cloud.world.channels };
}
const news = 'push.example.com/ott/news';
const at = (place: string) => `/services/live/cn-north-4/${encodeURIComponent(place)}`;
const change = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('lists the channels of all groups, and filters them', async () => {
  const { router } = await open('/services/live');
  await screen.findByText('8 channels');
  await router.navigate({ to: '/services/live', search: { protocol: 'RTMP_PUSH', state: 'ON' } } as never);
  await screen.findByText('2 channels');
});

it('the credentials of a key server never reach the page, and stay when the packages are changed', async () => {
  const { channels, cloud, bff } = await open(at(news));
  await screen.findByText(/Authorization: ••••••••/);
  expect(document.body.textContent).not.toContain(channelSecret);
  fireEvent.click(screen.getByRole('button', { name: 'Change the packages' }));
  change('Seconds per segment', '6');
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Save' }));
  await soon(() =>
    expect(JSON.stringify(channels.get(news)!.said)).toContain('"segment_duration_seconds":6'),
  );
  expect(JSON.stringify(channels.get(news)!.said)).toContain(channelSecret);
  const sent = cloud.requests.all().find(({ path }) => path.endsWith('/endpoints'));
  expect(JSON.stringify(sent?.body)).not.toContain('•');
  expect(JSON.stringify(bff.audit)).not.toContain(channelSecret);
});

it('a header that is no longer there is asked for at its field', async () => {
  const { channels } = await open(at(news));
  await screen.findByText(/Authorization: ••••••••/);
  fireEvent.click(screen.getByRole('button', { name: 'Change the packages' }));
  change('Name of the header', 'X-Other');
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Save' }));
  await within(dialog()).findByText(/is gone, or was for another place/);
  expect(JSON.stringify(channels.get(news)!.said)).toContain(channelSecret);
});

it('a credential does not follow its mask to another key server', async () => {
  const { channels, cloud } = await open(at(news));
  await screen.findByText(/Authorization: ••••••••/);
  fireEvent.click(screen.getByRole('button', { name: 'Change the packages' }));
  change('Key server', 'https://keys.evil.example/speke');
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Save' }));
  await within(dialog()).findByText(/is gone, or was for another place/);
  expect(JSON.stringify(channels.get(news)!.said)).not.toContain('evil.example');
  expect(cloud.requests.all().some(({ path }) => path.endsWith('/endpoints'))).toBe(false);
});

it('an id with _ is refused before it is sent; a channel that has one says what that means', async () => {
  const { router, cloud } = await open('/services/live/new');
  await screen.findByLabelText('Ingest domain');
  change('ID', 'my_channel');
  fireEvent.click(screen.getByRole('button', { name: 'Create' }));
  await screen.findByText('With _ in it the vendor fails to transcode.');
  expect(cloud.requests.all().some(({ path }) => path.endsWith('/ott/channels'))).toBe(false);
  await router.navigate({ to: at('push.example.com/ott/night_loop') } as never);
  await screen.findByText(/Its ID has an _ in it/);
});

it('a channel is stopped as it was seen, and one that somebody has stopped meanwhile is not', async () => {
  const { channels } = await open(at(news));
  fireEvent.click(await screen.findByRole('button', { name: 'Stop' }));
  channels.get(news)!.said['state'] = 'OFF';
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Stop' }));
  await within(dialog()).findByRole('alert');
  expect(channels.get(news)!.said['state']).toBe('OFF');
});

it('a channel that is gone says so', async () => {
  await open(at('push.example.com/ott/nobody'));
  await screen.findByText('This channel is not here');
});
