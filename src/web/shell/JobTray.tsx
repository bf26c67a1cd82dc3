import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { lazyPart } from '../lib/lazyPart.ts';
import { useTranslation } from 'react-i18next';
import { isRunning, useFollowedJobs } from '../lib/jobs.ts';
import { BarButton } from './BarButton.tsx';
import { LazyPopover } from './LazyPopover.tsx';
import { useJobEndings } from './useJobEndings.ts';

const JobPanel = lazyPart(() => import('./JobPanel.tsx'), 'JobPanel');

/** The followed jobs, wherever the person is. */
export function JobTray() {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const jobs = useFollowedJobs();
  useJobEndings(jobs);
  const running = jobs.filter(isRunning).length;
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
        <JobPanel jobs={jobs} />
      </LazyPopover>
    </>
  );
}
