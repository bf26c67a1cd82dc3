import { useFormat } from '../../lib/useFormat.ts';
import { useNow } from '../../lib/useNow.ts';
import { durationOf } from './durationOf.ts';
import { isOver, type EventRow } from './stream/rows.ts';

/** How long a task took; of one that runs it goes on. `lag` is what the vendor's clock is behind this browser's. */
export function Duration({ row, lag }: { row: EventRow; lag: number }) {
  const format = useFormat();
  const isRunning = row.task !== undefined && !isOver(row.state);
  const now = useNow(isRunning ? 1000 : null);
  const took = durationOf(row, now - lag);
  return took === undefined ? '–' : format.duration(took);
}
