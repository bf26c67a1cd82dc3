import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { towerVms, type Vm } from '../../../../../contract/services/tower/vms.ts';
import { call } from '../../../../lib/api.ts';
import { VmDisks } from '../../page/VmDisks.tsx';
import { VmTasks } from '../../page/VmTasks.tsx';
import { vmQuery } from '../../vmQueries.ts';
import { readTogether } from '../readTogether.ts';
import { useVmActing } from '../useVmActing.ts';
import { VmActingDialogs } from '../VmActingDialogs.tsx';
import { VmActions } from '../VmActions.tsx';
import { VmSelectionBar } from '../VmSelectionBar.tsx';

const scope = 'hq';

/** What of a VM's page is there to do something: it goes on showing a VM that is gone. */
export function OneVm({ id }: { id: string }) {
  const vm = useQuery(vmQuery(scope, id)).data?.[0];
  const [last, setLast] = useState<Vm>();
  if (vm && vm !== last) setLast(vm);
  const acting = useVmActing();
  const target = last && { scope, vm: last };
  return (
    target && (
      <>
        <h1>{target.vm.name}</h1>
        <VmActions target={target} acting={acting} />
        <VmActingDialogs acting={acting} />
        <VmDisks target={target} acting={acting} />
        <VmTasks scope={scope} id={id} />
      </>
    )
  );
}

interface Selected {
  ids: readonly string[];
  /** The first so many are scrolled away. */
  away?: number;
  /** Those that have left the list since, and so the selection. */
  left?: readonly string[];
}

/** VMs as somebody selected them in the list. */
export function SelectedVms({ ids, away = 0, left = [] }: Selected) {
  const [isCleared, setCleared] = useState(false);
  const selected = useQuery({
    queryKey: ['selected', ids],
    queryFn: () =>
      readTogether(
        ids.map((id) => ({ scope, id })),
        (_, some) => call(towerVms.getVms, { scope, body: { where: { id_in: some }, first: some.length } }),
      ),
    staleTime: Infinity,
  });
  if (!selected.data || isCleared) return null;
  const chosen = selected.data.flatMap((vm, place) =>
    vm && !left.includes(vm.id) ? [{ target: { scope, vm }, isOnScreen: place >= away }] : [],
  );
  return <VmSelectionBar chosen={chosen} onClear={() => setCleared(true)} />;
}
