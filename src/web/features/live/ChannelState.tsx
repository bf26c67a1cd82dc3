import { CircleQuestionMark, CircleStop, Radio } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../../ui/Mark.tsx';

const looks = {
  ON: { icon: Radio, color: 'success.main' },
  OFF: { icon: CircleStop, color: 'text.secondary' },
} as const;

/** Whether a channel is pulled, transcoded and recorded; the vendor's own word for a state we do not know. */
export function ChannelState({ state }: { state: string | null }) {
  const { t } = useTranslation('live');
  if (state !== 'ON' && state !== 'OFF')
    return (
      <Mark icon={CircleQuestionMark} color="text.secondary">
        {state ?? t('unknown')}
      </Mark>
    );
  return (
    <Mark icon={looks[state].icon} color={looks[state].color}>
      {t(`state_${state}`)}
    </Mark>
  );
}
