import { useTranslation } from 'react-i18next';
import type { ConsoleState } from './consoleMachine.ts';

/** What has happened and what happens next, in words; no text while the picture speaks for itself. */
export function usePhaseText({ phase }: ConsoleState): { title: string; next?: string } {
  const { t } = useTranslation('console');
  switch (phase.is) {
    case 'waiting':
      return { title: t(`cut_${phase.cut}`), next: t('tryingAgain') };
    case 'paused':
      return {
        title: t(`cut_${phase.cut}`),
        next: t(phase.by === 'offline' ? 'pausedOffline' : 'pausedHidden'),
      };
    case 'vmOff':
      return { title: t('vmOffTitle'), next: t('vmOffText') };
    case 'stopped':
      return { title: t(`stop_${phase.stop}`) };
    case 'closed':
      return { title: t('closed'), next: t('closedText') };
    case 'live':
      return { title: t(phase.isSlow ? 'slow' : 'live') };
    default:
      return { title: t(phase.is) };
  }
}
