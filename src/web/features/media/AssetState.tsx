import { CircleAlert, CircleCheck, CircleQuestionMark, Globe, LoaderCircle, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { assetStates } from '../../../contract/services/vod/states.ts';
import { Mark } from '../../ui/Mark.tsx';

const looks = {
  CREATING: { icon: LoaderCircle, color: 'info.main' },
  CREATED: { icon: CircleCheck, color: 'success.main' },
  PUBLISHED: { icon: Globe, color: 'success.main' },
  FAILED: { icon: CircleAlert, color: 'error.main' },
  DELETED: { icon: Trash2, color: 'text.secondary' },
} as const;

/** Whether a file can be played, and by whom; the vendor's own word for a state we do not know. */
export function AssetState({ state }: { state: string | null | undefined }) {
  const { t } = useTranslation('media');
  const known = assetStates.find((one) => one === state);
  return (
    <Mark
      icon={known ? looks[known].icon : CircleQuestionMark}
      color={known ? looks[known].color : 'text.secondary'}
    >
      {known ? t(`state_${known}`) : (state ?? t('unknown'))}
    </Mark>
  );
}
