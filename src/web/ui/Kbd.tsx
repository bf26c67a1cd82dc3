import Box from '@mui/material/Box';

/** A key as it stands on the keyboard. */
export const Kbd = ({ children }: { children: string }) => (
  <Box
    component="kbd"
    sx={{
      px: 0.75,
      minWidth: 20,
      border: 1,
      borderColor: 'divider',
      borderBottomWidth: 2,
      borderRadius: 0.5,
      bgcolor: 'background.paper',
      color: 'text.secondary',
      font: 'inherit',
      fontSize: '0.75rem',
      lineHeight: 1.5,
      textAlign: 'center',
      whiteSpace: 'nowrap',
    }}
  >
    {children}
  </Box>
);
