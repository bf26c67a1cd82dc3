import { useSyncExternalStore } from 'react';
import type { Entry } from './runState.ts';
import type { Run } from './startRun.ts';

/** The items of a run, as they stand now. */
export const useRun = <T>(run: Run<T>): readonly Entry<T>[] => useSyncExternalStore(run.subscribe, run.read);
