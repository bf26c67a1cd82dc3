import { describe, expect, it } from 'vitest';
import { towerVms, VmWhere } from '../../../../contract/services/tower/vms.ts';
import { readVmTerms } from './vmTerms.ts';
import { vmWhere } from './vmWhere.ts';

const nothingElse = { in_recycle_bin: false, internal: false, vm_usage: null };
const anyOf = (q: string) => vmWhere({ q }).AND?.[0]?.OR ?? [];
const names = (q: string) => anyOf(q).flatMap(({ name_contains }) => name_contains ?? []);

describe('what CloudTower is asked for', () => {
  it('leaves out the recycle bin and the VMs of the system, searched or not', () => {
    expect(vmWhere({})).toEqual(nothingElse);
    expect(vmWhere({ q: 'web' })).toMatchObject(nothingElse);
  });

  it('is the recycle bin, or the VMs of the system, when somebody asks for them', () => {
    for (const asked of [{ bin: true as const }, { q: 'in:bin' }])
      expect(vmWhere(asked)).toEqual({ ...nothingElse, in_recycle_bin: true });
    for (const asked of [{ system: true as const }, { q: 'is:system' }])
      expect(vmWhere(asked)).toEqual({ in_recycle_bin: false, NOT: [{ internal: false, vm_usage: null }] });
  });

  it.each(['', ' ', '\t\n', 'state:', '"'])('does not search for nothing: %j', (q) => {
    expect(vmWhere({ q })).toEqual(nothingElse);
  });

  it('finds whatever case it was typed in, asking for each spelling once', () => {
    expect(names('wEb')).toEqual(['wEb', 'web', 'WEB', 'Web']);
    expect(names('web')).toEqual(['web', 'WEB', 'Web']);
    expect(names('WEB')).toEqual(['WEB', 'web', 'Web']);
    expect(names('简体')).toEqual(['简体']);
    expect(names('01')).toEqual(['01']);
  });

  it('looks in name, hostname and description', () => {
    expect(anyOf('简体')).toEqual([
      { name_contains: '简体' },
      { hostname_contains: '简体' },
      { description_contains: '简体' },
    ]);
  });

  it('looks for every word by itself', () => {
    expect(vmWhere({ q: 'web prod' }).AND).toHaveLength(2);
    expect(vmWhere({ q: '"web prod"' }).AND).toHaveLength(1);
  });

  it('looks among addresses when it may be part of one', () => {
    expect(anyOf('10.0.4.21')).toContainEqual({ ips_contains: '10.0.4.21' });
    expect(anyOf('FE80::1')).toContainEqual({ ips_contains: 'fe80::1' });
    expect(JSON.stringify(vmWhere({ q: 'web' }))).not.toContain('ips_contains');
    expect(anyOf('52:54:00:AB')).toContainEqual({ vm_nics_some: { mac_address_contains: '52:54:00:ab' } });
  });

  it('matches a whole id, CloudTower’s and the cluster’s', () => {
    const uuid = '5A1E6C1E-7d0a-4f0e-9f2b-0c2f6b0d1a11';
    expect(anyOf(uuid)).toContainEqual({ local_id: uuid.toLowerCase() });
    expect(anyOf('clvm0001abcdefghijkl')).toContainEqual({ id: 'clvm0001abcdefghijkl' });
  });

  it('trims what was pasted', () => {
    expect(names('  10.0.4.21\n')).toEqual(['10.0.4.21']);
  });

  it('joins the filters', () => {
    expect(
      vmWhere({
        ...{ status: 'RUNNING', cluster: 'cl7c1', host: 'clh1', label: 'cllb1', busy: true },
        tools: 'NOT_INSTALLED',
      }),
    ).toEqual({
      ...nothingElse,
      status_in: ['RUNNING'],
      cluster: { id: 'cl7c1' },
      host: { id: 'clh1' },
      labels_some: { id: 'cllb1' },
      vm_tools_status_in: ['NOT_INSTALLED'],
      entityAsyncStatus_not: null,
    });
  });
});

describe('keys', () => {
  it('understand state:running cluster:prod 10.0.4.0/24', () => {
    expect(vmWhere({ q: 'state:running cluster:01 10.0.4.0/24' }).AND).toEqual([
      { OR: [{ status_in: ['RUNNING'] }] },
      { OR: [{ cluster: { name_contains: '01' } }] },
      { OR: [{ ips_starts_with: '10.0.4.' }, { ips_contains: ',10.0.4.' }] },
    ]);
  });

  it.each<[string, object]>([
    ['state:running,stopped', { status_in: ['RUNNING', 'STOPPED'] }],
    ['State:RUNNING', { status_in: ['RUNNING'] }],
    ['tools:missing', { vm_tools_status_in: ['NOT_INSTALLED'] }],
    ['os:windows', { guest_os_type_in: ['WINDOWS'] }],
    ['label:env=prod', { labels_some: { key: 'env', value: 'prod' } }],
    ['label:"k=<b>x</b>"', { labels_some: { key: 'k', value: '<b>x</b>' } }],
    ['is:busy', { entityAsyncStatus_not: null }],
    ['ip:10.0.4', { ips_contains: '10.0.4' }],
    ['mac:52:54', { vm_nics_some: { mac_address_contains: '52:54' } }],
    ['host:11', { host: { name_contains: '11' } }],
  ])('%s', (q, match) => {
    expect(anyOf(q)).toContainEqual(match);
    expect(vmWhere({ q: `-${q}` }).NOT?.[0]?.OR).toContainEqual(match);
    expect(readVmTerms(q).unknown).toEqual([]);
  });

  it.each([
    ['colour:red', 'key'],
    ['http://x', 'key'],
    ['state:asleep', 'value'],
    ['tools:yes', 'value'],
    ['is:nice', 'value'],
    ['in:cloud', 'value'],
    ['ip:front', 'value'],
  ])('%s is not understood, which is said, and looked for as a word', (q, why) => {
    expect(readVmTerms(q).unknown).toMatchObject([{ why, term: { text: q } }]);
    expect(names(q)).toContain(q);
  });

  it('choose scopes without asking any of them', () => {
    expect(readVmTerms('scope:HQ -scope:branch').scopes).toEqual([
      { text: 'hq', isNot: false },
      { text: 'branch', isNot: true },
    ]);
    expect(vmWhere({ q: 'scope:hq' })).toEqual(nothingElse);
  });

  it('ask for every address of a wide network, in as many groups as it takes', () => {
    const { OR = [], AND } = vmWhere({ q: '10.20.4.0/25' });
    expect(AND).toBeUndefined();
    expect(OR.flatMap((group) => group.OR ?? [])).toHaveLength(4 * 128);
    expect(OR.every((group) => (group.OR?.length ?? 0) <= 100)).toBe(true);
    // There is room for one such network; the second is not silently dropped.
    expect(readVmTerms('10.20.4.0/25 10.20.5.0/25').unknown).toMatchObject([{ why: 'value' }]);
  });
});

it.each([
  ...['%', '_', '"', "'", '\\', '{"$ne":1}', '简体中文', 'ß', '🙂🙂', 'x'.repeat(300), 'ß'.repeat(300)],
  ...['10.0.0.0/0', '10.0.0.0/9', '10.0.0.1/25', '-10.0.0.1/26', 'label:=', 'label:a=', 'cluster:"', 'a:b:c'],
  ...['is:system in:bin state:running -tools:missing label:env=prod 10.0.0.0/17 web'],
])('is a where that the catalogue takes, typed %j', (q) => {
  const where = vmWhere({ q });
  const { error } = VmWhere.safeParse(where);
  expect(error?.issues ?? []).toEqual([]);
  expect(towerVms.getVms.body.safeParse({ where, first: 25 }).success).toBe(true);
});
