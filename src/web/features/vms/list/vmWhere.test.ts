import { describe, expect, it } from 'vitest';
import { towerVms, VmWhere } from '../../../../contract/services/tower/vms.ts';
import { vmWhere } from './vmWhere.ts';

const names = (q: string) => (vmWhere({ q }).OR ?? []).flatMap(({ name_contains }) => name_contains ?? []);

describe('what CloudTower is asked for', () => {
  it('leaves out the recycle bin and the VMs of the system, searched or not', () => {
    expect(vmWhere({})).toEqual({ in_recycle_bin: false, internal: false });
    expect(vmWhere({ q: 'web' })).toMatchObject({ in_recycle_bin: false, internal: false });
  });

  it.each(['', ' ', '\t\n'])('does not search for nothing: %j', (q) => {
    expect(vmWhere({ q }).OR).toBeUndefined();
  });

  it('finds whatever case it was typed in, asking for each spelling once', () => {
    expect(names('wEb')).toEqual(['wEb', 'web', 'WEB', 'Web']);
    expect(names('web')).toEqual(['web', 'WEB', 'Web']);
    expect(names('WEB')).toEqual(['WEB', 'web', 'Web']);
    expect(names('简体')).toEqual(['简体']);
    expect(names('01')).toEqual(['01']);
  });

  it('looks in name, hostname and description', () => {
    expect(vmWhere({ q: '简体' }).OR).toEqual([
      { name_contains: '简体' },
      { hostname_contains: '简体' },
      { description_contains: '简体' },
    ]);
  });

  it('looks among addresses when it may be part of one', () => {
    expect(vmWhere({ q: '10.0.4.21' }).OR).toContainEqual({ ips_contains: '10.0.4.21' });
    expect(vmWhere({ q: 'FE80::1' }).OR).toContainEqual({ ips_contains: 'fe80::1' });
    expect(JSON.stringify(vmWhere({ q: 'web' }))).not.toContain('ips_contains');
  });

  it('matches a whole id, CloudTower’s and the cluster’s', () => {
    const uuid = '5A1E6C1E-7d0a-4f0e-9f2b-0c2f6b0d1a11';
    expect(vmWhere({ q: uuid }).OR).toContainEqual({ local_id: uuid.toLowerCase() });
    expect(vmWhere({ q: 'clvm0001abcdefghijkl' }).OR).toContainEqual({ id: 'clvm0001abcdefghijkl' });
  });

  it('trims what was pasted', () => {
    expect(names('  10.0.4.21\n')).toEqual(['10.0.4.21']);
  });

  it('joins the filters', () => {
    expect(vmWhere({ status: 'RUNNING', cluster: 'cl7c1' })).toMatchObject({
      status_in: ['RUNNING'],
      cluster: { id: 'cl7c1' },
    });
  });

  it.each(['%', '_', '"', "'", '\\', '{"$ne":1}', '简体中文', 'ß', '🙂🙂', 'x'.repeat(300), 'ß'.repeat(300)])(
    'is a where that the catalogue takes, typed %j',
    (q) => {
      expect(VmWhere.safeParse(vmWhere({ q })).success).toBe(true);
      expect(towerVms.getVms.body.safeParse({ where: vmWhere({ q }), first: 25 }).success).toBe(true);
    },
  );
});
