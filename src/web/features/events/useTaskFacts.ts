import { useEffect } from 'react';
import { vcdQuery, type QueryRecord } from '../../../contract/services/vcd/query.ts';
import { vcdTasks } from '../../../contract/services/vcd/tasks.ts';
import { call } from '../../lib/api.ts';
import { useEventFeeds } from './EventFeedsContext.ts';
import { isOver, type EventRow, type FeedRow } from './stream/rows.ts';
import { newsOfRecord, newsOfTask } from './taskFacts.ts';

const everyMs = 2500;
/** Tasks that the query does not tell of are asked for one by one, this many at a time. */
const mostAlone = 5;

/** The broker says neither what a task is called, nor how far it is, nor why it failed. */
export const isUnclear = ({ task, state, facts }: EventRow): boolean =>
  task !== undefined &&
  (!isOver(state) || (state === 'error' ? facts.reason === undefined : facts.operationName === undefined));

/**
 * Keeps asking for the tasks that are on screen and not over or not understood: one query for all of a scope, and
 * single tasks for what that leaves open. `readRows` gives the rows that are looked at.
 */
export function useTaskFacts(readRows: () => readonly FeedRow[]): void {
  const feeds = useEventFeeds();
  const { feed } = feeds;
  useEffect(() => {
    const end = new AbortController();
    /** Asked for by itself, so that a task which nobody knows is not asked for again and again. */
    const settled = new Set<string>();
    let isAsking = false;

    async function ask(scope: string, rows: readonly EventRow[]) {
      const from = Math.min(...rows.map(({ at }) => at)) - 60_000;
      const isSystem = feeds.watchOf(scope)?.topics()?.identity === 'system';
      const query = {
        ...{ type: isSystem ? ('adminTask' as const) : ('task' as const), format: 'records' as const },
        ...{ page: 1, pageSize: 128, sortDesc: 'startDate' },
        filter: `startDate=ge=${new Date(from).toISOString()}`,
      };
      const { record } = await call(vcdQuery.query, { scope, query }, { signal: end.signal });
      const records = new Map((record ?? []).map((each): [string, QueryRecord] => [each.href, each]));
      feed.learnNames(
        [...records.values()].flatMap(({ object, objectName, objectType }) =>
          object && objectType ? [[{ kind: objectType.toLowerCase(), id: object }, objectName] as const] : [],
        ),
      );
      for (const { task = '' } of rows) {
        const found = records.get(task);
        if (found) feed.learnTask(scope, task, newsOfRecord(found));
      }
      const open = rows.filter(({ id, state, task = '' }) => {
        const row = feed.get(id);
        return (
          (!records.has(task) || state === 'error' || records.get(task)?.status === 'error') &&
          row?.kind === 'task' &&
          isUnclear(row) &&
          !settled.has(id)
        );
      });
      await Promise.allSettled(open.slice(0, mostAlone).map((row) => askAlone(row)));
    }
    async function askAlone({ id: row, scope, task: id = '' }: EventRow) {
      try {
        const task = await call(vcdTasks.getTask, { scope, params: { id } }, { signal: end.signal });
        const news = newsOfTask(task);
        // A failure of which the vendor itself says nothing has been asked about for the last time.
        feed.learnTask(scope, id, news.state === 'error' ? { reason: '', ...news } : news);
        if (isOver(news.state)) settled.add(row);
      } catch {
        settled.add(row);
      }
    }

    const timer = setInterval(() => {
      if (isAsking || document.hidden) return;
      const unclear = readRows().filter((row): row is EventRow => row.kind === 'task' && isUnclear(row));
      const scopes = new Set(unclear.map(({ scope }) => scope));
      if (scopes.size === 0) return;
      isAsking = true;
      const asked = [...scopes].map((scope) =>
        ask(
          scope,
          unclear.filter((row) => row.scope === scope && !settled.has(row.id)),
        ),
      );
      // What failed is asked again in a moment; the connection's own state says if the server is away.
      void Promise.allSettled(asked).then(() => (isAsking = false));
    }, everyMs);
    return () => {
      clearInterval(timer);
      end.abort();
    };
  }, [feeds, feed, readRows]);
}
