// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Role } from '../../../contract/operation.ts';
import { openCloudBff } from '../../../testing/cloudBff.ts';
import { dialog, pageRig, soon } from '../../lib/testing/pageRig.tsx';
import { AssetListPage } from './AssetListPage.tsx';
import { AssetPage } from './AssetPage.tsx';

const { show, answers, own } = pageRig('media', 'services', 'form', 'tableTools');
const pages = { '/services/media': AssetListPage, '/services/media/$scope/$asset': AssetPage };

async function open(at: string, role: Role = 'admin') {
  const { clouds, bff } = await openCloudBff(role, { 'cn-north-4': { speed: 20 } });
  const cloud = clouds['cn-north-4']!;
  const router = show({ bff: bff.app, roles: { 'cn-north-4': role }, at, pages });
  return { cloud, bff, router, assets: [...cloud.world.media.assets.values()] };
}
async function openAsset(title: string, role: Role = 'admin') {
  const opened = await open('/services/media', role);
  const asset = opened.assets.find((one) => one.title === title)!;
  await opened.router.navigate({ to: `/services/media/cn-north-4/${asset.id}` } as never);
  await screen.findByRole('heading', { level: 1, name: title });
  return { ...opened, asset };
}
const button = (name: string) => screen.findByRole('button', { name });

it('lists the files of a region with their states, and filters them', async () => {
  const { router } = await open('/services/media');
  await screen.findByText('16 files');
  await router.navigate({ to: '/services/media', search: { state: 'FAILED' } } as never);
  await screen.findByText('1 file');
  expect(screen.getByRole('grid').textContent).toContain('Archive: factory 1998');
});

it('a file is published, and deleted by its typed title', async () => {
  const { asset, cloud } = await openAsset('Interview with the founders');
  fireEvent.click(await button('Publish'));
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Publish' }));
  await soon(() => expect(asset.becomes).toBe('PUBLISHED'));
  await button('Unpublish');
  await soon(() => expect(screen.queryByRole('dialog')).toBeNull());
  fireEvent.click(await button('Delete'));
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Delete' }));
  expect(cloud.world.media.assets.has(asset.id)).toBe(true);
  fireEvent.change(within(dialog()).getByLabelText(/^Type/), { target: { value: asset.title } });
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Delete' }));
  await soon(() => expect(cloud.world.media.assets.has(asset.id)).toBe(false));
});

it('a file that was damaged says why, and cannot be published', async () => {
  await openAsset('Archive: factory 1998');
  await screen.findByText('The media file is damaged or its format is not supported.');
  expect((await button('Publish')).getAttribute('aria-disabled')).toBe('true');
});

it('what is no media file is refused at its field, and nothing is begun', async () => {
  await open('/services/media', 'operator');
  await screen.findByText('16 files');
  fireEvent.click(await button('Upload'));
  const choose = (file: File) => {
    const input = dialog().querySelector<HTMLInputElement>('input[type=file]')!;
    fireEvent.change(input, { target: { files: [file] } });
  };
  const begin = () => fireEvent.click(within(dialog()).getByRole('button', { name: 'Begin upload' }));
  begin();
  await within(dialog()).findByText('Choose the file to upload.');
  choose(new File(['x'], 'notes.docx'));
  await within(dialog()).findByText(/^VOD does not take this kind of file/);
  choose(new File([], 'empty.mp4'));
  await within(dialog()).findByText('This file is empty.');
  expect(within(dialog()).getByLabelText<HTMLInputElement>('Title').value).toBe('notes');
  begin();
  await within(dialog()).findByText('This file is empty.');
  expect(own.some(({ url, body }) => url === '/api/uploads' && body)).toBe(false);
});

it('an upload that a page has left asks for its file again', async () => {
  Object.defineProperty(answers, '/api/uploads', {
    configurable: true,
    value: [
      {
        ...{ id: 'u1', scope: 'cn-north-4', assetId: 'a1', title: 'A long talk', fileName: 'talk.mp4' },
        ...{ size: 4_000_000_000, changedAt: 1_700_000_000_000, partBytes: 5_242_880 },
        ...{ isBegun: true, isEnding: false, began: 1 },
      },
    ],
  });
  await open('/services/media', 'operator');
  await screen.findByText('Interrupted. Choose talk.mp4 again to go on where it was.');
  await button('Choose the file again');
});

it('what a viewer may not do says what it takes', async () => {
  await open('/services/media', 'viewer');
  expect((await button('Upload')).getAttribute('aria-disabled')).toBe('true');
});

it('a file that is gone says so', async () => {
  await open('/services/media/cn-north-4/5ff9701f2346968bb306cb43');
  await screen.findByText('This media file is not here');
});
