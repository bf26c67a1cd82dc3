import type { TFunction } from 'i18next';
import type { Column } from '../../ui/table/columns.ts';
import { percentOf } from './hostRows.ts';
import { BytesUse, CpuUse } from './Use.tsx';

/** What a host and a cluster say alike of what they have and use. */
interface Used {
  used_cpu_hz: number | null;
  total_cpu_hz: number | null;
  total_cpu_cores: number | null;
  used_memory_bytes: number | null;
  total_memory_bytes: number | null;
}

/** The tower, where there is more than one. */
export const towerColumns = <R extends { scope: string }>(
  t: TFunction<'hosts'>,
  nameOf: ((scope: string) => string) | undefined,
): Column<R>[] =>
  nameOf
    ? [
        {
          id: 'tower',
          header: t('tower'),
          value: ({ scope }) => nameOf(scope),
          width: 120,
          grow: 1,
          from: 900,
          card: 'line',
        },
      ]
    : [];

/** Use of CPU and memory. */
export const usageColumns = <R,>(t: TFunction<'hosts'>, of: (row: R) => Used): Column<R>[] => [
  {
    id: 'cpu',
    header: t('cpu'),
    value: (row) => percentOf(of(row).used_cpu_hz, of(row).total_cpu_hz),
    sort: 'cpu',
    width: 140,
    from: 620,
    render: (row) => (
      <CpuUse used={of(row).used_cpu_hz} total={of(row).total_cpu_hz} cores={of(row).total_cpu_cores} />
    ),
  },
  {
    id: 'memory',
    header: t('memory'),
    value: (row) => percentOf(of(row).used_memory_bytes, of(row).total_memory_bytes),
    sort: 'memory',
    width: 150,
    from: 620,
    render: (row) => <BytesUse used={of(row).used_memory_bytes} total={of(row).total_memory_bytes} />,
  },
];
