import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { isLocked, type Entry } from '../lib/runState.ts';
import type { RunItem } from '../lib/runs.tsx';
import type { Run } from '../lib/startRun.ts';

interface Props {
  run: Run<RunItem>;
  entries: readonly Entry<RunItem>[];
}

/** What can be done about a run: each button says on how many it acts. */
export function RunRemedies({ run, entries }: Props) {
  const { t } = useTranslation('runs');
  const count = (is: (entry: Entry<RunItem>) => boolean) => entries.filter(is).length;
  const waiting = count(({ state }) => state.phase === 'waiting');
  const locked = count(isLocked);
  const retries = run.countRetries();
  const remedies = [
    { label: t('stop', { count: waiting }), isOffered: waiting > 0, act: run.stop },
    { label: t('retry', { count: retries }), isOffered: retries > 0, act: run.retry },
    { label: t('waitUntilFree', { count: locked }), isOffered: locked > 0, act: run.waitUntilFree },
    {
      label: t('giveUpWaiting'),
      isOffered: entries.some(({ state }) => state.phase === 'locked'),
      act: run.giveUpWaiting,
    },
    {
      label: t('lookAgain'),
      isOffered: entries.some(({ state }) => state.phase === 'unknown'),
      act: run.lookAgain,
    },
  ];
  return remedies
    .filter(({ isOffered }) => isOffered)
    .map(({ label, act }) => (
      <Button key={label} onClick={act} variant="outlined">
        {label}
      </Button>
    ));
}
