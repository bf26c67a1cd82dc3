import type { Vm } from '../../../contract/services/tower/vms.ts';
import { hint } from '../../ui/hint.ts';
import type { VmWords } from './useVmWords.ts';

interface Props {
  scope: string;
  vm: Vm;
  /** Why it has none now. */
  whyNot: string | undefined;
  words: VmWords;
}

/** To the VM's console on a page of its own. */
export function OpenConsoleButton({ scope, vm, whyNot, words: { t } }: Props) {
  const look = {
    className: 'tool',
    tabIndex: -1,
    'aria-label': t('openConsoleOf', { name: vm.name ?? vm.id }),
    children: t('console', { ns: 'glossary' }),
  };
  if (!whyNot) return <a href={`/vms/${scope}/${vm.id}/console`} {...look} />;
  // Without an address: a middle click would open it all the same.
  return <span role="link" aria-disabled aria-description={whyNot} {...hint(whyNot)} {...look} />;
}
