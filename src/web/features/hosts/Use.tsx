import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/useFormat.ts';
import { UsageBar } from '../../ui/UsageBar.tsx';
import { percentOf } from './hostRows.ts';

interface BytesProps {
  used: number | null;
  total: number | null;
}

/** How much of memory or storage is used. */
export function BytesUse({ used, total }: BytesProps) {
  const { t } = useTranslation('hosts');
  const format = useFormat();
  const percent = percentOf(used, total);
  const size = format.bytes(total);
  const figure = percent === null ? size : t('usedOf', { percent: format.percent(percent), size });
  return <UsageBar percent={percent} figure={figure} />;
}

interface CpuProps {
  used: number | null; // Hz
  total: number | null; // Hz
  cores: number | null;
}

export function CpuUse({ used, total, cores }: CpuProps) {
  const { t } = useTranslation('hosts');
  const format = useFormat();
  const percent = percentOf(used, total);
  const size = cores === null ? '—' : t('cores', { count: cores });
  const figure = percent === null ? size : t('usedOf', { percent: format.percent(percent), size });
  return <UsageBar percent={percent} figure={figure} />;
}
