import Tooltip from '@mui/material/Tooltip';
import { toEpoch } from '../lib/format.ts';
import { useFormat } from '../lib/useFormat.ts';
import { useNow } from '../lib/useNow.ts';

/** `3 minutes ago`, kept fresh; the full time is its tooltip. A dash when the time is not known. */
export function RelativeTime({ time }: { time: number | string | null | undefined }) {
  const format = useFormat();
  const now = useNow(30_000);
  const epoch = toEpoch(time);
  if (epoch === undefined) return '–';
  return (
    <Tooltip title={format.time(epoch)} describeChild>
      <time dateTime={new Date(epoch).toISOString()}>{format.ago(epoch, now)}</time>
    </Tooltip>
  );
}
