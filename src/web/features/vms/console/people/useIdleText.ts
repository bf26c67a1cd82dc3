import { useTranslation } from 'react-i18next';
import type { Presence } from '../../../../../contract/services/own/consoles.ts';
import { serverNow } from '../../../../lib/serverClock.ts';
import { useNow } from '../../../../lib/useNow.ts';

/** For how long somebody else's keyboard has been still, once that is worth saying. */
export function useIdleText(keyboard: Presence['keyboard']): string | undefined {
  const { t } = useTranslation('presence');
  useNow(keyboard && !keyboard.isOwn ? 10_000 : null);
  if (!keyboard || keyboard.isOwn) return undefined;
  const minutes = Math.floor((serverNow() - keyboard.activeAt) / 60_000);
  return minutes >= 1 ? t('idleFor', { count: minutes }) : undefined;
}
