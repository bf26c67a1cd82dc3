import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Users } from 'lucide-react';
import type { Presence } from '../../../../../contract/services/own/consoles.ts';
import { useIdleText } from './useIdleText.ts';

/** Who else is there; nothing while one is alone. */
export function PeopleLine({ presence, text }: { presence: Presence; text: string }) {
  const idle = useIdleText(presence.keyboard);
  if (text === '') return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flex: '1 1 16rem', minWidth: 0 }}>
      <Box sx={{ color: 'warning.main', lineHeight: 0 }}>
        <Users size={16} aria-hidden />
      </Box>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {[text, idle].filter(Boolean).join(' ')}
      </Typography>
    </Box>
  );
}
