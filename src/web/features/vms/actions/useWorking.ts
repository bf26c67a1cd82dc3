import { useCallback, useSyncExternalStore } from 'react';
import type { Acting } from './useVmActing.ts';

const nobody = () => () => undefined;

/** How the action on a single VM goes; undefined when there is none, or it has ended. */
export function useWorking(acting: Acting | undefined): { progress: number | null } | undefined {
  const run = acting?.run;
  const read = useCallback(() => run?.read()[0]?.state, [run]);
  const state = useSyncExternalStore(run?.subscribe ?? nobody, read);
  if (state?.phase === 'running') return { progress: state.progress };
  return state?.phase === 'sending' || state?.phase === 'waiting' ? { progress: null } : undefined;
}
