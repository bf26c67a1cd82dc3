import Box from '@mui/material/Box';
import { useFormat } from '../../lib/useFormat.ts';
import { longDelayMs } from './replicationFacts.ts';

/** How far a target is behind; below a second that is a figure of its own. */
export function Delay({ milliseconds }: { milliseconds: number | null }) {
  const format = useFormat();
  if (milliseconds === null) return null;
  const words = milliseconds < 1000 ? `${format.number(milliseconds)} ms` : format.duration(milliseconds);
  return (
    <Box component="span" sx={milliseconds >= longDelayMs ? { color: 'error.main', fontWeight: 600 } : {}}>
      {words}
    </Box>
  );
}
