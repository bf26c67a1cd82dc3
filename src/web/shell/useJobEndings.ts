import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRunning, type FollowedJob } from '../lib/jobs.ts';
import { useNotices } from '../lib/notices.tsx';
import { loadWords } from '../lib/i18n.ts';
import { operationWords } from '../lib/operationWords.ts';
import { refreshService } from '../lib/queryClient.ts';
import { serverNow } from '../lib/serverClock.ts';
import { openWatchedJobs } from './watchedJobs.ts';

const endings = {
  done: ['success', 'taskDoneNotice'],
  failed: ['error', 'taskFailedNotice'],
  unknown: ['warning', 'taskLostNotice'],
} as const;

/** Says that a job has ended, once, and refreshes what it changed. Those that nobody saw running here are not news. */
export function useJobEndings(jobs: readonly FollowedJob[]): void {
  const { t } = useTranslation();
  const { notify } = useNotices();
  const client = useQueryClient();
  const [openedAt] = useState(serverNow);
  const [watched] = useState(openWatchedJobs);
  const told = useRef(new Set<string>());

  useEffect(() => {
    for (const job of jobs) {
      const { follow, progress } = job;
      if (isRunning(job)) {
        if (progress || follow.began > openedAt) watched.add(follow.id);
        continue;
      }
      if (!progress || !watched.has(follow.id) || told.current.has(follow.id)) continue;
      told.current.add(follow.id);
      watched.remove(follow.id);
      const [kind, title] = endings[progress.phase === 'running' ? 'unknown' : progress.phase];
      const tell = () =>
        notify({
          kind,
          title: t(title, { operation: operationWords(t, follow.operation), label: follow.label }),
          detail: progress.phase === 'failed' ? (progress.message ?? undefined) : undefined,
        });
      // Told in any case: without its words by the vendor's name.
      void loadWords('deeds').then(tell, tell);
      void refreshService(client, follow.operation.split('.')[0] ?? '', follow.scope);
    }
  }, [jobs, notify, client, t, openedAt, watched]);
}
