import { describe, expect, it } from 'vitest';
import { csvField, csvLine } from './csv.ts';
import type { Source } from './source.ts';
import { walkRows } from './walkRows.ts';

describe('a field of a CSV', () => {
  it.each<[string | number | null, string]>([
    [null, ''],
    ['web-01', 'web-01'],
    [12.5, '12.5'],
    [-3, '-3'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\r\nlines', '"two\r\nlines"'],
    [' edge ', '" edge "'],
    ['<b>bold</b>', '<b>bold</b>'],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['＝1', "'＝1"],
  ])('%j', (value, field) => {
    expect(csvField(value)).toBe(field);
  });

  it('stands in a line that ends as RFC 4180 has it', () => {
    expect(csvLine(['a', null, 1])).toBe('a,,1\r\n');
  });
});

interface Vm {
  id: string;
  name: string;
}
/** A tower whose VMs come and go between two pages. */
function tower(vms: Map<string, Vm>, meanwhile: (page: number) => void) {
  let page = 0;
  function answer(id: string | undefined, first: number) {
    const all = [...vms.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
    const rows = all.filter((vm) => id === undefined || vm.id > id).slice(0, first);
    meanwhile(page++);
    return Promise.resolve(rows);
  }
  const after = (id: string | undefined, first: number) => ({
    queryKey: ['after', id, first],
    queryFn: () => answer(id, first),
  });
  return {
    after,
    rows: (answer: unknown) => answer as Vm[],
    cursor: ({ id }: Vm) => id,
  } as unknown as Source<Vm>; // a walk uses no more of it
}
const estate = (count: number) =>
  new Map(
    Array.from({ length: count }, (_, n) => [`v${String(n).padStart(5, '0')}`, n] as const).map(
      ([id, n]): [string, Vm] => [id, { id, name: `vm ${n}` }],
    ),
  );

describe('a CSV walked while VMs come and go', () => {
  async function walk(source: Source<Vm>) {
    const ids: string[] = [];
    for await (const rows of walkRows(source, new AbortController().signal, 100))
      ids.push(...rows.map(({ id }) => id));
    return ids;
  }

  it('neither doubles nor loses a row that is there all the time', async () => {
    const vms = estate(1000);
    const stayed = [...vms.keys()].filter((_, n) => n % 7 !== 0);
    const source = tower(vms, (page) => {
      // The row that the walk stands on goes, others before and behind it go, come and are renamed.
      for (const [n, id] of [...vms.keys()].entries())
        if (Number(id.slice(1, 6)) % 7 === 0 && n % 10 === page) vms.delete(id);
      vms.set(`v${String(page * 90).padStart(5, '0')}x`, {
        id: `v${String(page * 90).padStart(5, '0')}x`,
        name: 'new',
      });
      vms.set(stayed[page]!, { id: stayed[page]!, name: 'aaa renamed' });
    });
    const ids = await walk(source);
    expect(new Set(ids).size).toBe(ids.length);
    expect(stayed.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('goes on when the row it stands on is gone', async () => {
    const vms = estate(250);
    const source = tower(vms, (page) => page === 0 && vms.delete('v00099'));
    expect(await walk(source)).toHaveLength(250);
  });

  it('ends with a full last page and with an empty estate', async () => {
    expect(await walk(tower(estate(200), () => undefined))).toHaveLength(200);
    expect(await walk(tower(estate(0), () => undefined))).toEqual([]);
  });

  it('walks 20,000 rows', async () => {
    expect(await walk(tower(estate(20_000), () => undefined))).toHaveLength(20_000);
  });
});
