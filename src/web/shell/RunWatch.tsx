import type { BegunRun } from '../lib/runs.tsx';
import { useRun } from '../lib/useRun.ts';
import { RunDialog } from './RunDialog.tsx';
import { useRunEnding } from './useRunEnding.ts';
import { useUnsentWarning } from './useUnsentWarning.ts';

interface Props {
  begun: BegunRun;
  isShown: boolean;
}

export function RunWatch({ begun, isShown }: Props) {
  const entries = useRun(begun.run);
  useRunEnding(begun, entries, isShown);
  useUnsentWarning(entries.some(({ state }) => state.phase === 'waiting'));
  return isShown && <RunDialog begun={begun} entries={entries} />;
}
