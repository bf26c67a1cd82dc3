import { CircleCheck, CirclePause, CircleX, FlaskConical, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { instanceStatuses } from '../../../contract/services/cse/parts.ts';
import { Mark } from '../../ui/Mark.tsx';
import { statusWords } from './registryWords.ts';

const looks = {
  UP: { icon: CircleCheck, color: 'success.main' },
  DOWN: { icon: CircleX, color: 'error.main' },
  STARTING: { icon: LoaderCircle, color: 'primary.main' },
  TESTING: { icon: FlaskConical, color: 'primary.main' },
  OUTOFSERVICE: { icon: CirclePause, color: 'warning.main' },
} as const;

/** How a service or an instance says it is. */
export function StatusMark({ status }: { status: string | null | undefined }) {
  const { t } = useTranslation('registries');
  const known = instanceStatuses.find((one) => one === status);
  const { icon, color } = looks[known ?? 'STARTING'];
  return (
    <Mark icon={icon} color={color}>
      {statusWords(t, status)}
    </Mark>
  );
}
