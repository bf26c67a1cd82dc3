import { CircleAlert, CircleCheck, CircleQuestionMark, CircleStop } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { appStates } from '../../../contract/services/rtc/kinds.ts';
import { Mark } from '../../ui/Mark.tsx';

const looks = {
  ACTIVATION: { icon: CircleCheck, color: 'success.main' },
  DEACTIVATION: { icon: CircleStop, color: 'text.secondary' },
  ARREARS: { icon: CircleAlert, color: 'error.main' },
} as const;

/** Whether people can meet in the rooms of an application; the vendor's own word for a state we do not know. */
export function AppState({ state }: { state: string | null | undefined }) {
  const { t } = useTranslation('rooms');
  const known = appStates.find((one) => one === state);
  return (
    <Mark
      icon={known ? looks[known].icon : CircleQuestionMark}
      color={known ? looks[known].color : 'text.secondary'}
    >
      {known ? t(`state_${known}`) : (state ?? t('unknown'))}
    </Mark>
  );
}
