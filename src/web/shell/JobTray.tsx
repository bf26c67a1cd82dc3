import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { lazyPart } from '../lib/lazyPart.ts';
import { useTranslation } from 'react-i18next';
import { useRuns } from '../lib/runs.tsx';
import { isRunning, useFollowedJobs } from '../lib/jobs.ts';
import { BarButton } from './BarButton.tsx';
import { LazyPopover } from './LazyPopover.tsx';
import { useJobEndings } from './useJobEndings.ts';
import { useRunsUnderWay } from './useRunsUnderWay.ts';

const JobPanel = lazyPart(() => import('./JobPanel.tsx'), 'JobPanel', 'runs', 'deeds');

/** The followed jobs, wherever the person is. */
export function JobTray() {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const jobs = useFollowedJobs();
  useJobEndings(jobs);
  const { runs } = useRuns();
  const running = jobs.filter(isRunning).length + useRunsUnderWay(runs);
  return (
    <>
      <BarButton
        label={running > 0 ? t('tasksRunning', { count: running }) : t('tasks')}
        count={running}
        isOpen={anchor !== undefined}
        onOpen={setAnchor}
      >
        <ListChecks size={20} />
      </BarButton>
      <LazyPopover anchor={anchor} label={t('tasks')} width={400} onClose={() => setAnchor(undefined)}>
        <JobPanel jobs={jobs} onClose={() => setAnchor(undefined)} />
      </LazyPopover>
    </>
  );
}
