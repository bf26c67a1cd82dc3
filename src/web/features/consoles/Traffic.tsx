import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/useFormat.ts';

/** What went to the browser and what came from it. */
export function Traffic({ bytesIn, bytesOut }: { bytesIn: number; bytesOut: number }) {
  const { t } = useTranslation('consoles');
  const format = useFormat();
  return t('bytes', { out: format.bytes(bytesOut), in: format.bytes(bytesIn) });
}
