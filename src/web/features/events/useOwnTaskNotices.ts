import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { vcdTasks } from '../../../contract/services/vcd/tasks.ts';
import { call } from '../../lib/api.ts';
import { useNotices } from '../../lib/notices.tsx';
import { useEventFeeds, useFeedRows } from './EventFeedsContext.ts';
import { isOver, type EventRow } from './stream/rows.ts';
import { learnTask } from './taskFacts.ts';
import { useEventWords } from './useEventWords.ts';

/** A task that takes longer is worth a look. */
export const longMs = 10 * 60_000;

/**
 * Says wherever the person is that a task of their own has failed or takes long; those of others do not disturb. Whose
 * they are, Cloud Director knows by the user that the scope is signed in as.
 */
export function useOwnTaskNotices(): void {
  const { t } = useTranslation('events');
  const { notify } = useNotices();
  const navigate = useNavigate();
  const words = useEventWords();
  const feeds = useEventFeeds();
  const rows = useFeedRows();
  const told = useRef(new Set<string>());
  const [openedAt] = useState(() => Date.now());

  useEffect(() => {
    const now = Date.now();
    const show = (row: EventRow) => ({
      label: t('show'),
      run: () => void navigate({ to: '/events', search: { scope: row.scope, row: row.id } }),
    });
    const once = (key: string) => !told.current.has(key) && told.current.add(key);
    const titleOf = (row: EventRow) => [words.what(row), words.thing(row)].filter(Boolean).join(' · ');
    for (const row of rows) {
      if (row.kind !== 'task' || row.order < openedAt) continue; // what had happened before is no news
      const { state, scope, id, task = '' } = row;
      const isOwn = row.user !== undefined && row.user.id === feeds.watchOf(scope)?.topics()?.user.id;
      if (!isOwn) continue;
      if (state === 'error' && once(`failed ${id}`)) {
        // The broker does not say why: a moment later the task does.
        void call(vcdTasks.getTask, { scope, params: { id: task } }).then(
          (answer) => {
            learnTask(feeds.feed, row, answer);
            tellFailed(feeds.feed.get(id) ?? row);
          },
          () => tellFailed(row),
        );
      }
      const lag = feeds.feed.lag(scope) ?? 0;
      if (!isOver(state) && now - lag - row.at > longMs && once(`long ${id}`))
        notify({
          kind: 'warning',
          title: t('ownLong', { task: titleOf(row) }),
          action: show(row),
          topic: id,
        });
    }
    function tellFailed(row: ReturnType<typeof feeds.feed.get>) {
      if (row?.kind !== 'task') return;
      notify({
        kind: 'error',
        title: t('ownFailed', { task: titleOf(row) }),
        detail: row.facts.reason,
        action: show(row),
        topic: row.id,
      });
    }
  }, [rows, feeds, words, t, notify, navigate, openedAt]);
}
