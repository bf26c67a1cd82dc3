import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { vcdTasks } from '../../../contract/services/vcd/tasks.ts';
import { query } from '../../lib/query.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { CancelTaskButton } from './CancelTaskButton.tsx';
import { useEventFeeds } from './EventFeedsContext.ts';
import { isOver, type EventRow } from './stream/rows.ts';
import { newsOfTask, reasonOf } from './taskFacts.ts';
import { sentenceOf } from './useEventWords.ts';

/** What the task itself says: what it does, why it failed, and whether it can be stopped. */
export function TaskFacts({ row, id, title }: { row: EventRow; id: string; title: string }) {
  const { t } = useTranslation('events');
  const { feed } = useEventFeeds();
  const { scope } = row;
  const isRunning = !isOver(row.state);
  const task = useQuery({
    ...query(vcdTasks.getTask, { scope, params: { id } }),
    refetchInterval: isRunning ? 2500 : false,
  });
  const failure = useLoadFailure(task);
  const { data, refetch } = task;
  useEffect(() => {
    if (data) feed.learnTask(scope, id, newsOfTask(data));
  }, [feed, scope, id, data]);
  // It has ended: now it knows why.
  useEffect(() => {
    if (!isRunning) void refetch();
  }, [isRunning, refetch]);
  const reason = data && reasonOf(data);
  return (
    <>
      {failure && <FailureAlert failure={failure} onRetry={() => void refetch()} />}
      {data?.operation && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {sentenceOf(data.operation)}
        </Typography>
      )}
      {row.state === 'error' && data && (
        <Alert severity="error" variant="outlined">
          <AlertTitle>{t('reason')}</AlertTitle>
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {reason ?? t('noReason')}
          </Typography>
        </Alert>
      )}
      {data && isRunning && (
        <div>
          <CancelTaskButton scope={scope} id={id} task={data} title={title} />
        </div>
      )}
    </>
  );
}
