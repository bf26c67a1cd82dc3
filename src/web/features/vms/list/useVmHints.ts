import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { towerVms } from '../../../../contract/services/tower/vms.ts';
import { loadPart } from '../../../lib/lazyPart.ts';

/** A burst of hints is one asking. */
const gatherMs = 1000;
const reads = new Set<unknown>([towerVms.getVms.name, towerVms.getVmsConnection.name]);

/**
 * Asks again for the VMs of a tower soon after it says that one has changed; a tower that says nothing is polled.
 * `scopes` are their names with a blank between.
 */
export function useVmHints(scopes: string): void {
  const client = useQueryClient();
  useEffect(() => {
    let isLeft = false;
    const due = new Map<string, ReturnType<typeof setTimeout>>();
    const unsubscribe: (() => void)[] = [];
    function ask(scope: string) {
      due.delete(scope);
      void client.invalidateQueries({
        predicate: ({ queryKey: [service, name, input] }) =>
          service === towerVms.getVms.service &&
          reads.has(name) &&
          (input as { scope: string }).scope === scope,
      });
    }
    function hear(scope: string) {
      if (!due.has(scope))
        due.set(
          scope,
          setTimeout(() => ask(scope), gatherMs),
        );
    }
    // After the first rows; where it cannot be had, polling is all there is.
    loadPart(() => import('../../../lib/liveRows.ts')).then(
      ({ subscribe }) => {
        if (isLeft) return;
        for (const scope of scopes.split(' ').filter(Boolean))
          unsubscribe.push(subscribe(scope, () => hear(scope)));
      },
      () => undefined,
    );
    return () => {
      isLeft = true;
      for (const leave of unsubscribe) leave();
      for (const timer of due.values()) clearTimeout(timer);
    };
  }, [client, scopes]);
}
