import { unzipSync, strFromU8 } from 'fflate';
import { expect, it } from 'vitest';
import type { Vm } from '../../../../../contract/services/tower/vms.ts';
import { bundleOf } from './bundle.ts';
import { markdownOf, type Evidence } from './markdown.ts';

const evidence: Evidence = {
  vm: { id: 'vm-1', name: 'web_01', status: 'RUNNING', ips: '10.0.0.7', os: 'Debian' } as Vm,
  scopeName: 'HQ tower',
  person: 'hal',
  at: 0,
  note: 'Caller: <b>printer</b>\n# not a heading',
  tasks: [
    {
      ...{ id: 't', description: 'Restart web_01', status: 'FAILED', progress: 1, error_code: null },
      ...{ error_message: 'no | space', resource_id: 'vm-1', resource_type: 'VM', user: { name: 'olga' } },
      ...{ local_created_at: '2026-01-02', started_at: null, finished_at: null },
    } as unknown as Evidence['tasks'][number],
  ],
  alerts: [],
  diary: [{ at: 5, what: 'Live (Control)' }],
  people: ['hal (control)'],
  versions: { CloudTower: '4.8.0' },
  link: 'https://wheelhouse.example/vms/hq/vm-1',
};
const voice = { say: (word: string) => word, time: (time: unknown) => `at ${String(time)}` };

it('is one block of Markdown, in which nothing a vendor or a person wrote is markup', () => {
  const text = markdownOf(evidence, voice);
  expect(text).toContain('## web\\_01 · HQ tower');
  expect(text).toContain('> Caller: \\<b\\>printer\\</b\\>\n> \\# not a heading');
  expect(text).toContain('- at 2026-01-02 · Restart web\\_01 · FAILED · olga · no \\| space');
  expect(text).toContain('- at 5 · Live (Control)');
  expect(text).toContain('- CloudTower: 4.8.0');
  expect(text).toContain('- https://wheelhouse.example/vms/hq/vm-1');
  expect(text).toMatch(/### alerts\n\n- —/);
});

it('is one zip, whose files are as they were put in', async () => {
  const picture = Uint8Array.from({ length: 3000 }, (_, n) => n % 251);
  const zip = bundleOf({ 'ticket.md': 'Grüße, 世界', 'picture.png': picture });
  const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  expect(Object.keys(files)).toEqual(['ticket.md', 'picture.png']);
  expect(strFromU8(files['ticket.md']!)).toBe('Grüße, 世界');
  expect(files['picture.png']).toEqual(picture);
});
