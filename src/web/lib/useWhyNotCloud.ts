import { useTranslation } from 'react-i18next';
import { atLeast, type Operation } from '../../contract/operation.ts';
import { useRole } from './session.tsx';

/** Why a person may not call an operation on a scope, in words; undefined when they may. */
export function useWhyNotCloud(scope: string): (operation: Operation) => string | undefined {
  const { t } = useTranslation(['services', 'glossary']);
  const held = useRole(scope);
  return ({ role }) =>
    role === 'anyone' || atLeast(held, role)
      ? undefined
      : t('whyRole', { role: t(role, { ns: 'glossary' }) });
}
