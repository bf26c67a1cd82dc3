import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** Why it is empty, or how to fill it. */
  children?: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
}

export function EmptyState({ title, children, action, icon }: Props) {
  return (
    <Box sx={{ py: 6, px: 2, textAlign: 'center', color: 'text.secondary' }}>
      {icon && (
        <Box aria-hidden sx={{ mb: 1.5, opacity: 0.7 }}>
          {icon}
        </Box>
      )}
      <Typography variant="subtitle1" component="p" color="textPrimary">
        {title}
      </Typography>
      {children && (
        <Typography variant="body2" component="div" sx={{ mt: 0.5, maxWidth: '28rem', mx: 'auto' }}>
          {children}
        </Typography>
      )}
      {action && <Box sx={{ mt: 2 }}>{action}</Box>}
    </Box>
  );
}
