// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { pageRig, soon } from '../../../testing/page.tsx';
import { AuditPage } from './AuditPage.tsx';

const rig = pageRig({ vms: 10 }, ['audit']);
// The heads are hidden where rows are cards.
const rows = () =>
  within(screen.getByRole('grid', { name: 'Audit trail' }))
    .getAllByRole('row')
    .filter(({ dataset }) => dataset['place'] !== '-1');

it('who did what is found in one search, and read in full', async () => {
  const { browser } = await rig.signIn('helpdesk');
  const vm = rig.take('RUNNING');
  await browser.ask('POST', '/api/hq/tower/v2/api/restart-vm', {
    body: { where: { id: vm.id } },
    headers: { 'x-wheelhouse-seen': encodeURIComponent(JSON.stringify({ name: vm.name })) },
  });
  await rig.show('admin', <AuditPage />);
  await screen.findByText(vm.name);
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: vm.name.toUpperCase() } });
  await screen.findByText('1 record');
  await soon(() => expect(rows()).toHaveLength(1));
  expect(rows()[0]!.textContent).toMatch(/Restart.*helpdesk.*Done/);
  fireEvent.click(within(rows()[0]!).getByRole('link', { name: /Restart/ }));
  const drawer = await screen.findByRole('dialog', { name: /Restart/ });
  expect(await within(drawer).findByText('tower.restartVm')).toBeTruthy();
  expect(within(drawer).getByRole('link', { name: vm.name }).getAttribute('href')).toContain(
    `/vms/hq/${vm.id}`,
  );
  expect(within(drawer).getByRole('link', { name: 'Everything by helpdesk' })).toBeTruthy();
});

it('goes out as JSON with all its facts, and that is on record too', async () => {
  await rig.show('admin', <AuditPage />);
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => `blob:${files.push(file as Blob)}`);
  fireEvent.click(await screen.findByRole('button', { name: 'Export list' }));
  fireEvent.click(await screen.findByRole('radio', { name: 'JSON, for programs' }));
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Export' }));
  await soon(() => expect(files).toHaveLength(1));
  const told = JSON.parse(await files[0]!.text()) as {
    rows: { action: string; facts: Record<string, unknown> }[];
  };
  expect(told.rows.map(({ action }) => action)).toContain('session.signIn');
  const { browser } = await rig.signIn('admin');
  await soon(async () => {
    const { json } = await browser.ask('GET', '/api/audit?action=rows.export');
    expect(json).toMatchObject([{ target: 'audit', facts: { rows: told.rows.length } }]);
  });
});

it('whoever administers nothing is told what it takes', async () => {
  await rig.show('operator', <AuditPage />);
  expect(screen.getByText('The audit trail is for administrators')).toBeTruthy();
  expect(screen.queryByRole('grid')).toBeNull();
});
