import { useTranslation } from 'react-i18next';
import type { ConsoleState } from './consoleMachine.ts';

/** Why no key reaches the guest now; undefined when keys do. */
export function useWhyNoKeys({ phase, mode }: ConsoleState): string | undefined {
  const { t } = useTranslation('console');
  if (phase.is !== 'live') return t('whyNotLive');
  return mode === 'view' ? t('whyViewOnly') : undefined;
}
