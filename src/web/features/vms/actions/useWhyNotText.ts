import { useTranslation } from 'react-i18next';
import type { WhyNot } from './vmActions.ts';

/** Puts into words why something is not possible; undefined when it is. */
export function useWhyNotText(): (whyNot: WhyNot | null) => string | undefined {
  const { t } = useTranslation(['vms', 'glossary']);
  return (whyNot) => {
    if (!whyNot) return undefined;
    if (whyNot.why === 'role') return t('whyRole', { role: t(whyNot.needed, { ns: 'glossary' }) });
    if (whyNot.why === 'status') return t('whyStatus', { status: t(whyNot.status, { ns: 'glossary' }) });
    if (whyNot.why === 'busy') return t('whyBusy');
    return whyNot.why === 'alreadyRunning' ? t('whyAlreadyRunning') : t('whyAlreadyOff');
  };
}
