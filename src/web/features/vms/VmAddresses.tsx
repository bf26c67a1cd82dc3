import type { Vm } from '../../../contract/services/tower/vms.ts';
import { hint } from '../../ui/hint.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { VmWords } from './useVmWords.ts';
import { addressesOf } from './vmAddresses.ts';

/** The first address and how many more; all of them when pointed at. */
export function VmAddresses({ vm, words: { t } }: { vm: Pick<Vm, 'ips'>; words: VmWords }) {
  const [first, ...more] = addressesOf(vm);
  if (!first) return '—';
  if (more.length === 0) return first;
  return (
    <span className="line" {...hint([first, ...more].join(', '))}>
      {first}
      <span className="aside" aria-hidden>
        {t('moreAddresses', { count: more.length })}
      </span>
      <VisuallyHidden>, {more.join(', ')}</VisuallyHidden>
    </span>
  );
}
