import { CircleQuestionMark, CircleStop, CircleX, LoaderCircle, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BareMetalServer } from '../../../contract/services/bms/servers.ts';
import { Mark } from '../../ui/Mark.tsx';

const looks = {
  ACTIVE: { icon: Play, color: 'success.main' },
  SHUTOFF: { icon: CircleStop, color: 'text.secondary' },
  ERROR: { icon: CircleX, color: 'error.main' },
  BUILD: { icon: LoaderCircle, color: 'primary.main' },
  REBOOT: { icon: LoaderCircle, color: 'primary.main' },
  HARD_REBOOT: { icon: LoaderCircle, color: 'primary.main' },
  DELETED: { icon: CircleStop, color: 'text.secondary' },
} as const;
export const shownStates = Object.keys(looks) as (keyof typeof looks)[];

/** How a server stands, and what it is busy with; the vendor's own word for a state we do not know. */
export function ServerState({ server }: { server: BareMetalServer }) {
  const { t } = useTranslation('bareMetal');
  const known = shownStates.find((state) => state === server.status);
  const task = server['OS-EXT-STS:task_state'];
  const words = known ? t(`state_${known}`) : (server.status ?? t('unknown'));
  const { icon, color } = known
    ? looks[known]
    : { icon: CircleQuestionMark, color: 'text.secondary' as const };
  return (
    <Mark icon={task ? LoaderCircle : icon} color={task ? 'primary.main' : color}>
      {task ? t('busyWith', { state: words, task }) : words}
    </Mark>
  );
}
