import Drawer from '@mui/material/Drawer';
import { Navigation } from './Navigation.tsx';

/** The navigation where there is no room beside the page. */
export function NavigationDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Drawer
      open={open}
      onClose={onClose}
      sx={{ display: { md: 'none' } }}
      slotProps={{ paper: { sx: { width: 264, maxWidth: '85vw' } } }}
    >
      <Navigation isFolded={false} onClose={onClose} />
    </Drawer>
  );
}
