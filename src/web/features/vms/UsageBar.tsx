import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';

interface Props {
  /** 0–100; null when the guest does not tell. */
  percent: number | null;
  /** What the bar measures, for those who hear it. */
  label: string;
  /** The figure beside the bar. */
  figure: string;
}

/** A small bar with its figure: the figure is what is read, the bar is what is seen from afar. */
export function UsageBar({ percent, label, figure }: Props) {
  const isHigh = percent !== null && percent >= 90;
  return (
    <Box sx={{ minWidth: 96 }}>
      <Typography variant="body2">{figure}</Typography>
      {percent !== null && (
        <LinearProgress
          variant="determinate"
          aria-label={label}
          value={Math.min(100, Math.max(0, percent))}
          color={isHigh ? 'warning' : 'primary'}
          sx={{ height: 4, borderRadius: 2, mt: 0.25 }}
        />
      )}
    </Box>
  );
}
