import { expect, it } from 'vitest';
import { towerHosts } from '../../../contract/services/tower/hosts.ts';
import { towerLabels } from '../../../contract/services/tower/labels.ts';
import { towerMedia } from '../../../contract/services/tower/media.ts';
import { labelled, named } from './named.ts';

const asked = (text: string) => (labelled('hq', text).body as { where?: { OR: object[] } }).where?.OR;

it('a label is found by its key, its value, or both as they are written', () => {
  expect(asked('')).toBeUndefined();
  expect(asked('Prod')).toEqual(
    ['Prod', 'prod', 'PROD'].flatMap((part) => [{ key_contains: part }, { value_contains: part }]),
  );
  for (const both of ['env: x1', 'env=x1', 'env : x1'])
    expect(asked(both)).toContainEqual({ key_contains: 'env', value_contains: 'x1' });
  expect(asked('env:')).toContainEqual({ key_contains: 'env' });
  expect(asked(':x1')).toContainEqual({ value_contains: 'x1' });
});

it.each(['', 'web', 'a:b', '=', ': ', 'k=<b>x</b>', 'ß'.repeat(300), `${'k'.repeat(300)}:v`, '🙂'])(
  'is a where that the catalogue takes, typed %j',
  (text) => {
    const input = named('hq', text);
    expect(towerHosts.getHosts.body.safeParse(input.body).error?.issues ?? []).toEqual([]);
    expect(towerMedia.getElfImages.body.safeParse(input.body).error?.issues ?? []).toEqual([]);
    expect(towerLabels.getLabels.body.safeParse(labelled('hq', text).body).error?.issues ?? []).toEqual([]);
  },
);
