import { useCallback, useSyncExternalStore } from 'react';
import type { ItemState } from './runState.ts';
import type { Run } from './startRun.ts';

const nobody = () => () => undefined;

/** How a run of a single item goes; undefined while there is none. */
export function useRunState(run: Run<unknown> | undefined): ItemState | undefined {
  const read = useCallback(() => run?.read()[0]?.state, [run]);
  return useSyncExternalStore(run?.subscribe ?? nobody, read);
}
