import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { ArrowUpToLine, Pause, Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PauseWords } from './PauseWords.tsx';

interface Props {
  isPaused: boolean;
  isStill: boolean;
  fresh: number;
  onPause: (isPaused: boolean) => void;
  onNewest: () => void;
}

/** Stops the list and lets it go on, and leads to the newest. */
export function EventControls({ isPaused, isStill, fresh, onPause, onNewest }: Props) {
  const { t } = useTranslation('events');
  const [since, setSince] = useState(0);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Button
        variant={isPaused ? 'contained' : 'outlined'}
        startIcon={isPaused ? <Play size={16} aria-hidden /> : <Pause size={16} aria-hidden />}
        onClick={() => {
          setSince(Date.now());
          onPause(!isPaused);
        }}
      >
        {t(isPaused ? 'resume' : 'pause')}
      </Button>
      {isStill && fresh > 0 && (
        <Button variant="text" startIcon={<ArrowUpToLine size={16} aria-hidden />} onClick={onNewest}>
          {t('newest', { count: fresh })}
        </Button>
      )}
      {isPaused && (
        <Typography variant="body2">
          <PauseWords fresh={fresh} since={since} />
        </Typography>
      )}
    </Box>
  );
}
