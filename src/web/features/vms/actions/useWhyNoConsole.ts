import { useCallback } from 'react';
import { useSession } from '../../../lib/session.tsx';
import type { VmTarget } from '../vmTarget.ts';
import { useWhyNotText } from './useWhyNotText.ts';
import { whyNotConsole } from './whyNot.ts';

/** Why the console of a VM cannot be opened, in words; undefined when it can. */
export function useWhyNoConsole(): (target: VmTarget) => string | undefined {
  const { roles } = useSession();
  const text = useWhyNotText();
  return useCallback(
    ({ scope, vm }) => text(whyNotConsole(Object.hasOwn(roles, scope) ? roles[scope] : undefined, vm), scope),
    [roles, text],
  );
}
