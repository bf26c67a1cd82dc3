import { describe, expect, it } from 'vitest';
import { harvest } from './harvest.ts';

const now = Date.UTC(2024, 4, 14, 9, 30);
const at = Date.UTC(2024, 4, 14, 9, 20);
const one = '9a3ce5a1-9e1a-4f1f-8b9d-3b1d5a0d9c10';
const other = '1f2e3ce5-9e1a-4f1f-8b9d-3b1d5a0d9c11';
const cpu = { name: 'cpu.usage.average', unit: 'PERCENT', value: 5.36 };
const envelope = (said: unknown) =>
  JSON.stringify({
    type: 'METRIC',
    headers: { contentType: 'application/json' },
    payload: JSON.stringify(said),
  });

describe('a message of metrics', () => {
  it('in an envelope, by machine', () => {
    const said = {
      vapp: 'urn:vcloud:vapp:c1d2a7f0-2b7e-4f8e-9a52-6d1f7c3c1a01',
      timestamp: '2024-05-14T09:20:00.000+0000',
      vms: [
        {
          vm: `urn:vcloud:vm:${one}`,
          metrics: [cpu, { name: 'mem.usage.average', unit: 'PERCENT', value: 44 }],
        },
        { vm: `urn:vcloud:vm:${other}`, metrics: [{ ...cpu, value: '7.5' }] },
      ],
    };
    expect(harvest(envelope(said), now)).toEqual([
      { vm: one, at, ...cpu },
      { vm: one, at, name: 'mem.usage.average', unit: 'PERCENT', value: 44 },
      { vm: other, at, ...cpu, value: 7.5 },
    ]);
  });

  it.each([
    ['without an envelope', { id: `https://vcd.example.com/api/vApp/vm-${one}`, timestamp: at, ...cpu }],
    ['as a list of figures', [{ entity: { id: `urn:vcloud:vm:${one}` }, time: at, ...cpu }]],
    [
      'under other names',
      { vmId: one, timestamp: at, metricName: cpu.name, unit: cpu.unit, value: cpu.value },
    ],
  ])('%s says the same', (_how, said) => {
    expect(harvest(JSON.stringify(said), now)).toEqual([{ vm: one, at, ...cpu }]);
  });

  it('that does not say when is of now, and whose is of nobody', () => {
    expect(harvest(JSON.stringify(cpu), now)).toEqual([{ vm: '', at: now, ...cpu }]);
  });

  it.each(['', 'hello', '[]', '{"a":1}', envelope({ name: 'x', value: 'many' }), '<html>'])(
    'that is not understood has no figures: %s',
    (raw) => expect(harvest(raw, now)).toEqual([]),
  );

  it('that goes on for ever into itself ends', () => {
    let deep: unknown = cpu;
    for (let turn = 0; turn < 50; turn++) deep = { deep };
    expect(harvest(JSON.stringify(deep), now)).toEqual([]);
  });
});
