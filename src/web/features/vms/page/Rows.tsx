import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** The rows of a section. */
export const Rows = ({ children }: { children: ReactNode }) => (
  <Box
    component="ul"
    sx={{ listStyle: 'none', m: 0, p: 0, '& > li + li': { borderTop: 1, borderColor: 'divider' } }}
  >
    {children}
  </Box>
);

interface RowProps {
  title: ReactNode;
  facts: readonly { label: string; value: ReactNode }[];
  actions?: ReactNode;
  isPointedAt?: boolean;
}

/** One thing of a section: its name, what is known of it, and what can be done with it. */
export const Row = ({ title, facts, actions, isPointedAt = false }: RowProps) => (
  <Box
    component="li"
    aria-current={isPointedAt || undefined}
    sx={{ py: 1, ...(isPointedAt && { bgcolor: 'selectedEntry', mx: -2, px: 2 }) }}
  >
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Typography
        variant="subtitle2"
        component="h3"
        sx={{ flex: '1 1 10rem', minWidth: 0, overflowWrap: 'anywhere' }}
      >
        {title}
      </Typography>
      {actions}
    </Box>
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        columnGap: 2,
        rowGap: 0.25,
        gridTemplateColumns: 'repeat(auto-fill, minmax(9rem, 1fr))',
      }}
    >
      {facts.map(({ label, value }) => (
        <Box key={label} sx={{ minWidth: 0 }}>
          <Typography component="dt" variant="caption" color="textSecondary">
            {label}
          </Typography>
          <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Typography>
        </Box>
      ))}
    </Box>
  </Box>
);
