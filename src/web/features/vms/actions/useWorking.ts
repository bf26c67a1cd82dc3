import { useRunState } from '../../../lib/useRunState.ts';
import type { Acting } from './useVmActing.ts';

/** How the action on a single VM goes; undefined when there is none, or it has ended. */
export function useWorking(acting: Acting | undefined): { progress: number | null } | undefined {
  const state = useRunState(acting?.run);
  if (state?.phase === 'running') return { progress: state.progress };
  return state?.phase === 'sending' || state?.phase === 'waiting' ? { progress: null } : undefined;
}
