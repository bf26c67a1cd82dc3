import { describe, expect, it } from 'vitest';
import { readDemoSettings } from './settings.ts';

describe('WHEELHOUSE_DEMO_VMS', () => {
  it('is 200 unless told otherwise, and at most 100,000', () => {
    expect(readDemoSettings({})).toEqual({ vms: 200 });
    expect(readDemoSettings({ WHEELHOUSE_DEMO_VMS: '100000' })).toEqual({ vms: 100_000 });
  });

  it.each(['0', '-1', '1.5', 'many', '100001', '9999999', ' 5'])('refuses %j by its name', (text) => {
    expect(() => readDemoSettings({ WHEELHOUSE_DEMO_VMS: text })).toThrow(/WHEELHOUSE_DEMO_VMS.*1 to 100000/);
  });
});
