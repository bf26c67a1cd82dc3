import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../../ui/Mark.tsx';
import { isSeverity } from './alertSearch.ts';

const looks = {
  CRITICAL: { icon: CircleAlert, color: 'error.main' },
  NOTICE: { icon: TriangleAlert, color: 'warning.main' },
  INFO: { icon: Info, color: 'info.main' },
} as const;

/** How bad it is; a word of the vendor's that is new to us stays its own. */
export function SeverityMark({ severity }: { severity: string | null }) {
  const { t } = useTranslation('alerts');
  if (isSeverity(severity)) return <Mark {...looks[severity]}>{t(`severity_${severity}`)}</Mark>;
  return (
    <Mark icon={Info} color="text.secondary">
      {severity || '—'}
    </Mark>
  );
}
