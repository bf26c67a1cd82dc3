import Box from '@mui/material/Box';

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
  const shown = percent === null ? null : Math.min(100, Math.max(0, Math.round(percent)));
  return (
    <Box sx={{ minWidth: 96, fontSize: '0.875rem', lineHeight: 1.35 }}>
      {figure}
      {shown !== null && (
        // Some stand in every row of a list: MUI’s own bar has three elements and two animations.
        <Box
          role="meter"
          aria-label={label}
          aria-valuenow={shown}
          aria-valuemin={0}
          aria-valuemax={100}
          sx={{
            height: 4,
            mt: 0.25,
            borderRadius: 2,
            overflow: 'hidden',
            bgcolor: 'divider',
            '& > i': { display: 'block', height: 4, bgcolor: 'primary.main' },
            '&[data-high] > i': { bgcolor: 'warning.main' },
          }}
          data-high={shown >= 90 ? '' : undefined}
        >
          <Box component="i" sx={{ width: `${shown}%` }} />
        </Box>
      )}
    </Box>
  );
}
