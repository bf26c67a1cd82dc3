import { useTranslation } from 'react-i18next';
import { atLeast, type Operation } from '../../../../contract/operation.ts';
import type { DrsDetail } from '../../../../contract/services/drs/jobs.ts';
import { useRole } from '../../../lib/session.tsx';
import { isAllowed, type Deed } from '../replicationFacts.ts';
import { stateWords } from '../replicationWords.ts';

/** Why a person may not do this to a job now, in words; undefined when they may. */
export function useWhyNotJob(
  scope: string,
  { status }: DrsDetail,
): (deed: Deed, operation: Operation) => string | undefined {
  const { t } = useTranslation(['replication', 'glossary']);
  const held = useRole(scope);
  return (deed, { role }) => {
    if (role !== 'anyone' && !atLeast(held, role)) return t('whyRole', { role: t(role, { ns: 'glossary' }) });
    return isAllowed(deed, status) ? undefined : t('whyState', { state: stateWords(t, status) });
  };
}
