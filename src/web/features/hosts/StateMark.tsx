import { CircleCheck, CircleX, LoaderCircle, TriangleAlert, Wrench } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../../ui/Mark.tsx';
import { isKnownState, tones } from './states.ts';

const looks = {
  fine: { icon: CircleCheck, color: 'success.main' },
  warning: { icon: TriangleAlert, color: 'warning.main' },
  error: { icon: CircleX, color: 'error.main' },
  waiting: { icon: LoaderCircle, color: 'text.secondary' },
  maintenance: { icon: Wrench, color: 'warning.main' },
} as const;

/** How a host or a cluster stands; a word of the vendor's that is new to us stays its own. */
export function StateMark({ state }: { state: string | null }) {
  const { t } = useTranslation('hosts');
  if (isKnownState(state)) return <Mark {...looks[tones[state]]}>{t(`state_${state}`)}</Mark>;
  return <Mark {...looks.waiting}>{state || '—'}</Mark>;
}
