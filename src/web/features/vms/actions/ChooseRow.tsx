import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface Props {
  value: string;
  label: ReactNode;
  /** What decides between them. */
  facts?: ReactNode;
  /** Why it cannot be chosen. */
  reason?: string | undefined;
}

/** One of several things to choose from, with what one has to know to choose. */
export const ChooseRow = ({ value, label, facts, reason }: Props) => (
  <FormControlLabel
    value={value}
    disabled={reason !== undefined}
    control={<Radio size="small" />}
    sx={{
      m: 0,
      px: 1,
      py: 0.25,
      alignItems: 'flex-start',
      '& + &': { borderTop: 1, borderColor: 'divider' },
    }}
    label={
      <Box sx={{ py: 0.75, minWidth: 0 }}>
        <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {label}
        </Typography>
        {facts && (
          <Typography variant="caption" component="div" color="textSecondary">
            {facts}
          </Typography>
        )}
        {reason && (
          <Typography variant="caption" component="div" sx={{ color: 'warning.main' }}>
            {reason}
          </Typography>
        )}
      </Box>
    }
  />
);
