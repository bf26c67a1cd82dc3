import { Monitor } from 'lucide-react';
import { towerVms, type Vm } from '../../../../contract/services/tower/vms.ts';
import { call } from '../../../lib/api.ts';
import type { FindHit, FindSource } from '../../../lib/find/source.ts';
import { lazyPart } from '../../../lib/lazyPart.ts';
import { vmWhere } from '../list/vmWhere.ts';
import { addressesOf } from '../vmAddresses.ts';
import { useVmWords } from '../useVmWords.ts';
import { VmState } from '../VmState.tsx';

const Actions = lazyPart(() => import('./VmFindActions.tsx'), 'VmFindActions', 'vmActions', 'runs');

// More than are shown: the best are picked here, because the vendor sorts by name alone.
const asked = 40;

/** Virtual machines of every CloudTower, by name, hostname, address, description or id. */
export const vmSource: FindSource = {
  id: 'vm',
  icon: Monitor,
  isIn: ({ vendor }) => vendor === 'cloudtower',
  async find({ scope, text, signal }) {
    const body = { where: vmWhere({ q: text }), orderBy: 'name_ASC', first: asked } as const;
    const vms = await call(towerVms.getVms, { scope, body }, { signal });
    return vms.map((vm) => hitOf(scope, vm));
  },
  Actions,
};

const State = ({ vm }: { vm: Vm }) => <VmState vm={vm} words={useVmWords()} />;

function hitOf(scope: string, vm: Vm): FindHit {
  const addresses = addressesOf(vm);
  return {
    source: 'vm',
    key: `${scope} ${vm.id}`,
    title: vm.name || vm.id,
    detail: [addresses[0], vm.cluster?.name].filter(Boolean).join(' · '),
    href: `/vms/${scope}/${vm.id}`,
    scope,
    words: [vm.name, vm.hostname, vm.description, ...addresses].filter((word) => word != null),
    state: <State vm={vm} />,
  };
}
