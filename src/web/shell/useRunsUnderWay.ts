import { useCallback, useSyncExternalStore } from 'react';
import { isUnderWay } from '../lib/runState.ts';
import type { BegunRun } from '../lib/runs.tsx';

/** How many runs have not ended. */
export function useRunsUnderWay(runs: readonly BegunRun[]): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = runs.map(({ run }) => run.subscribe(listener));
      return () => stops.forEach((stop) => stop());
    },
    [runs],
  );
  return useSyncExternalStore(subscribe, () => runs.filter(({ run }) => run.read().some(isUnderWay)).length);
}
