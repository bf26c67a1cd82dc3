import Box from '@mui/material/Box';
import type { LucideIcon } from 'lucide-react';

interface Props {
  icon: LucideIcon;
  /** Of the theme: `error.main`. */
  color: string;
  children: string;
}

/** How something stands, by shape, colour and word, so that none of the three has to be seen. */
export const Mark = ({ icon: Icon, color, children }: Props) => (
  <Box
    component="span"
    sx={{
      display: 'inline-flex',
      alignItems: 'center',
      gap: 0.75,
      maxWidth: '100%',
      color,
      fontWeight: 600,
      fontSize: '0.8125rem',
    }}
  >
    <Icon size={16} aria-hidden />
    <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
      {children}
    </Box>
  </Box>
);
