import IconButton from '@mui/material/IconButton';
import { RadioTower } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { openEvents, useEventDock } from '../lib/eventDock.ts';
import { useKey } from '../lib/useKey.ts';
import { useVcds } from '../lib/useVcds.ts';
import { hint } from '../ui/hint.ts';

/** Opens and closes the events beside the page, where there is a Cloud Director to tell any. */
export function EventButton() {
  const { t } = useTranslation();
  const { vcds } = useVcds();
  const { isOpen } = useEventDock();
  const hasEvents = vcds.length > 0;
  const toggle = () => {
    if (hasEvents) openEvents(!isOpen);
  };
  useKey('e', toggle);
  return (
    hasEvents && (
      <IconButton
        aria-label={t('eventsBeside')}
        {...hint(t('eventsBeside'))}
        aria-pressed={isOpen}
        onClick={toggle}
      >
        <RadioTower size={20} />
      </IconButton>
    )
  );
}
