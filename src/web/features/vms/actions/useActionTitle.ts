import { useTranslation } from 'react-i18next';
import type { VmTarget } from '../vmTarget.ts';
import type { ChosenVm } from './chosenVms.ts';
import { ruleOf, type VmVerb } from './vmActions.ts';

/** `Restart web-01?`, `Restart 30 virtual machines?`; an action that still asks for something is no question. */
export function useActionTitle(
  verb: VmVerb,
  targets: readonly VmTarget[],
  chosen: readonly ChosenVm[],
): string {
  const { t } = useTranslation(['vmActions', 'glossary']);
  const action = t(verb, { ns: 'glossary' });
  const [only] = targets.length === 1 ? targets : chosen.map(({ target }) => target);
  const isOne = targets.length === 1 || chosen.length === 1;
  if (isOne && only) {
    const name = only.vm.name ?? only.vm.id;
    return t(ruleOf(verb).hasFields ? 'oneTitle' : 'oneQuestion', { action, name });
  }
  return t(ruleOf(verb).hasFields ? 'manyTitle' : 'manyQuestion', { action, count: targets.length });
}
