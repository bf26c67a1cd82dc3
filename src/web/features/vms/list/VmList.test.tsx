// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageRig } from '../../../../testing/page.tsx';
import { VmList } from './VmList.tsx';
import { changeVmSearch, type VmSearch } from './vmSearch.ts';

const rig = pageRig({ branch: { vms: 12 } }, ['tableTools', 'vmActions', 'vmFilters']);
const towers = [
  { id: 'hq', name: 'HQ tower' },
  { id: 'branch', name: 'Branch tower' },
];

function Page({ first }: { first: VmSearch }) {
  const [search, setSearch] = useState(first);
  return (
    <>
      <output aria-label="searched">{JSON.stringify(search)}</output>
      <VmList
        scopes={towers}
        search={search}
        onChange={(change) => setSearch((before) => changeVmSearch(before, change))}
        onShow={setSearch}
      />
    </>
  );
}
// What loads when it is wanted is compiled here first, which takes its time.
beforeAll(async () => {
  await Promise.all([
    ...[import('./VmListMenu.tsx'), import('./VmFilterChips.tsx'), import('../actions/VmSelectionBar.tsx')],
    ...[
      import('./VmSuggestions.tsx'),
      import('./suggestTerms.ts'),
      import('../../../ui/table/ScopeTrouble.tsx'),
    ],
  ]);
}, 60_000);
// A window of 1200 by 800 px, all of it the table's.
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, 0, 1200, 800));
});

const show = (first: VmSearch = {}, role: Parameters<typeof rig.show>[0] = 'operator') =>
  rig.show(role, <Page first={first} />);
/** Of the rows in their order, also while a dialog hides them from those who cannot see. */
const names = () =>
  screen
    .queryAllByRole('gridcell', { hidden: true })
    .flatMap((cell) => (cell.dataset['column'] === 'name' && cell.querySelector('a')?.textContent) || []);
const rowOf = (name: string) => screen.findByRole('row', { name: new RegExp(`Select ${name} `) });
const searched = () => JSON.parse(screen.getByRole('status', { name: 'searched' }).textContent) as VmSearch;
const status = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
/** The running machines of headquarters: the names as they are shown, and the machines themselves. */
async function showRunning() {
  await show({ q: 'scope:hq state:running' });
  await waitFor(() => expect(names().length).toBeGreaterThan(5));
  return [names(), names().map((name) => rig.estate.world.vmNamed(name))] as const;
}

describe('two towers as one list', () => {
  it('of which one is down from the start: it is named with the reason, and the other is shown', async () => {
    rig.branch!.faults.set({ deny: ['get-vms'] });
    await show();
    const strip = await screen.findByRole('alert');
    expect(strip.textContent).toContain('Branch tower: ');
    expect(strip.textContent).toContain('Its rows are missing here.');
    expect(names().length).toBeGreaterThan(5);
    rig.branch!.faults.clear();
    fireEvent.click(within(strip).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('of which one fails after its rows had come: it is named above them, and they stay', async () => {
    await show({ q: 'scope:branch scope:branch', sort: 'name' });
    await waitFor(() => expect(names().length).toBeGreaterThan(3));
    const before = names();
    rig.branch!.faults.set({ deny: ['get-vms'] });
    await rig.refresh();
    const strip = await screen.findByRole('alert');
    expect(strip.textContent).toContain('Branch tower: ');
    expect(strip.textContent).toContain('Its rows are shown as they last were.');
    expect(names()).toEqual(before);
  });
});

describe('what the search suggests', () => {
  it('is hosts and labels of the towers by part of their name', async () => {
    await show();
    const host = rig.estate.world.hosts.rows()[0]!.name;
    const box = screen.getByRole('searchbox');
    fireEvent.change(box, { target: { value: `host:${host.slice(1, -1)}` } });
    expect(await screen.findByRole('option', { name: `host:${host}` })).toBeDefined();
    fireEvent.change(box, { target: { value: 'label:pro' } });
    expect(await screen.findByRole('option', { name: 'label:env=prod' })).toBeDefined();
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect((box as HTMLInputElement).value).toMatch(/^label:\S+ $/);
  });
});

it('a host that a link has filtered by is named beside the search, and taken away there', async () => {
  const host = rig.estate.world.hosts.rows()[0]!;
  await show({ host: host.id });
  fireEvent.click(await screen.findByRole('button', { name: `Remove Host: ${host.name} from the search` }));
  expect(searched()).toEqual({});
});

describe('rows under an open dialog', () => {
  it('are not swapped by a late answer, and what has come waits', async () => {
    const [before, [first]] = await showRunning();
    fireEvent.click(await screen.findByRole('button', { name: `Actions on ${before[0]}` }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Restart' }));
    expect(await screen.findByRole('dialog', { name: `Restart ${before[0]}?` })).toBeDefined();
    // Renamed by somebody else, it belongs to the end of the list, and every other row one up: it stays, and says so.
    const { name } = first!;
    rig.change(first!, { name: 'zzz-moved' });
    await rig.refresh();
    await waitFor(() => expect(names()[0]).toBe('zzz-moved'));
    expect(names().slice(1)).toEqual(before.slice(1));
    expect(screen.getByRole('dialog', { name: `Restart ${name}?` })).toBeDefined();
    expect(screen.getByText(/^\d+ updates?$/)).toBeDefined();
    rig.change(first!, { name });
  });
});

describe('a selection', () => {
  it('is pruned when a row leaves the filter, and that is said', async () => {
    const [, [vm, other]] = await showRunning();
    for (const { name } of [vm!, other!])
      fireEvent.click(await screen.findByRole('checkbox', { name: `Select ${name}` }));
    await screen.findByRole('region', { name: '2 selected' });
    rig.change(vm!, { status: 'STOPPED' });
    await rig.refresh();
    await screen.findByRole('region', { name: '1 selected' });
    expect(status().join()).toContain('1 no longer matches and is no longer selected');
  });

  it('of which every row leaves keeps the dialog that is open, which says what became of them', async () => {
    const [, [vm]] = await showRunning();
    const { name } = vm!;
    fireEvent.click(await screen.findByRole('checkbox', { name: `Select ${name}` }));
    const bar = await screen.findByRole('region', { name: '1 selected' });
    fireEvent.click(within(bar).getByRole('button', { name: 'Shut down' }));
    const dialog = await screen.findByRole('dialog', { name: `Shut down ${name}?` });
    rig.change(vm!, { status: 'STOPPED' });
    await rig.refresh();
    await waitFor(() =>
      expect(within(dialog).getByRole('status').textContent).toBe(
        `${name} no longer matches what the list shows. It stays in this action.`,
      ),
    );
    fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.queryByRole('region', { name: /selected/ })).toBeNull();
  });
});

describe('the menu of a row', () => {
  it.each([
    ['Shift-F10', { key: 'F10', shiftKey: true }],
    ['the menu key', { key: 'ContextMenu' }],
  ])('opens by %s on the row that has the keyboard', async (_, press) => {
    const [[name = '']] = await showRunning();
    const link = within(await rowOf(name)).getByRole('link', { name });
    act(() => link.focus());
    fireEvent.keyDown(link, press);
    const menu = await screen.findByRole('menu');
    fireEvent.click(within(menu).getByRole('menuitem', { name: 'Restart' }));
    expect(await screen.findByRole('dialog', { name: `Restart ${name}?` })).toBeDefined();
  });
});

describe('views', () => {
  const panel = () => screen.getByRole('dialog', { name: 'Your views' });
  const press = (name: string) => fireEvent.click(within(panel()).getByRole('button', { name }));
  const type = (text: string) =>
    fireEvent.change(within(panel()).getByLabelText('Name of the view'), { target: { value: text } });

  it('are kept, renamed, and replaced by one of the same name', async () => {
    await show({ q: 'scope:hq', tools: 'RUNNING' });
    fireEvent.click(await screen.findByRole('button', { name: 'Views' }));
    await screen.findByText(/^A view keeps search/);
    type('Mine');
    press('Save');
    expect(await within(panel()).findByRole('button', { name: 'Mine', current: true })).toBeDefined();

    press('Rename Mine');
    fireEvent.change(within(panel()).getAllByLabelText('Name of the view')[0]!, {
      target: { value: 'Ours' },
    });
    press('Rename');
    expect(await within(panel()).findByRole('button', { name: 'Ours' })).toBeDefined();

    fireEvent.click(
      screen.getByRole('button', { name: 'Remove VM tools: Running from the search', hidden: true }),
    );
    type('Ours');
    press('Save');
    fireEvent.click(await within(panel()).findByRole('button', { name: 'Replace Ours' }));
    expect(await within(panel()).findByRole('button', { name: 'Ours', current: true })).toBeDefined();
    expect(within(panel()).getAllByRole('listitem')).toHaveLength(1);
  });
});

describe('the export', () => {
  it('of which a tower fails tells the person which, why, and what the file has', async () => {
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return 'blob:x';
    });
    await show();
    await waitFor(() => expect(names().length).toBeGreaterThan(5));
    rig.branch!.faults.set({ deny: ['get-vms'] });
    fireEvent.click(screen.getByRole('button', { name: 'Export list' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Export' }));
    const dialog = screen.getByRole('dialog', { name: 'Export list' });
    const strip = await within(dialog).findByRole('alert');
    expect(strip.textContent).toContain('Branch tower: ');
    expect(strip.textContent).toContain('Only 0 of its rows are in the file');
    const [about = ''] = ((await files[0]?.text()) ?? '').split('\r\n\r\n');
    expect(about).toMatch(/Exported by,operator\r\n/);
    expect(about).toMatch(/Missing,"?Branch tower: only 0 of its rows are in this file/);
    expect(location.protocol).toBe('http:'); // the page is where it was
  });
});
