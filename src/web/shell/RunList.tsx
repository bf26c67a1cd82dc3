import { useTranslation } from 'react-i18next';
import type { Entry } from '../lib/runState.ts';
import type { RunItem } from '../lib/runs.tsx';
import { LongList } from '../ui/LongList.tsx';
import { RunRow } from './RunRow.tsx';

/** Every item of a run. */
export function RunList({ entries }: { entries: readonly Entry<RunItem>[] }) {
  const { t } = useTranslation('runs');
  return (
    <LongList label={t('items')} items={entries} lineHeight={45} maxHeight="min(50vh, 480px)">
      {(entry) => <RunRow entry={entry} />}
    </LongList>
  );
}
