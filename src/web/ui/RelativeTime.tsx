import { toEpoch } from '../lib/format.ts';
import { useFormat } from '../lib/useFormat.ts';
import { useNow } from '../lib/useNow.ts';
import { hint } from './hint.ts';

/** `3 minutes ago`, kept fresh; the full time is its hint. A dash when the time is not known. */
export function RelativeTime({ time }: { time: number | string | null | undefined }) {
  const format = useFormat();
  const now = useNow(30_000);
  const epoch = toEpoch(time);
  if (epoch === undefined) return '–';
  return (
    <time dateTime={new Date(epoch).toISOString()} {...hint(format.time(epoch))}>
      {format.ago(epoch, now)}
    </time>
  );
}
