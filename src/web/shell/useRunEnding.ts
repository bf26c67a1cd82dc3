import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../contract/services/own.ts';
import { useNotices } from '../lib/notices.tsx';
import { query } from '../lib/query.ts';
import { refreshService } from '../lib/queryClient.ts';
import { countPhases, isUnderWay, type Entry } from '../lib/runState.ts';
import { useRuns, type BegunRun, type RunItem } from '../lib/runs.tsx';

/** Refreshes what a run has changed, and says how it ended where its own dialog does not. */
export function useRunEnding(begun: BegunRun, entries: readonly Entry<RunItem>[], isShown: boolean): void {
  const { t } = useTranslation('runs');
  const { notify } = useNotices();
  const { show } = useRuns();
  const client = useQueryClient();
  const isSent = !entries.some(({ state: { phase } }) => phase === 'waiting' || phase === 'sending');
  const isOver = !entries.some(isUnderWay);
  const { done, failed } = countPhases(entries);

  const refresh = useEffectEvent(() => {
    for (const scope of new Set(entries.map(({ item }) => item.scope)))
      void refreshService(client, begun.service, scope);
    void client.invalidateQueries(query(own.listFollows, {}));
  });
  useEffect(() => refresh(), [isSent, isOver]);

  const tell = useEffectEvent(() => {
    if (!isOver || isShown) return;
    const isFine = done === entries.length;
    notify({
      kind: isFine ? 'success' : failed > 0 ? 'error' : 'warning',
      title: isFine
        ? t('endedDone', { title: begun.title })
        : t('endedTrouble', { title: begun.title, done, total: entries.length }),
      topic: `run ${begun.id}`,
      action: { label: t('show'), run: () => show(begun.id) },
    });
  });
  useEffect(() => tell(), [isOver]);
}
