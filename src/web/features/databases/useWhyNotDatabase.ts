import { useTranslation } from 'react-i18next';
import { atLeast, type Operation } from '../../../contract/operation.ts';
import type { DdsInstance } from '../../../contract/services/dds/instances.ts';
import { useRole } from '../../lib/session.tsx';

/** Why a person may not do this to an instance now, in words; undefined when they may. */
export function useWhyNotDatabase(
  scope: string,
  { actions }: DdsInstance,
): (operation: Operation) => string | undefined {
  const { t } = useTranslation(['databases', 'glossary']);
  const held = useRole(scope);
  return ({ role }) => {
    if (role !== 'anyone' && !atLeast(held, role)) return t('whyRole', { role: t(role, { ns: 'glossary' }) });
    return actions && actions.length > 0 ? t('busyWith', { actions: actions.join(', ') }) : undefined;
  };
}
