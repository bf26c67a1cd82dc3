import { useQuery } from '@tanstack/react-query';
import { towerVms, type Vm } from '../../../../contract/services/tower/vms.ts';
import { call } from '../../../lib/api.ts';
import type { VmTarget } from '../vmTarget.ts';
import { readTogether } from './readTogether.ts';

const lookEveryMs = 5000;

/** What has become of a VM since somebody chose it: it is gone, or as it is now; undefined while it is as it was. */
export type Became = 'gone' | Vm | undefined;

export function becameOf({ vm }: VmTarget, now: Vm | null): Became {
  if (!now) return 'gone';
  const isSame =
    now.name === vm.name &&
    now.status === vm.status &&
    now.host?.id === vm.host?.id &&
    now.in_recycle_bin === vm.in_recycle_bin;
  return isSame ? undefined : now;
}

/** Looks at the targets while somebody decides about them: their list may have none of them left. */
export function useTargetsNow(targets: readonly VmTarget[]): readonly Became[] {
  const asked = targets.map(({ scope, vm: { id } }) => ({ scope, id }));
  const { data } = useQuery({
    queryKey: ['targets', asked] as const,
    queryFn: async ({ queryKey: [, wanted], signal }) => {
      const vms = await readTogether(wanted, (scope, ids) =>
        call(towerVms.getVms, { scope, body: { where: { id_in: ids }, first: ids.length } }, { signal }),
      );
      return vms.map((vm) => vm ?? null);
    },
    enabled: asked.length > 0,
    refetchInterval: lookEveryMs,
  });
  return targets.map((target, place) => data && becameOf(target, data[place] ?? null));
}
