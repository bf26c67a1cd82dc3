import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { vcdTasks } from '../../../contract/services/vcd/tasks.ts';
import { call } from '../../lib/api.ts';
import { useNotices } from '../../lib/notices.tsx';
import { useFormat } from '../../lib/useFormat.ts';
import { useEventFeeds } from './EventFeedsContext.ts';
import type { EventSearch } from './eventSearch.ts';
import { longTask, type Long } from './longTask.ts';
import { isOver, type EventRow } from './stream/rows.ts';
import { learnTask } from './taskFacts.ts';
import { useEventWords } from './useEventWords.ts';

/** A task that hangs tells nothing more, and neither may anybody else. */
const lookMs = 30_000;
/** So many failures within this are told one by one; the others are counted. */
const mostAlone = 3;
const aloneMs = 10_000;

/**
 * Says wherever the person is that a task of their own has failed or takes long; those of others do not disturb. Whose
 * they are, Cloud Director knows by the user that the scope is signed in as.
 */
export function useOwnTaskNotices(): void {
  const { t } = useTranslation('events');
  const format = useFormat();
  const { notify } = useNotices();
  const navigate = useNavigate();
  const words = useEventWords();
  const feeds = useEventFeeds();
  const told = useRef(new Set<string>());
  const failures = useRef({ at: [] as number[], more: 0 });
  const [openedAt] = useState(() => Date.now());

  useEffect(() => {
    const { feed } = feeds;
    const show = (search: EventSearch) => ({
      label: t('show'),
      run: () => void navigate({ to: '/events', search }),
    });
    const once = (key: string) => !told.current.has(key) && told.current.add(key);
    const titleOf = (row: EventRow) => [words.what(row), words.thing(row)].filter(Boolean).join(' · ');

    function tellFailed(row: EventRow) {
      const known = feed.get(row.id);
      const { facts } = known?.kind === 'task' ? known : row;
      notify({
        kind: 'error',
        title: t('ownFailed', { task: titleOf(known?.kind === 'task' ? known : row) }),
        detail: facts.reason,
        action: show({ scope: row.scope, row: row.id }),
        topic: row.id,
      });
    }
    function onFailed(row: EventRow, now: number) {
      const { scope, task = '', user } = row;
      const recent = failures.current.at.filter((at) => now - at < aloneMs);
      failures.current.at = [...recent, now].slice(-mostAlone);
      if (recent.length < mostAlone) {
        failures.current.more = 0;
        const tell = () => tellFailed(row);
        // The broker does not say why: a moment later the task does.
        void call(vcdTasks.getTask, { scope, params: { id: task } })
          .then((answer) => learnTask(feed, row, answer))
          .then(tell, tell);
        return;
      }
      failures.current.more += 1;
      notify({
        kind: 'error',
        title: t('ownFailedMore', { count: failures.current.more }),
        action: show({ scope, kind: 'task', severity: 'error', user: user?.id }),
        topic: `failed ${scope}`,
      });
    }
    function tellLong(row: EventRow, { ms, others }: Long) {
      const duration = format.duration(ms);
      notify({
        kind: 'warning',
        title: t('ownLong', { task: titleOf(row) }),
        detail: others
          ? t('ownLongOthers', { duration, count: others.count, longest: format.duration(others.longest) })
          : t('ownLongAlone', { duration }),
        action: show({ scope: row.scope, row: row.id }),
        topic: row.id,
      });
    }
    function look() {
      const now = Date.now();
      const rows = feed.rows();
      for (const row of rows) {
        if (row.kind !== 'task' || row.order < openedAt) continue; // what had happened before is no news
        const { state, scope, id } = row;
        if (isOver(state) && state !== 'error') continue;
        const isOwn = row.user !== undefined && row.user.id === feeds.watchOf(scope)?.topics()?.user.id;
        if (!isOwn) continue;
        if (state === 'error' && once(`failed ${id}`)) onFailed(row, now);
        if (told.current.has(`long ${id}`)) continue;
        const long = longTask(row, rows, now - (feed.lag(scope) ?? 0));
        if (long && once(`long ${id}`)) tellLong(row, long);
      }
    }
    look();
    const end = feed.subscribe(look);
    const timer = setInterval(look, lookMs);
    return () => {
      end();
      clearInterval(timer);
    };
  }, [feeds, words, t, format, notify, navigate, openedAt]);
}
