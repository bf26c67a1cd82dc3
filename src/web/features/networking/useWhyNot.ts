import { useTranslation } from 'react-i18next';
import { atLeast, type Operation } from '../../../contract/operation.ts';
import { useRole } from '../../lib/session.tsx';
import { useHuaweiScopes } from '../../lib/useHuaweiScopes.ts';

/** Why a person may not call an operation on a scope, and who can change that, in words; undefined when they may. */
export function useWhyNot(scope: string): (operation: Operation) => string | undefined {
  const { t } = useTranslation(['networking', 'glossary']);
  const held = useRole(scope);
  const { huawei } = useHuaweiScopes();
  return ({ role }) =>
    role === 'anyone' || atLeast(held, role)
      ? undefined
      : t(held ? 'whyRole' : 'whyNoRole', {
          role: t(role, { ns: 'glossary' }),
          held: t(held ?? 'viewer', { ns: 'glossary' }),
          scope: huawei?.find(({ id }) => id === scope)?.name ?? scope,
        });
}
