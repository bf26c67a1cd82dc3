import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../../../contract/services/own.ts';
import { query } from '../../../lib/query.ts';
import type { WhyNot } from './whyNot.ts';

/** Puts into words why something is not possible in a scope, and who can change that; undefined when it is possible. */
export function useWhyNotText(): (whyNot: WhyNot | null, scope: string) => string | undefined {
  const { t } = useTranslation(['vms', 'glossary']);
  const scopes = useQuery(query(own.listScopes, {})).data;
  return useCallback(
    (whyNot, scope) => {
      if (!whyNot) return undefined;
      if (whyNot.why === 'status') return t('whyStatus', { status: t(whyNot.status, { ns: 'glossary' }) });
      if (whyNot.why !== 'role') return t(`why_${whyNot.why}`);
      return t(whyNot.held ? 'whyRole' : 'whyNoRole', {
        role: t(whyNot.needed, { ns: 'glossary' }),
        held: t(whyNot.held ?? 'viewer', { ns: 'glossary' }),
        scope: scopes?.find(({ id }) => id === scope)?.name ?? scope,
      });
    },
    [t, scopes],
  );
}
