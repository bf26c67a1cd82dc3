import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { key } from '../contract/operation.ts';
import { Vm } from '../contract/services/tower/vms.ts';
import { readJson } from './json.ts';
import { project } from './project.ts';

const Row = z.object({
  id: key(),
  name: z.string(),
  state: z.enum(['ON', 'OFF']),
  size: z.nullable(z.int()),
  note: z.optional(z.string()),
  host: z.nullable(z.object({ id: key(), ip: z.string() })),
});
const good = { id: 'a', name: 'web', state: 'ON', size: 3, host: { id: 'h', ip: '10.0.0.1' } };
const rows = (...values: unknown[]) => project(z.array(Row), values);

describe('an answer that fits', () => {
  it('leaves as it came, but for fields nobody declared', () => {
    const { value, drift } = rows({ ...good, password: 'x', host: { ...good.host, secret: 1 } });
    expect(value).toEqual([good]);
    expect(drift.count).toBe(0);
  });

  it('may leave nullable and optional leaves out', () => {
    const { value, drift } = rows({ id: 'a', name: 'web', state: 'OFF' });
    expect(value).toEqual([{ id: 'a', name: 'web', state: 'OFF', size: null, host: null }]);
    expect(drift.count).toBe(0);
  });
});

describe('an answer that does not', () => {
  it.each([
    ['a null where a leaf was promised', { name: null }, 'name'],
    ['an absent leaf', { name: undefined }, 'name'],
    ['a leaf of another kind', { name: 5 }, 'name'],
    ['a word the enum does not have', { state: 'PAUSED' }, 'state'],
    ['a fraction for an integer', { size: 1.5 }, 'size'],
    ['a list for an object', { host: [] }, 'host'],
    ['a nested thing without its key', { host: { ip: '10.0.0.1' } }, 'host'],
  ])('%s becomes null and the row stays', (_, wrong, field) => {
    const { value, drift } = rows({ ...good, ...wrong });
    expect(value).toEqual([{ ...good, [field]: null }]);
    expect(drift).toEqual({ count: 1, paths: new Set([`[].${field}`]) });
  });

  it('drops a row without its id and counts it', () => {
    const { value, drift } = rows(
      { ...good, id: undefined },
      good,
      { ...good, id: '' },
      { ...good, id: 7 },
      null,
      'x',
    );
    expect(value).toEqual([good]);
    expect(drift.count).toBe(5);
  });

  it.each([[{}], ['text'], [null], [undefined], [42]])('fails as drift when its top level is %j', (value) => {
    expect(() => project(z.array(Row), value)).toThrow(expect.objectContaining({ kind: 'drift' }));
  });

  it('fails as drift when the only thing asked for has no id', () => {
    expect(() => project(Row, { ...good, id: null })).toThrow(expect.objectContaining({ kind: 'drift' }));
  });
});

describe('other shapes', () => {
  it('projects records, and lets no prototype in', () => {
    const answer = readJson('{"a":1,"b":"x","__proto__":{"c":1}}');
    expect(project(z.record(z.string(), z.number()), answer)).toEqual({
      value: { a: 1, b: null },
      drift: { count: 1, paths: new Set(['{}']) },
    });
  });

  it('takes the option of a union that fits best', () => {
    const Shape = z.union([
      z.object({ kind: z.literal('disc'), radius: z.number() }),
      z.object({ kind: z.literal('box'), width: z.number() }),
    ]);
    expect(project(Shape, { kind: 'box', width: 2 }).value).toEqual({ kind: 'box', width: 2 });
    expect(project(Shape, { kind: 'box', width: null })).toMatchObject({
      value: { kind: 'box', width: null },
    });
    expect(project(z.object({ a: z.union([z.string(), z.number()]) }), { a: true }).value).toEqual({
      a: null,
    });
  });

  it('leaves rules of their own to zod', () => {
    const Rules = z.object({ url: z.url(), short: z.string().check(z.maxLength(2)), any: z.unknown() });
    const { value, drift } = project(Rules, { url: 'nope', short: 'abc', any: { x: 1 } });
    expect(value).toEqual({ url: null, short: null, any: { x: 1 } });
    expect(drift.count).toBe(2);
  });

  it('takes an empty body for null', () => {
    expect(project(z.null(), undefined).value).toBeNull();
  });
});

describe('numbers past 2^53', () => {
  const big = '9223372036854775807';
  it('keep their digits where text is wanted, and their neighbours stay as they are', () => {
    const text = `{"marker_id": ${big}, "list":[-${big},1], "said":"a\\"b: ${big} \\\\", "f":0.1234567890123456789}`;
    expect(readJson(text)).toEqual({
      marker_id: big,
      list: [`-${big}`, 1],
      said: `a"b: ${big} \\`,
      f: 0.1234567890123456789,
    });
    expect(project(z.object({ marker_id: z.string() }), readJson(text)).value).toEqual({ marker_id: big });
  });

  it('are the nearest number where a number is wanted, and wrong where an exact one is', () => {
    const answer = readJson(`{"size":${big},"count":${big},"safe":9007199254740991}`);
    const Sizes = z.object({ size: z.number(), count: z.int(), safe: z.int() });
    expect(project(Sizes, answer).value).toEqual({ size: Number(big), count: null, safe: 9007199254740991 });
  });
});

it('knows every schema of a VM', () => {
  const vm = Object.fromEntries(Object.keys(Vm.shape).map((name) => [name, null]));
  const { drift } = project(Vm, { ...vm, id: 'vm-1' });
  // What the vendor requires: local_id name description status vcpu cpu memory ips vm_tools_status firmware ha
  // protected nested_virtualization in_recycle_bin internal.
  expect(drift.count).toBe(15);
});
