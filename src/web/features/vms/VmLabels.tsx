import Box from '@mui/material/Box';
import type { Vm } from '../../../contract/services/tower/vms.ts';
import { labelWords } from './labelWords.ts';

/** All labels in one line; where it ends, the rest is read by pointing at it. */
export function VmLabels({ vm: { labels } }: { vm: Pick<Vm, 'labels'> }) {
  if (!labels?.length) return '—';
  return (
    <Box component="span" title={labels.map(labelWords).join(', ')} sx={line}>
      {labels.map((label) => (
        <span key={label.id}>{labelWords(label)}</span>
      ))}
    </Box>
  );
}

const line = {
  display: 'flex',
  gap: 0.5,
  overflow: 'hidden',
  '& > span': {
    px: 0.75,
    border: 1,
    borderColor: 'divider',
    borderRadius: 1,
    fontSize: '0.75rem',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
};
